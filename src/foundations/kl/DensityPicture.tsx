import { fixed } from "../../maths/format.ts";
import { Axes, axisRoom } from "../common/drawing/Axes.tsx";
import { type Area, areaIn, type Range, within } from "../common/drawing/area.ts";
import { Curve } from "../common/drawing/Curve.tsx";
import type { Room } from "../common/drawing/Picture.tsx";
import { Signed } from "../common/drawing/Signed.tsx";
import { columns, rows } from "../common/drawing/split.ts";
import { Handle } from "../common/handles/Handle.tsx";
import { NormalHands } from "../common/handles/NormalHands.tsx";
import { Say } from "../common/words/Say.tsx";
import type { FigureProps } from "../contract.ts";
import { densitiesOf, type State } from "./parts.ts";
import { Title } from "./Title.tsx";

const SPAN: Range = [-5, 5];
const HEIGHT: Range = [0, 0.92];
const INTEGRAND: Range = [-0.35, 0.95];
export const MEANS: Range = [-4, 4];
export const SDS: Range = [0.5, 3.5];
export const SPREADS: Range = [0.5, 2.5];
export const APART: Range = [0, 3];

/** p and q as curves; under them what either divergence integrates. */
export function DensityPicture({
  room,
  state,
  move,
}: FigureProps<State> & { readonly room: Room }) {
  const { logP, logQ, forward, reverse } = densitiesOf(state);
  const { font } = room;
  const axes = { ...axisRoom(font, 3), right: 0.4 * font };
  const [above, below] = rows(room, 0.55, 0.4 * font);
  const [left, right] = columns(below, 0.5, 0.6 * font);
  const upper = areaIn(within(above, axes), SPAN, HEIGHT);
  const under = (rect: typeof left) =>
    areaIn(within(rect, { ...axes, top: 2 * font }), SPAN, INTEGRAND);
  const [p, q] = [(x: number) => Math.exp(logP(x)), (x: number) => Math.exp(logQ(x))];
  const { mean, sd, apart, spread } = state;
  return (
    <>
      <Axes area={upper} font={font} x="x" y="density" />
      <Curve area={upper} of={p} colour="var(--one)" filled />
      <Curve area={upper} of={q} colour="var(--two)" filled />
      <Integrand area={under(left)} font={font} {...forward} way="forward" />
      <Integrand area={under(right)} font={font} {...reverse} way="reverse" />
      {state.kind === "humps" ? (
        <>
          <Say
            x={upper.x(-apart)}
            y={upper.y(p(-apart)) - 10}
            text="p"
            anchor="middle"
            strong
            colour="var(--one-ink)"
          />
          <Handle
            area={upper}
            name="Humps of p, apart"
            at={[apart, p(apart)]}
            along="x"
            x={APART}
            step={0.1}
            small
            colour="var(--one)"
            onMove={([x]) => move({ apart: x })}
          />
        </>
      ) : (
        <>
          <Say
            x={upper.x(0)}
            y={upper.y(p(0)) - 8}
            text="p"
            anchor="middle"
            strong
            colour="var(--one-ink)"
          />
          <Handle
            area={upper}
            name="Standard deviation of p"
            at={[-spread, p(spread)]}
            along="x"
            x={[-SPREADS[1], -SPREADS[0]]}
            step={0.1}
            say={fixed(spread, 2)}
            small
            colour="var(--one)"
            onMove={([x]) => move({ spread: -x })}
          />
        </>
      )}
      <Say
        x={upper.x(mean)}
        y={upper.y(q(mean)) - 1.4 * font}
        text="q"
        anchor="middle"
        strong
        colour="var(--two-ink)"
      />
      <NormalHands
        area={upper}
        of="q"
        mean={mean}
        sd={sd}
        density={q}
        means={MEANS}
        sds={SDS}
        colour="var(--two)"
        onMean={(to) => move({ mean: to })}
        onSd={(to) => move({ sd: to })}
      />
    </>
  );
}

interface IntegrandProps {
  readonly area: Area;
  readonly font: number;
  readonly integrand: (x: number) => number;
  readonly kl: number;
  readonly way: "forward" | "reverse";
}

/** What one direction integrates: what lies above 0 less what lies below is the divergence. */
function Integrand({ area, font, integrand, kl, way }: IntegrandProps) {
  const colour = way === "forward" ? "one" : "two";
  const inside = (x: number) => Math.min(INTEGRAND[1] * 1.02, integrand(x));
  return (
    <>
      <Axes area={area} font={font} x="x" y="" />
      <Signed area={area} of={inside} colour={`var(--${colour})`} below="var(--ink-faint)" />
      <Title area={area} font={font} way={way} kl={kl} />
    </>
  );
}
