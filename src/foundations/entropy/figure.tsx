import { partsOf, unitOf } from "../../maths/sums.ts";
import type { FormulaLine } from "../../models/contract/formulas.ts";
import { texSaid } from "../../models/shared/formula/numbers.ts";
import { Button } from "../../panels/common/Button.tsx";
import { Count } from "../common/controls/Count.tsx";
import { Switch } from "../common/controls/Switch.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import { noShares, shareRule, sharesOf } from "../common/handles/shares.ts";
import { inColour, tex } from "../common/words/tex.ts";
import type { Figure, FigureProps } from "../contract.ts";
import { Blocks } from "./Blocks.tsx";
import { Density, SDS, WIDTHS } from "./Density.tsx";
import { barsOf, densityOf, type State } from "./parts.ts";

const KINDS = [
  ["bars", "Bars"],
  ["gaussian", "Gaussian"],
  ["uniform", "Uniform"],
] as const;

/** How many outcomes there may be. */
const SIZES: readonly [number, number] = [2, 8];

export const figure: Figure<State> = {
  fields: {
    kind: { first: "bars", of: KINDS.map(([kind]) => kind) },
    p: { first: [0.4, 0.3, 0.15, 0.1, 0.05], least: 0, most: 1, sizes: SIZES },
    sd: { first: 0.8, least: SDS[0], most: SDS[1] },
    width: { first: 2, least: WIDTHS[0], most: WIDTHS[1] },
  },
  glides: ["p", "sd", "width"],
  look: () =>
    "Each block is $p_i$ wide and its surprise $-\\log p_i$ high: $H$ is their area, the mean surprise. Of a density it may be negative.",
  refuse: ({ p }) => noShares("p", p),
  Picture: (props) => (
    <Picture name="Entropy">
      {(room) =>
        props.state.kind === "bars" ? (
          <Blocks {...props} room={room} />
        ) : (
          <Density {...props} room={room} />
        )
      }
    </Picture>
  ),
  Controls,
  lines: (state) => (state.kind === "bars" ? discreteLines(state) : densityLines(state)),
  question: {
    ask: "A Gaussian gets narrower and narrower. Where does its entropy go?",
    options: ["to 0, from above", "below 0, without end", "it stays: only its scale changes"],
    answer: 1,
    because:
      "A density may exceed 1, and there $-\\log p$ is negative: $H = \\tfrac12\\log 2\\pi e\\sigma^2$ goes to $-\\infty$ with $\\sigma$. Of discrete outcomes $H\\ge 0$.",
    shown: { kind: "gaussian", sd: 0.15 },
  },
};

function Controls({ state, move }: FigureProps<State>) {
  const p = sharesOf(state.p);
  const [least, most] = SIZES;
  const equal = (count: number) => move({ p: Array.from({ length: count }, () => 1 / count) });
  return (
    <>
      <Switch
        name="Distribution"
        value={state.kind}
        options={KINDS}
        onChoose={(kind) => move({ kind })}
      />
      {state.kind === "bars" && (
        <>
          <Button onClick={() => equal(p.length)}>Equal shares</Button>
          <Count
            name="Outcomes"
            value={p.length}
            from={least}
            to={most}
            onChange={(count) => move({ p: resized(p, count) })}
          />
        </>
      )}
    </>
  );
}

/** Of so many outcomes: a new one has 0; where all that are left have 0, they are equal. */
function resized(p: readonly number[], count: number): readonly number[] {
  const kept = Array.from({ length: count }, (_, i) => p[i] ?? 0);
  return kept.some((share) => share > 0) ? sharesOf(kept) : kept.map(() => 1 / count);
}

function discreteLines(state: State): readonly FormulaLine[] {
  const { p, terms, entropy, most } = barsOf(state);
  const parts = partsOf(terms, entropy, unitOf(1)).map(texSaid);
  return [
    {
      formula: `${inColour("two", "H(X)")} = -\\sum_i ${inColour("one", "p_i")}\\log ${inColour("one", "p_i")}`,
      numbers: parts.join("+"),
      result: `${tex(entropy)}\\text{ nats}`,
      note: p.includes(0) ? `0 log 0 = 0. ${shareRule("bar")}` : shareRule("bar"),
    },
    {
      formula: `${inColour("two", "H(X)")} \\le \\log n`,
      numbers: `\\log ${p.length}`,
      result: tex(most),
      note: "Reached with equal shares; 0 where one outcome is certain.",
    },
  ];
}

function densityLines(state: State): readonly FormulaLine[] {
  const { entropy } = densityOf(state);
  const whole = `${inColour("two", "H(X)")} = -\\int p(x)\\log p(x)\\,dx`;
  const note =
    entropy < 0
      ? "Negative: p(x) exceeds 1 over most of its mass."
      : "An integral may be negative; here it is not.";
  return state.kind === "uniform"
    ? [
        {
          formula: `${whole} = \\log w`,
          numbers: `\\log ${tex(state.width)}`,
          result: tex(entropy),
          note,
        },
      ]
    : [
        {
          formula: `${whole} = \\tfrac12\\log 2\\pi e\\,\\sigma^2`,
          numbers: `\\tfrac12\\log(17.08\\times ${tex(state.sd)}^2)`,
          result: tex(entropy),
          note,
        },
      ];
}
