import { fixed } from "../../maths/format.ts";
import { logNormal } from "../../maths/information/onALine.ts";
import type { Rect } from "../../views/labels/rect.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { areaIn, type Range, within } from "../common/drawing/area.ts";
import { Curve } from "../common/drawing/Curve.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { rows } from "../common/drawing/split.ts";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import { Gap } from "./Gap.tsx";
import styles from "./Jensen.module.css";
import { MIXTURE, pointOf, type State } from "./parts.ts";

/** Where the posterior is within what q may be. */
export const PLACES: Range = [-2, 2];
export const QS: Range = [0.005, 0.995];
/** In units of p(x): how far to the right the curve is drawn, and how far down from ℓ and up at least. */
const WIDE = 4;
const [DOWN, UP] = [1.9, 2.1];
const COLOURS = ["one", "two"] as const;

/** One point of a mixture: the inequality of p(x, z)/q(z), with q as a bar that is cut, and the mixture itself. */
export function PointPicture({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const point = pointOf(state);
  const { font } = room;
  const axes = { ...axisRoom(font, 3.4), right: 0.5 * font, top: 0.3 * font };
  const [above, below] = rows(room, 0.6, 0.3 * font);
  const [middle, lowest] = rows(below, 0.3, 0.3 * font);
  const { mean, logLikelihood } = point;
  const lowestValue = Math.log(Math.min(...point.values));
  const area = areaIn(
    within(above, axes),
    [0, WIDE * mean],
    [Math.min(logLikelihood - DOWN, lowestValue - 0.4), logLikelihood + UP],
  );
  const last = WIDE * mean;
  return (
    <>
      <Axes area={area} font={font} x="p(x, z)/q(z)" y="log" />
      <Gap
        area={area}
        font={font}
        weighed={point}
        names={["ℓ", "𝓛"]}
        colours={["var(--one)", "var(--two)"]}
      />
      {point.values.map((value, i) => (
        <Say
          // biome-ignore lint/suspicious/noArrayIndexKey: a component is known by its place alone.
          key={i}
          x={area.x(Math.min(last * 0.98, value))}
          y={area.y(Math.log(Math.min(last, value))) + (value > last ? 1.7 : -1.9) * font}
          text={value > last ? `z = ${i + 1} →` : `z = ${i + 1}`}
          anchor={value > last * 0.9 ? "end" : value < last * 0.06 ? "start" : "middle"}
          colour={`var(--${COLOURS[i]}-ink)`}
          strong
        />
      ))}
      <Cut
        rect={within(middle, { left: axes.left, right: axes.right })}
        font={font}
        state={state}
        move={move}
        posterior={point.posterior[0] ?? 0}
      />
      <Mixture rect={within(lowest, axes)} font={font} state={state} move={move} />
    </>
  );
}

/** q as one bar: where it is cut is q(z = 1). */
function Cut({
  rect,
  font,
  state: { q },
  move,
  posterior,
}: FigureProps<State> & { rect: Rect; font: number; posterior: number }) {
  const thick = Math.min(2.2 * font, rect.height / 2);
  const area = areaIn(
    { ...rect, top: rect.top + rect.height * 0.5 - thick / 2, height: thick },
    [0, 1],
    [0, 1],
  );
  const { left, top, width } = area.rect;
  const cut = area.x(q);
  const best = area.x(posterior);
  const parts = [
    { from: left, to: cut, text: `q(z = 1) = ${fixed(q, 2)}` },
    { from: cut, to: left + width, text: `q(z = 2) = ${fixed(1 - q, 2)}` },
  ];
  return (
    <>
      {parts.map(({ from, to, text }, i) => (
        <g key={COLOURS[i]} style={{ color: `var(--${COLOURS[i]})` }}>
          <rect
            className={styles.part}
            x={from}
            width={Math.max(0, to - from)}
            y={top}
            height={thick}
          />
          {to - from > 8 * font && (
            <Say
              x={i === 0 ? from + 0.6 * font : to - 0.6 * font}
              y={top + thick / 2 + 0.35 * font}
              anchor={i === 0 ? "start" : "end"}
              text={text}
              strong
            />
          )}
        </g>
      ))}
      <path className={styles.best} d={`M${best} ${top - 5}v${thick + 10}`} />
      <Say
        x={best}
        y={top + thick + 1.25 * font}
        anchor={posterior < 0.15 ? "start" : posterior > 0.85 ? "end" : "middle"}
        text={`p(z = 1 | x) = ${fixed(posterior, 2)}`}
      />
      <Handle
        area={area}
        name="q(z = 1)"
        at={[q, 0.5]}
        along="x"
        x={QS}
        step={0.05}
        colour="var(--elbo)"
        onMove={([x]) => move({ q: x })}
      />
    </>
  );
}

/** The components, and the point on its axis. */
function Mixture({
  rect,
  font,
  state: { at },
  move,
}: FigureProps<State> & { rect: Rect; font: number }) {
  const area = areaIn(rect, [-4, 4], [0, 0.3]);
  const parts = MIXTURE.map(({ weight, mean, sd }) => {
    const log = logNormal(mean, sd);
    return (x: number) => weight * Math.exp(log(x));
  });
  const whole = (x: number) => parts.reduce((sum, part) => sum + part(x), 0);
  return (
    <>
      <Axes area={area} font={font} x="x" y="p(x, z)" />
      {parts.map((part, i) => (
        <Curve key={COLOURS[i]} area={area} of={part} colour={`var(--${COLOURS[i]})`} filled />
      ))}
      <Curve area={area} of={whole} colour="var(--ink)" dashed />
      <path className={styles.mean} d={`M${area.x(at)} ${rect.top}V${rect.top + rect.height}`} />
      <Handle
        area={area}
        name="Point x"
        at={[at, 0]}
        along="x"
        x={PLACES}
        step={0.1}
        onMove={([x]) => move({ at: x })}
      />
    </>
  );
}
