import type { PointerEvent } from "react";
import { fixed } from "../../maths/format.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { type Area, areaIn, type Range, within } from "../common/drawing/area.ts";
import { Curve } from "../common/drawing/Curve.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { rows } from "../common/drawing/split.ts";
import { Handle, rounded } from "../common/handles/Handle.tsx";
import { NormalHands } from "../common/handles/NormalHands.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import styles from "./Bayesian.module.css";
import { logOf, meanOf, type State } from "./parts.ts";

export const PLACES: Range = [-4.5, 4.5];
export const SDS: Range = [0.2, 3];
/** Data that there can be. */
export const MOST = 12;
const SPAN: Range = [-5, 5];
const HEIGHTS = [0.9, 1.5, 2.4];

/** Prior and posterior of μ; under them what each way says of the next x. A press below adds an x. */
export function MeanPicture({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const { before, after, mle, map, bayes } = meanOf(state);
  const { font } = room;
  const axes = { ...axisRoom(font, 3), right: 0.5 * font, top: 0.3 * font };
  const [above, below] = rows(room, 0.55, 0.4 * font);
  const of = (known: typeof before) => {
    const log = logOf(known);
    return (x: number) => Math.exp(log(x));
  };
  const [prior, posterior] = [of(before), of(after)];
  const peak = Math.max(posterior(after.mean), prior(before.mean));
  const height = HEIGHTS.find((value) => value > 1.1 * peak) ?? 1.15 * peak;
  const upper = areaIn(within(above, axes), SPAN, [0, height]);
  const lower = areaIn(within(below, axes), SPAN, [0, 0.5]);
  const { prior: mean, sd } = state;
  const ways = [
    { name: "MLE", of: mle, colour: "three" },
    { name: "MAP", of: map, colour: "two" },
    { name: "Bayes", of: bayes, colour: "four" },
  ];
  return (
    <>
      <Axes area={upper} font={font} x="μ" y="density" />
      <Curve area={upper} of={prior} colour="var(--one)" dashed />
      <Curve area={upper} of={posterior} colour="var(--two)" filled />
      <Names
        area={upper}
        font={font}
        names={[
          { text: "- - prior", colour: "one" },
          { text: "posterior", colour: "two" },
        ]}
      />
      <Axes area={lower} font={font} x="x" y="p(next x)" />
      <Adding area={lower} state={state} move={move} />
      {ways.map(
        (way) =>
          way.of && (
            <Curve
              key={way.name}
              area={lower}
              of={of(way.of)}
              colour={`var(--${way.colour})`}
              dashed={way.name === "MLE"}
              filled={way.name === "Bayes"}
            />
          ),
      )}
      <Names
        area={lower}
        font={font}
        names={ways.map(({ name, of: told, colour }) => ({
          text: told ? `${name}: variance ${fixed(told.variance, 2)}` : `${name}: none, no x yet`,
          colour,
        }))}
      />
      <NormalHands
        area={upper}
        of="the prior"
        mean={mean}
        sd={sd}
        density={prior}
        means={PLACES}
        sds={SDS}
        colour="var(--one)"
        onMean={(to) => move({ prior: to })}
        onSd={(to) => move({ sd: to })}
      />
      <Handle
        area={lower}
        name="Next x"
        at={[state.next, 0]}
        along="x"
        x={PLACES}
        step={0.1}
        onMove={([x]) => move({ next: x })}
      />
    </>
  );
}

/** The data on their axis; a press takes the x under it. */
function Adding({ area, state, move }: FigureProps<State> & { readonly area: Area }) {
  const { left, top, width, height } = area.rect;
  const press = (event: PointerEvent<SVGRectElement>): void => {
    if (event.button !== 0 || state.data.length >= MOST) return;
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    const x = rounded(area.x.invert(event.clientX - (box?.left ?? 0)), 0.01);
    move({ data: [...state.data, Math.min(PLACES[1], Math.max(PLACES[0], x))] });
  };
  return (
    <>
      <rect
        className={styles.adding}
        x={left}
        y={top}
        width={width}
        height={height}
        onPointerDown={press}
      />
      {state.data.map((x, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same.
        <circle key={i} className={styles.datum} cx={area.x(x)} cy={area.y(0)} r={5} />
      ))}
    </>
  );
}

interface NamesProps {
  readonly area: Area;
  readonly font: number;
  readonly names: readonly { readonly text: string; readonly colour: string }[];
}

/** Which curve is which, in the curves' colours. */
function Names({ area, font, names }: NamesProps) {
  const { left, top } = area.rect;
  return names.map(({ text, colour }, i) => (
    <Say
      key={text}
      x={left + 7}
      y={top + (2.8 + 1.45 * i) * font}
      text={text}
      colour={`var(--${colour}-ink)`}
      strong
    />
  ));
}
