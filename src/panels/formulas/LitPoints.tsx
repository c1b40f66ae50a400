import { useLayoutEffect, useRef } from "react";
import { useLab } from "../../store/lab/lab.ts";
import { planePoints } from "../../store/lab/lens.ts";
import { useLit } from "../../store/lab/lit.ts";
import { shownQTheta } from "../../store/lab/selectors.ts";
import { css, palettes } from "../../views/palette.ts";
import type { Sight } from "../../views/plane/props.ts";
import { pixelOf } from "../../views/plane/view/view.ts";
import { paperOf } from "../../views/points/paper.ts";
import { useTheme } from "../theme.ts";
import styles from "./LitPoints.module.css";

/** Radius of a ring round a point, in CSS pixels. */
const RING = 6;
/** Below this share of a point no ring is seen. */
const LEAST = 0.02;

/** What a symbol stands for among the points: those of a component, each as far as it is its own, or the one worked out. */
export function LitPoints({ view }: Sight) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const points = useLab(planePoints);
  const q = useLab((s) =>
    s.responsibilities?.qTheta === shownQTheta(s) ? s.responsibilities : null,
  );
  const one = useLab((s) => s.statistics?.point ?? 0);
  const component = useLit((names) => componentIn(names));
  const single = useLit((names) => names.includes("point"));
  const theme = useTheme();
  useLayoutEffect(() => {
    const context = paperOf(canvas.current, view);
    if (!canvas.current || !context) return;
    context.lineWidth = 1.75;
    const [xs = [], ys = []] = points.columns;
    const ring = (n: number, share: number, radius: number) => {
      const [x, y] = pixelOf(view, [xs[n] ?? Number.NaN, ys[n] ?? Number.NaN]);
      context.globalAlpha = share;
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.stroke();
    };
    const own = (n: number) => q?.values[(component ?? 0) * points.size + n] ?? 0;
    if (component !== null) {
      const palette = palettes[theme];
      context.strokeStyle = css(palette[component % palette.length] ?? 0);
      for (let n = 0; n < points.size; n++) if (own(n) > LEAST) ring(n, own(n), RING);
    }
    if (single && one < points.size) {
      context.strokeStyle = getComputedStyle(canvas.current).getPropertyValue("--accent");
      context.lineWidth = 3;
      ring(one, 1, 2 * RING);
    }
  }, [view, points, q, one, component, single, theme]);
  return (
    <div className={styles.over} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

/** The component whose share is lit. */
function componentIn(names: readonly string[]): number | null {
  const found = names.find((name) => name.startsWith("share-"));
  return found === undefined ? null : Number(found.slice("share-".length));
}
