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
  /** The class of each point, from 0, whose colour it has; null for none. */
  readonly classes?: readonly (number | null)[];
  readonly marks: readonly AnyMark[];
  readonly theme: Theme;
  readonly width?: number;
  readonly height?: number;
}

const EDGE = { insets: { top: 4, right: 4, bottom: 4, left: 4 } };
/** Points drawn at most: more are a grey patch at this size. */
const MOST = 250;

/** The plane at the size of a stamp: some of the points, and the marks. What it shows stands beside it in words. */
export function Thumbnail(props: ThumbnailProps) {
  const { points, classes = [], marks, theme, width = 108, height = 72 } = props;
  const view = viewOf(fitBox(points, marks), { width, height }, identity, EDGE);
  const palette = palettes[theme];
  const colourOf = (index: number) => css(palette[index % palette.length] ?? 0);
  const told = [...new Set(classes)].filter((each) => each !== null);
  return (
    <svg className={styles.thumbnail} width={width} height={height} aria-hidden="true">
      <path
        className={styles.points}
        d={dotsOf(points, view, (n) => (classes[n] ?? null) === null)}
      />
      {told.map((each) => (
        <path
          key={each}
          className={styles.told}
          stroke={colourOf(each)}
          d={dotsOf(points, view, (n) => classes[n] === each)}
        />
      ))}
      <Marks marks={drawnIn(view, marks)} previous={null} view={view} colourOf={colourOf} />
    </svg>
  );
}

/** Every so many of some points as dots, in one path. */
function dotsOf(
  { columns: [xs, ys], size }: Points,
  { x, y }: ReturnType<typeof viewOf>,
  among: (n: number) => boolean,
): string {
  const step = Math.ceil(size / MOST);
  let path = "";
  for (let n = 0; n < size; n += step) {
    if (!among(n)) continue;
    const at = [x(xs?.[n] ?? 0), y(ys?.[n] ?? 0)];
    if (at.every(Number.isFinite)) path += `M${at.map((value) => value.toFixed(1)).join(" ")}h0`;
  }
  return path;
}
