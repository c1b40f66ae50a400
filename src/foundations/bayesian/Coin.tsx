import { betaMean, betaMode, betaPosterior, logBetaDensity } from "../../maths/conjugate/beta.ts";
import { fixed } from "../../maths/format.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { type Area, areaIn, within } from "../common/drawing/area.ts";
import { Curve } from "../common/drawing/Curve.tsx";
import { Inside } from "../common/drawing/Inside.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { rows } from "../common/drawing/split.ts";
import { Handle } from "../common/handles/Handle.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import { coinOf, priorOf, type State } from "./parts.ts";
import { Tosses } from "./Tosses.tsx";
import { WayLines, Ways } from "./Ways.tsx";

/** Where the mean of a prior may be. */
const MEANS = [0.2, 0.8] as const;
/** Heights of the picture, in densities. They go by the tosses alone, so that none changes while the prior is dragged. */
const HEIGHTS = [4.6, 7, 10, 15];
/** The prior of which they hold the posterior; that of a stronger one may be cut off. */
const WEAK = { a: 2, b: 2 };

/** The prior, what was tossed and the posterior; under them what each way says of the next toss. */
export function Coin({ room, state, move }: FigureProps<State> & { readonly room: Room }) {
  const { prior, posterior, mle, map, bayes } = coinOf(state);
  const { font } = room;
  // At the left stand the names of the bars too, which begin where the axis does.
  const axes = {
    ...axisRoom(font, 2.5),
    left: Math.ceil(4.2 * font),
    right: 0.8 * font,
    top: 0.3 * font,
  };
  const [above, below] = rows(room, 0.6, 0);
  const [told, tosses] = rows(below, 0.6, 0.8 * font);
  const [before, after] = [prior, posterior].map(
    (beta) => (theta: number) => Math.exp(logBetaDensity(beta, theta)),
  ) as [(theta: number) => number, (theta: number) => number];
  const weak = betaPosterior(WEAK, state.heads, state.tails);
  const peak = Math.exp(logBetaDensity(weak, betaMode(weak) ?? 0.5));
  const height = HEIGHTS.find((value) => value > 1.15 * peak) ?? 1.15 * peak;
  const area = areaIn(within(above, axes), [0, 1], [0, height]);
  const hand: Area = areaIn(area.rect, [0, 1], [0, 1]);
  const mean = betaMean(prior);
  const ways = [
    { name: "MLE", value: mle, colour: "three" },
    { name: "MAP", value: map, colour: "two" },
    { name: "Bayes", value: bayes, colour: "four" },
  ];
  // On the side where the lines are not.
  const legend =
    bayes > 0.5
      ? ({ x: area.rect.left + 7.5 * font, anchor: "start" } as const)
      : ({ x: area.rect.left + area.rect.width - 7, anchor: "end" } as const);
  const side = { left: axes.left, right: axes.right };
  return (
    <>
      <Axes area={area} font={font} x="θ = p(heads)" y="density" />
      <Inside area={area}>
        <Curve area={area} of={before} colour="var(--one)" dashed />
        <Curve area={area} of={after} colour="var(--two)" filled />
      </Inside>
      <WayLines area={area} font={font} ways={ways} />
      <Say
        x={legend.x}
        y={area.rect.top + 1.3 * font}
        anchor={legend.anchor}
        text="- - prior"
        colour="var(--one-ink)"
      />
      <Say
        x={legend.x}
        y={area.rect.top + 2.8 * font}
        anchor={legend.anchor}
        text="posterior"
        colour="var(--two-ink)"
        strong
      />
      <Handle
        area={hand}
        name="Prior"
        at={[mean, Math.min(1, before(mean) / height)]}
        x={MEANS}
        y={[0, 1]}
        step={0.02}
        say={`Beta(${fixed(prior.a, 2)}, ${fixed(prior.b, 2)})`}
        colour="var(--one)"
        onMove={([x, y]) => move(priorOf(x, y * height))}
      />
      <Tosses rect={within(tosses, side)} font={font} state={state} move={move} />
      <Ways rect={within(told, side)} font={font} ways={ways} />
    </>
  );
}
