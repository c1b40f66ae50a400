import { fixed } from "../../maths/format.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { areaIn, type Range, within } from "../common/drawing/area.ts";
import { Bars, barAxis } from "../common/drawing/Bars.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { rows } from "../common/drawing/split.ts";
import { Handle } from "../common/handles/Handle.tsx";
import { setShare } from "../common/handles/shares.ts";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import { Gap } from "./Gap.tsx";
import { type State, weighedOf } from "./parts.ts";

const SPAN: Range = [0, 8];
const HEIGHT: Range = [-1.9, 2.3];
export const VALUES: Range = [0.2, 7.6];
const NAMES = ["log E[x]", "E[log x]"] as const;

/** Values on the curve: two with one weight, or five with bars of theirs. */
export function Values({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const weighed = weighedOf(state);
  const { values, weights, mean, meanOfLog } = weighed;
  const { font } = room;
  const axes = { ...axisRoom(font, 3), right: 0.5 * font, top: 0.3 * font };
  const two = state.kind === "two";
  const [above, below] = two ? [room, null] : rows(room, 0.76, 0.4 * font);
  const area = areaIn(within(above, axes), SPAN, HEIGHT);
  const set = (i: number, x: number) =>
    move(
      two
        ? { ends: values.map((own, j) => (i === j ? x : own)) }
        : { values: values.map((own, j) => (i === j ? x : own)) },
    );
  const [from = 0, to = 1] = values;
  return (
    <>
      <Axes area={area} font={font} x="x" y="log x" />
      <Gap area={area} font={font} weighed={weighed} names={NAMES} />
      {values.map((value, i) => (
        <Handle
          // biome-ignore lint/suspicious/noArrayIndexKey: a value is known by its place alone.
          key={i}
          area={area}
          name={`Value ${i + 1}`}
          at={[value, Math.log(value)]}
          along="x"
          x={VALUES}
          step={0.1}
          colour="var(--one)"
          small
          onMove={([x]) => set(i, x)}
        />
      ))}
      {two && from !== to && (
        <Handle
          area={area}
          name="Weight of value 2"
          at={[mean, meanOfLog]}
          along="x"
          x={[Math.min(from, to), Math.max(from, to)]}
          step={Math.abs(to - from) / 20}
          say={fixed(state.weight, 2)}
          colour="var(--elbo)"
          onMove={([x]) => move({ weight: Math.round(((x - from) / (to - from)) * 1000) / 1000 })}
        />
      )}
      {below && <Weights rect={below} font={font} weights={weights} state={state} move={move} />}
    </>
  );
}

/** The weights of many, as bars. */
function Weights({
  rect,
  font,
  weights,
  state,
  move,
}: FigureProps<State> & {
  readonly rect: Room | Omit<Room, "font" | "spacing">;
  readonly font: number;
  readonly weights: readonly number[];
}) {
  const room = { ...axisRoom(font, 3), right: 0.5 * font, top: 1.1 * font };
  const area = areaIn(within(rect, room), barAxis(weights.length), [0, 1]);
  return (
    <>
      <Axes area={area} font={font} y="weight" />
      {weights.map((_, i) => (
        <Say
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is known by its place alone.
          key={i}
          x={area.x(i + 1)}
          y={area.rect.top + area.rect.height + 1.25 * font}
          text={`value ${i + 1}`}
          anchor="middle"
        />
      ))}
      <Bars
        area={area}
        font={font}
        values={weights}
        colour="var(--one)"
        name={(i) => `Weight of value ${i + 1}`}
        onSet={(i, to) => move({ weights: setShare(state.weights, i, to) })}
      />
    </>
  );
}
