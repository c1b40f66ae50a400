import { shapeOf } from "../../models/kinds.ts";
import { useLab } from "../../store/lab/lab.ts";
import { css, palettes } from "../../views/palette.ts";
import { fitBox } from "../../views/plane/view/box.ts";
import { symbolPolygon } from "../../views/points/raster/symbols.ts";
import { useTheme } from "../theme.ts";
import styles from "./Latent.module.css";
import { useBelief, useShownQ } from "./shownQ.ts";

const SIZE = 150;
const ROOM = 10;
/** Most points that are drawn. */
const MOST = 500;

/** The labelled points that the weights are learnt from, beside the plane of the weights: what q says of each place, and its boundary. */
export function DataInset() {
  const labelled = useLab((s) => shapeOf(s.choices.model) === "labelled");
  const dataset = useLab((s) => s.dataset);
  const palette = palettes[useTheme()];
  const q = useShownQ();
  const { points, labels } = dataset;
  const box = fitBox(points, []);
  const span = Math.max(box.x[1] - box.x[0], box.y[1] - box.y[0]);
  const middle = [(box.x[0] + box.x[1]) / 2, (box.y[0] + box.y[1]) / 2] as const;
  const unit = (SIZE - 2 * ROOM) / span;
  const px = (x: number): number => SIZE / 2 + unit * (x - middle[0]);
  const py = (y: number): number => SIZE / 2 - unit * (y - middle[1]);
  const lines = useBelief(q);
  if (!labelled) return null;
  const [xs, ys] = points.columns;
  return (
    <figure className={styles.inset}>
      <svg
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        role="img"
        aria-label={`The data: ${points.size} points with labels, and the boundary that q believes in`}
      >
        {lines.map(([a, b], i) => (
          <path
            key={`${a} ${b}`}
            className={i === 0 ? styles.boundary : styles.maybe}
            d={boundaryOf(a, b, px, py)}
          />
        ))}
        {Array.from({ length: Math.min(MOST, points.size) }, (_, n) => {
          const code = labels?.[n] ?? -1;
          return (
            <polygon
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place.
              key={n}
              points={symbolPolygon(Math.max(0, code), 4).join(" ")}
              transform={`translate(${px(xs?.[n] ?? 0)} ${py(ys?.[n] ?? 0)})`}
              fill={code < 0 ? "var(--ink-faint)" : css(palette[code % palette.length] ?? 0)}
            />
          );
        })}
      </svg>
      <figcaption>the data; lines: wᵀx = 0 for draws of q</figcaption>
    </figure>
  );
}

/** wᵀx = 0 across the inset. */
function boundaryOf(
  a: number,
  b: number,
  px: (x: number) => number,
  py: (y: number) => number,
): string {
  const length = Math.hypot(a, b) || 1;
  const far = 1e3;
  const [dx, dy] = [(-b / length) * far, (a / length) * far];
  return `M${px(-dx)} ${py(-dy)}L${px(dx)} ${py(dy)}`;
}
