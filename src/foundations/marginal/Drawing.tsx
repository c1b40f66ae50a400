import { logNormal } from "../../maths/information/onALine.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { areaIn, type Place, pathIn, type Range, rangeOf, within } from "../common/drawing/area.ts";
import { Curve, Ellipse } from "../common/drawing/Curve.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { GaussianHands } from "../common/handles/GaussianHands.tsx";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import styles from "./Drawing.module.css";
import { partsOf, type State } from "./gaussian.ts";

const SPAN: Range = [-4, 4];
/** Standard deviations that an axis of the ellipse may have, and where its mean may be. */
export const SIGMAS: Range = [0.3, 1.8];
export const MEANS: Range = [-2, 2];
/** Share of the picture that the densities along its edges take, and what stands between. */
const EDGE = 0.2;
const GAP = 8;

/** The plane, cut at x_b; above it p(x_b), beside it p(x_a) and p(x_a | x_b). */
export function Drawing({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const { joint, a, b, conditional, regression } = partsOf(state);
  const { font } = room;
  const { plane, above, beside } = areasIn(room, b.variance, [a.variance, conditional.variance]);
  const { left, top, height } = plane.rect;
  const end = beside.rect.left + beside.rect.width;
  const sd = Math.sqrt(conditional.variance);
  const [cut, level] = [plane.x(state.given), plane.y(conditional.mean)];
  const normal = ({ mean, variance }: typeof a) => {
    const log = logNormal(mean, Math.sqrt(variance));
    return (value: number) => Math.exp(log(value));
  };
  return (
    <>
      <Axes area={plane} font={font} x="x_b" y="x_a" grid />
      <Axes area={above} font={font} />
      <Axes area={beside} font={font} />
      <Ellipse area={plane} {...joint} sigmas={[2, 1]} colour="var(--one)" />
      <g>
        <path
          className={styles.regression}
          d={pathIn(
            plane,
            rangeOf(plane.x).map((value): Place => [value, regression(value)]),
          )}
        />
        <path className={styles.cut} d={`M${cut} ${above.rect.top}V${top + height}`} />
        <path className={styles.across} d={`M${cut} ${level}H${end}`} />
        <path
          className={styles.spread}
          d={`M${cut} ${plane.y(conditional.mean - sd)}V${plane.y(conditional.mean + sd)}`}
        />
        <circle className={styles.mean} cx={cut} cy={level} r={0.38 * font} />
      </g>
      <Curve area={above} of={normal(b)} colour="var(--one)" filled />
      <Curve area={beside} of={normal(a)} colour="var(--one)" turned filled />
      <Curve area={beside} of={normal(conditional)} colour="var(--two)" turned filled />
      <Say x={left + 7} y={above.rect.top + 1.2 * font} text="p(x_b)" colour="var(--one-ink)" />
      <Say x={end - 6} y={top + 1.2 * font} text="p(x_a)" anchor="end" colour="var(--one-ink)" />
      <Say
        x={end - 6}
        y={top + 2.7 * font}
        text="p(x_a | x_b)"
        anchor="end"
        colour="var(--two-ink)"
      />
      <Handle
        area={plane}
        name="Cut at x_b"
        at={[state.given, rangeOf(plane.y)[0]]}
        along="x"
        x={SPAN}
        colour="var(--two)"
        onMove={([given]) => move({ given })}
      />
      <GaussianHands
        area={plane}
        held={state}
        means={MEANS}
        sigmas={SIGMAS}
        colour="var(--one)"
        onMove={move}
      />
    </>
  );
}

/** A square plane, and strips along its edges in which densities of these variances fit. */
function areasIn(room: Room, b: number, a: readonly number[]) {
  const axes = axisRoom(room.font, 2.5);
  const edge = Math.max(EDGE * Math.min(room.width, room.height), 6 * room.font);
  const side = edge + GAP;
  const inner = within(room, { left: axes.left, bottom: axes.bottom, top: side, right: side });
  const plane = areaIn(inner, SPAN, SPAN, true);
  const { left, top, width, height } = plane.rect;
  const up = (variances: readonly number[]): Range => [
    0,
    1.12 * Math.exp(logNormal(0, Math.sqrt(Math.min(...variances)))(0)),
  ];
  return {
    plane,
    above: areaIn({ left, top: top - side, width, height: edge }, rangeOf(plane.x), up([b])),
    beside: areaIn({ left: left + width + GAP, top, width: edge, height }, up(a), rangeOf(plane.y)),
  };
}
