import type { Mark as AnyMark } from "../../models/contract/picture.ts";
import type { Points } from "../../models/shared/points.ts";
import { css, palettes, type Theme } from "../palette.ts";
import { drawnIn } from "./marks/geometry.ts";
import { Marks } from "./marks/Marks.tsx";
import styles from "./Thumbnail.module.css";
import { fitBox } from "./view/box.ts";
import { identity, viewOf } from "./view/view.ts";

interface ThumbnailProps {
  readonly points: Points;
  readonly marks: readonly AnyMark[];
  readonly theme: Theme;
  readonly width?: number;
  readonly height?: number;
}

const EDGE = { insets: { top: 4, right: 4, bottom: 4, left: 4 } };
/** Points drawn at most: more are a grey patch at this size. */
const MOST = 250;

/** The plane at the size of a stamp: some of the points, and the marks. What it shows stands beside it in words. */
export function Thumbnail({ points, marks, theme, width = 108, height = 72 }: ThumbnailProps) {
  const view = viewOf(fitBox(points, marks), { width, height }, identity, EDGE);
  const palette = palettes[theme];
  const colourOf = (index: number) => css(palette[index % palette.length] ?? 0);
  return (
    <svg className={styles.thumbnail} width={width} height={height} aria-hidden="true">
      <path className={styles.points} d={dotsOf(points, view)} />
      <Marks marks={drawnIn(view, marks)} previous={null} view={view} colourOf={colourOf} />
    </svg>
  );
}

/** Every so many points as dots, in one path. */
function dotsOf({ columns: [xs, ys], size }: Points, { x, y }: ReturnType<typeof viewOf>): string {
  const step = Math.ceil(size / MOST);
  let path = "";
  for (let n = 0; n < size; n += step) {
    const at = [x(xs?.[n] ?? 0), y(ys?.[n] ?? 0)];
    if (at.every(Number.isFinite)) path += `M${at.map((value) => value.toFixed(1)).join(" ")}h0`;
  }
  return path;
}
