import { Button } from "../../panels/common/Button.tsx";
import { Switch } from "../common/controls/Switch.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import { noShares } from "../common/handles/shares.ts";
import type { Figure, FigureProps } from "../contract.ts";
import { BarsPicture } from "./BarsPicture.tsx";
import { APART, DensityPicture, MEANS, SDS, SPREADS } from "./DensityPicture.tsx";
import { linesOf } from "./lines.ts";
import { bestForward, bestReverse, type State } from "./parts.ts";
import { PLACES, Three } from "./Three.tsx";

const KINDS = [
  ["bars", "Bars"],
  ["gaussians", "Gaussians"],
  ["humps", "Two humps"],
  ["three", "Triangle"],
] as const;

const PICTURES = {
  bars: BarsPicture,
  gaussians: DensityPicture,
  humps: DensityPicture,
  three: Three,
} as const;

const share = { least: 0, most: 1 } as const;

export const figure: Figure<State> = {
  fields: {
    kind: { first: "bars", of: KINDS.map(([kind]) => kind) },
    p: { first: [0.45, 0.3, 0.15, 0.1], ...share },
    q: { first: [0.1, 0.2, 0.4, 0.3], ...share },
    spread: { first: 1, least: SPREADS[0], most: SPREADS[1] },
    mean: { first: 1, least: MEANS[0], most: MEANS[1] },
    sd: { first: 1.5, least: SDS[0], most: SDS[1] },
    apart: { first: 2, least: APART[0], most: APART[1] },
    means: { first: [-1.5, 0, 1.5], least: PLACES[0], most: PLACES[1] },
  },
  glides: ["p", "q", "spread", "mean", "sd", "apart", "means"],
  look: () =>
    "Each term is weighed by the first of the two: $\\mathrm{KL}(p\\,\\|\\,q)$ counts where $p$ is large, $\\mathrm{KL}(q\\,\\|\\,p)$ where $q$ is.",
  refuse: ({ p, q }) => noShares("p", p) ?? noShares("q", q),
  Picture: (props) => (
    <Picture name="p and q, and both divergences">
      {(room) => {
        const Of = PICTURES[props.state.kind];
        return <Of {...props} room={room} />;
      }}
    </Picture>
  ),
  Controls,
  lines: linesOf,
  question: {
    ask: "$p$ has two humps, $q$ is one Gaussian. Which $q$ has the least $\\mathrm{KL}(q\\,\\|\\,p)$?",
    options: ["a wide one over both humps", "one on the larger hump", "one in the gap between"],
    answer: 1,
    because:
      "Where $q$ is and $p$ is not, $\\log q/p$ is large: $q$ keeps to one hump. $\\mathrm{KL}(p\\,\\|\\,q)$ asks for the wide one, which has the mean and variance of $p$.",
    shown: { kind: "humps", apart: 2, mean: -1.99, sd: 0.56 },
  },
};

function Controls({ state, move }: FigureProps<State>) {
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  const take = ({ mean, sd }: { readonly mean: number; readonly sd: number }) =>
    move({ mean: rounded(mean), sd: rounded(sd) });
  return (
    <>
      <Switch
        name="Distributions"
        value={state.kind}
        options={KINDS}
        onChoose={(kind) => move({ kind })}
      />
      {state.kind === "humps" && (
        <>
          <Button onClick={() => take(bestForward(state))}>Least KL(p ‖ q)</Button>
          <Button onClick={() => take(bestReverse(state))}>Least KL(q ‖ p)</Button>
        </>
      )}
    </>
  );
}
