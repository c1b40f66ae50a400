import { partsOf, unitOf } from "../../maths/sums.ts";
import type { FormulaLine } from "../../models/contract/formulas.ts";
import { texSaid } from "../../models/shared/formula/numbers.ts";
import { Button } from "../../panels/common/Button.tsx";
import { Switch } from "../common/controls/Switch.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import { noShares, shareRule } from "../common/handles/shares.ts";
import { tex, texTerm } from "../common/words/tex.ts";
import type { Figure, FigureProps } from "../contract.ts";
import { PLACES, PointPicture, QS } from "./PointPicture.tsx";
import { gapOf, pointOf, type State, weighedOf } from "./parts.ts";
import { VALUES, Values } from "./Values.tsx";

const KINDS = [
  ["two", "Two values"],
  ["many", "Many"],
  ["point", "A point of a mixture"],
] as const;

const [least, most] = VALUES;
const ENDS = [0.6, 3.6] as const;

export const figure: Figure<State> = {
  fields: {
    kind: { first: "two", of: KINDS.map(([kind]) => kind) },
    ends: { first: ENDS, least, most },
    weight: { first: 0.5, least: 0, most: 1 },
    values: { first: [0.4, 1.2, 2.6, 4.4, 7], least, most },
    weights: { first: [0.3, 0.2, 0.2, 0.15, 0.15], least: 0, most: 1 },
    at: { first: 0.3, least: PLACES[0], most: PLACES[1] },
    q: { first: 0.85, least: QS[0], most: QS[1] },
  },
  glides: ["ends", "weight", "values", "weights", "at", "q"],
  look: () =>
    "The curve bends down, so the mean of its values lies under its value at the mean: $\\log E[x] \\ge E[\\log x]$.",
  refuse: ({ weights }) => noShares("weights", weights),
  Picture: (props) => (
    <Picture name="The curve log x">
      {(room) =>
        props.state.kind === "point" ? (
          <PointPicture {...props} room={room} />
        ) : (
          <Values {...props} room={room} />
        )
      }
    </Picture>
  ),
  Controls,
  lines: (state) => (state.kind === "point" ? pointLines(state) : valueLines(state)),
  question: {
    ask: "Both values are doubled. What does the gap $\\log E[x]-E[\\log x]$ do?",
    options: ["it doubles", "it stays", "it grows by $\\log 2$"],
    answer: 1,
    because:
      "$\\log 2x = \\log 2+\\log x$ raises both sides alike: the gap knows the ratios of the values alone. It is 0 when all are equal, as $p(x,z)/q(z)$ is when $q$ is the posterior.",
    shown: { kind: "two", ends: ENDS.map((x) => 2 * x) },
  },
};

function Controls({ state, move }: FigureProps<State>) {
  return (
    <>
      <Switch
        name="Values"
        value={state.kind}
        options={KINDS}
        onChoose={(kind) => move({ kind })}
      />
      {state.kind === "point" && (
        <Button
          onClick={() => {
            const [first = 0.5] = pointOf(state).posterior;
            move({ q: Math.min(QS[1], Math.max(QS[0], first)) });
          }}
        >
          E-step: q = posterior
        </Button>
      )}
    </>
  );
}

const colour = (name: "elbo" | "kl", text: string) => `\\lit{${name}}{${text}}`;
const GAP = colour("kl", "\\log E[x]-E[\\log x]");

function valueLines(state: State): readonly FormulaLine[] {
  const { values, weights, logOfMean, meanOfLog, mean } = weighedOf(state);
  const unit = unitOf(1);
  const means = partsOf(
    values.map((x, i) => (weights[i] ?? 0) * x),
    mean,
    unit,
  );
  const logs = partsOf(
    values.map((x, i) => (weights[i] ?? 0) * Math.log(x)),
    meanOfLog,
    unit,
  );
  const { gap, text } = gapOf({ mean, logOfMean, meanOfLog });
  return [
    {
      formula: "\\log E[x] = \\log\\sum_i w_i x_i",
      numbers: `\\log(${means.map(texSaid).join("+")})`,
      result: tex(logOfMean),
    },
    {
      formula: `${colour("elbo", "E[\\log x]")} = \\sum_i w_i\\log x_i`,
      numbers: signedSum(logs),
      result: tex(meanOfLog),
      note: state.kind === "many" ? shareRule("weight") : "A point of the chord.",
    },
    {
      formula: `${GAP} \\ge 0`,
      result: texSaid(text),
      note:
        gap === 0 ? "Equality: x is constant where it has weight." : "0 only where x is constant.",
    },
  ];
}

function pointLines(state: State): readonly FormulaLine[] {
  const point = pointOf(state);
  const { logLikelihood, elbo, weights, ratios } = point;
  const terms = weights.map((q, i) => q * Math.log(ratios[i] ?? 1));
  const { gap, text } = gapOf(point);
  return [
    {
      formula: "\\ell = \\log\\sum_z p(x,z) = \\log E_q\\!\\left[\\tfrac{p(x,z)}{q(z)}\\right]",
      numbers: `\\log(${ratios.map((ratio, i) => `${tex(weights[i] ?? 0)}\\times ${tex(ratio, 3)}`).join("+")})`,
      result: tex(logLikelihood),
      note: "q cancels: whatever it is, the mean is p(x).",
    },
    {
      formula: `${colour("elbo", "\\mathcal L")} = E_q\\!\\left[\\log\\tfrac{p(x,z)}{q(z)}\\right]`,
      numbers: signedSum(partsOf(terms, elbo, unitOf(1))),
      result: tex(elbo),
      note: "Jensen’s inequality: 𝓛 ≤ ℓ for every q.",
    },
    {
      formula: `${colour("kl", "\\ell-\\mathcal L")} = \\mathrm{KL}(q\\,\\|\\,p(z\\mid x))`,
      numbers: `${tex(logLikelihood)}-${texTerm(elbo)}`,
      result: texSaid(text),
      note:
        gap < 1e-6
          ? "q is the posterior: both ratios are p(x), and the bound touches ℓ."
          : "0 where both ratios are equal: at the posterior.",
    },
  ];
}

const signedSum = (parts: readonly string[]): string =>
  parts.map(texSaid).reduce((text, part) => text + (part.startsWith("-") ? part : `+${part}`));
