import { nats, signed } from "../../maths/format.ts";
import {
  bernoulliLikelihood,
  bernoulliSlope,
  bernoulliTop,
  type Labels,
} from "../../maths/likelihood/bernoulli.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { areaIn, type Place, pathIn, type Range, within } from "../common/drawing/area.ts";
import { Curve } from "../common/drawing/Curve.tsx";
import { Inside } from "../common/drawing/Inside.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import styles from "./Drawing.module.css";

/** What moves: α, and how many labels there are of each kind. */
export type State = { readonly alpha: number; readonly plus: number; readonly minus: number };

/** Where α may be: at 0 and 1 a label that was seen would be impossible. */
export const ALPHAS = [0.01, 0.99] as const;

/** Nats below the top, and slopes, that are seen: the same for few labels and for many, which then look as they differ. */
const SEEN = 10;
const STEEP = 40;
const OPEN: Range = [1e-4, 1 - 1e-4];

/** The labels; ℓ(α) with its tangent; below, its slope, which is 0 at the top. */
export function Drawing({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const { alpha } = state;
  const labels = { plus: state.plus, minus: state.minus };
  const top = bernoulliTop(labels);
  const value = bernoulliLikelihood(labels, alpha);
  const slope = bernoulliSlope(labels, alpha);
  const { font } = room;
  const axes = axisRoom(font, 3.4);
  const row = 2.6 * font;
  const down = 0.66 * (room.height - row);
  const best = bernoulliLikelihood(labels, top);
  const curve = areaIn(
    within({ ...room, top: row, height: down }, { ...axes, right: 10, bottom: 0.7 * font }),
    [0, 1],
    [best - SEEN, Math.min(0, best + 0.15 * SEEN) + 0.02 * SEEN],
  );
  const below = areaIn(
    within(
      { ...room, top: row + down, height: room.height - row - down },
      { ...axes, top: 0.7 * font, right: 10 },
    ),
    [0, 1],
    [-STEEP, STEEP],
  );
  // At the foot of its bar, on the side of 0 where the curve is not.
  const leftwards = slope < 0 ? alpha > 0.8 : alpha > 0.2;
  const tangent = [alpha - 0.14, alpha + 0.14].map(
    (to): Place => [to, value + slope * (to - alpha)],
  );
  return (
    <>
      <Row labels={labels} room={{ ...room, left: curve.rect.left, width: curve.rect.width }} />
      <Axes area={curve} font={font} y="ℓ(α)" grid />
      <Axes area={below} font={font} x="α" y="ℓ′(α)" grid />
      <path
        className={styles.top}
        d={`M${curve.x(top)} ${curve.rect.top}V${below.rect.top + below.rect.height}`}
      />
      <Inside area={curve}>
        <Curve
          area={curve}
          of={(a) => bernoulliLikelihood(labels, a)}
          over={OPEN}
          colour="var(--log-likelihood)"
        />
        <path className={styles.tangent} d={pathIn(curve, tangent)} />
      </Inside>
      <Inside area={below}>
        <Curve area={below} of={(a) => bernoulliSlope(labels, a)} over={OPEN} colour="var(--two)" />
        <path className={styles.stem} d={`M${below.x(alpha)} ${below.y(0)}V${below.y(slope)}`} />
      </Inside>
      <path className={styles.here} d={`M${curve.x(alpha)} ${curve.y(value)}V${below.y(0)}`} />
      <Say
        x={curve.x(top) + (top > 0.75 ? -6 : 6)}
        y={curve.rect.top + curve.rect.height - 0.6 * font}
        anchor={top > 0.75 ? "end" : "start"}
        text="m_+/m"
        strong
      />
      <Say
        x={below.x(alpha) + (leftwards ? -0.6 : 0.6) * font}
        y={below.y(0) + (slope < 0 ? -0.6 : 1.3) * font}
        anchor={leftwards ? "end" : "start"}
        text={`slope ${signed(Math.abs(slope) < 5e-3 ? 0 : slope)}`}
        colour="var(--two-ink)"
      />
      <Handle
        area={curve}
        name="α"
        at={[alpha, Math.max(value, best - SEEN)]}
        along="x"
        x={ALPHAS}
        step={0.05}
        colour="var(--one)"
        say={`${alpha.toFixed(3)}, log-likelihood ${nats(value)}`}
        onMove={([to]) => move({ alpha: to })}
      />
    </>
  );
}

/** The labels in a row, those that are +1 first. */
function Row({ labels: { plus, minus }, room }: { labels: Labels; room: Room }) {
  const { font, left, width } = room;
  const all = plus + minus;
  const apart = Math.min(1.9 * font, width / all);
  const radius = Math.min(0.72 * font, 0.42 * apart);
  return Array.from({ length: all }, (_, i) => {
    const x = left + apart * (i + 0.5);
    const y = 1.1 * font;
    const positive = i < plus;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a label is its place.
      <g key={i} className={positive ? styles.plus : styles.minus}>
        <circle cx={x} cy={y} r={radius} />
        <path
          d={`M${x - 0.5 * radius} ${y}h${radius}${positive ? `M${x} ${y - 0.5 * radius}v${radius}` : ""}`}
        />
      </g>
    );
  });
}
