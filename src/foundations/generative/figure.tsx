import { texExp } from "../../models/shared/formula/numbers.ts";
import { Button } from "../../panels/common/Button.tsx";
import { Switch } from "../common/controls/Switch.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import { inColour, tex, texTerm } from "../common/words/tex.ts";
import type { Figure, FigureProps } from "../contract.ts";
import { Drawing, SPAN } from "./Drawing.tsx";
import { learnt, missings, readingOf, type State } from "./reading.ts";
import { rounded } from "./Says.tsx";

const SEEDS = 9999;

export const figure: Figure<State> = {
  fields: {
    x: { first: [1.3, -1.2], least: SPAN[0], most: SPAN[1] },
    missing: { first: "none", of: missings },
    samples: { first: 0, least: 0, most: SEEDS },
  },
  look: () =>
    "Take a coordinate away, or drag $x$ far from all points: the left model can’t answer, or is too sure; the right one sums the coordinate out, and says how rare such an $x$ is.",
  Picture: (props) => (
    <Picture name="A discriminative and a generative model of the same points">
      {(room) => <Drawing {...props} room={room} />}
    </Picture>
  ),
  Controls,
  lines: (state) => {
    const { left, discriminative, generative, joint, density, rank } = readingOf(state);
    const { bias, weights } = learnt.discriminative;
    const x = left === null ? "x" : `x_${left + 1}`;
    const other = left === null ? "" : `x_${2 - left}`;
    const [plus = 0, minus = 0] = joint;
    const [a = 0, b = 0] = state.x;
    return [
      left === null
        ? {
            formula: `p(${PLUS}\\mid x) = \\sigma(w_0+w^\\top x)`,
            numbers: `\\sigma(${signed([
              [bias, ""],
              [weights[0] ?? 0, `\\cdot ${texTerm(a)}`],
              [weights[1] ?? 0, `\\cdot ${texTerm(b)}`],
            ])})`,
            result: rounded(discriminative ?? 0),
            note: "Discriminative: logistic regression.",
          }
        : {
            formula: `p(${PLUS}\\mid ${x}) = \\;?`,
            note: `Discriminative: without ${plain(other)} it can’t say; any probability from 0 to 1 is that of some ${plain(other)}.`,
          },
      {
        formula: `p(${PLUS}\\mid ${x}) = \\frac{p(${x},${PLUS})}{p(${x},${PLUS})+p(${x},${MINUS})}`,
        numbers: `\\frac{${texExp(plus, 3)}}{${texExp(plus, 3)}+${texExp(minus, 3)}}`,
        result: rounded(generative),
        note:
          left === null
            ? "Generative: a Gaussian a class, and Bayes’ rule."
            : `Generative: ${plain(other)} is summed out, the area under each slice.`,
      },
      {
        formula: `p(${x}) = \\sum_y p(${x},y)`,
        result: texExp(density, 3),
        note: `An anomaly score: ${rareness(rank)}.`,
      },
    ];
  },
  question: {
    ask: "An $x$ far from all points, in the upper right corner: what does the discriminative model say?",
    options: ["not sure: near ½", "+, almost surely", "that it has seen no such thing"],
    answer: 1,
    because:
      "It asks only on which side of the boundary $x$ lies and how far. The generative model may be as sure of $y$, but its $p(x)$ tells that no sample is as rare.",
    shown: { x: [4.8, 4.8], missing: "none" },
  },
};

const PLUS = inColour("one", "+");
const MINUS = inColour("two", "-");

const plain = (name: string): string => name.replace("_1", "₁").replace("_2", "₂");

/** Terms with their signs between them. */
const signed = (terms: readonly (readonly [number, string])[]): string =>
  terms
    .map(
      ([value, rest], i) =>
        `${i > 0 && !tex(value).startsWith("-") ? "+" : ""}${tex(value)}${rest}`,
    )
    .join("");

/** How many of the model's samples are rarer, in words. */
function rareness(rank: number): string {
  if (rank === 0) return "no sample of the model is as rare";
  return `of the model’s samples ${(100 * rank).toFixed(rank < 0.1 ? 1 : 0)} % are rarer`;
}

function Controls({ state, move }: FigureProps<State>) {
  return (
    <>
      <Switch
        name="Missing"
        value={state.missing}
        options={[
          ["none", "nothing"],
          ["x1", "x₁"],
          ["x2", "x₂"],
        ]}
        onChoose={(missing) => move({ missing })}
      />
      <Button onClick={() => move({ samples: (state.samples % SEEDS) + 1 })}>Sample p(x, y)</Button>
    </>
  );
}
