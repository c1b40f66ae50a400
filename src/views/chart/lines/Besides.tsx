import { area, line } from "d3-shape";
import type { KindLine } from "../../../models/contract/kind.ts";
import { along } from "../../labels/places.ts";
import { type Point, sizeOf } from "../../labels/rect.ts";
import { skyline } from "../../labels/skyline.ts";
import type { ChartLayout, PixelFrame } from "../axes/chartLayout.ts";
import type { LineLabel } from "../labels/lineLabels.ts";
import styles from "./Besides.module.css";

interface BesidesProps {
  /** Up to the cursor, and from there on. */
  readonly frames: readonly (readonly PixelFrame[])[];
  readonly own: readonly KindLine[];
  /** The texts that stand already. */
  readonly labels: readonly LineLabel[];
  readonly layout: ChartLayout;
}

/** Standard errors to either side of an estimated ℓ. */
const WIDE = 2;

const path = line<Point>()
  .x(({ x }) => x)
  .y(({ y }) => y);

/** What few runs have: lines besides ℓ and the ELBO, with their names, and how far an estimated ℓ may be off. */
export default function Besides({ frames: parts, own, labels, layout }: BesidesProps) {
  const frames = parts.flatMap((part, i) => (i === 0 ? part : part.slice(1)));
  const width = layout.plot.left + layout.plot.width;
  const bound = (["logLikelihood", "elbo"] as const).map((name) =>
    frames.flatMap(({ x, [name]: y }) => (y === null ? [] : [{ x, y }])),
  );
  const drawn = own.map(({ id, name }) => {
    const points = frames.flatMap(({ x, frame }) => {
      const y = layout.y(frame.lines?.[id] ?? null);
      return y === null ? [] : [{ x, y }];
    });
    return { id, name, points };
  });
  const lines = [...bound, ...drawn.map(({ points }) => points)];
  const around = {
    frame: layout.plot,
    drawn: lines.map((one) => skyline([one], width)),
    taken: labels.map(({ rect }) => rect),
    verticals: [],
  };
  const spread = area<PixelFrame>()
    .defined(({ frame, logLikelihood }) => frame.error !== undefined && logLikelihood !== null)
    .x(({ x }) => x)
    .y0((at) => edge(at, -WIDE, layout))
    .y1((at) => edge(at, WIDE, layout))(frames);
  return (
    <g data-drawn="besides">
      {spread && <path className={styles.spread} d={spread} />}
      {drawn.map(({ id, name, points }) => {
        const others = lines.filter((one) => one !== points).map((one) => skyline([one], width));
        const room = sizeOf(name, layout);
        const sides = ["above", "below"] as const;
        const at = along(skyline([points], width), others, room, sides, width / 3, around);
        return (
          <g key={id}>
            <path className={styles.line} d={path(points) ?? ""} />
            {at && (
              <text className={styles.name} x={at.left} y={at.top + 0.8 * at.height}>
                {name}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function edge({ frame, logLikelihood }: PixelFrame, errors: number, layout: ChartLayout): number {
  const { logLikelihood: ell, error = 0 } = frame;
  return layout.y(ell === null ? null : ell + errors * error) ?? logLikelihood ?? 0;
}
