import { chainLogProbability, stationary, stepsOf } from "../../maths/sequence/markov.ts";
import { Button } from "../../panels/common/Button.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import { tex } from "../common/words/tex.ts";
import type { Figure, FigureProps } from "../contract.ts";
import { CHANCES, Chain } from "./Chain.tsx";
import { chainOf, LENGTH, rowsOf, type State } from "./drawn.ts";
import styles from "./figure.module.css";
import { Tree } from "./Tree.tsx";

const [least, most] = CHANCES;

export const figure: Figure<State> = {
  fields: {
    zero: { first: 0.15, least, most },
    one: { first: 0.8, least, most },
    seed: { first: 1, least: 1, most: 999 },
  },
  look: () =>
    "Each family factorises $p(x)$ in its own way; drag the two probabilities, and the smallest autoregressive model draws again.",
  Picture: (props) => (
    <div className={styles.both}>
      <Tree />
      <Picture name="A Markov chain, sampled">{(room) => <Chain {...props} room={room} />}</Picture>
    </div>
  ),
  Controls: ({ state: { seed }, move }: FigureProps<State>) => (
    <Button onClick={() => move({ seed: (seed % 999) + 1 })}>Draw again</Button>
  ),
  lines: (state) => {
    const chain = chainOf(state);
    const [row = []] = rowsOf(state);
    const [[a = 0, b = 0], [c = 0, d = 0]] = stepsOf(row);
    const { zero, one } = state;
    const steps = [
      [b, zero],
      [a, 1 - zero],
      [d, one],
      [c, 1 - one],
    ] as const;
    const terms = steps.filter(([n]) => n > 0).map(([n, p]) => `${n}\\log ${tex(p)}`);
    return [
      {
        formula: "p(x) = p(x_1)\\prod_{i>1} p(x_i\\mid x_{i-1})",
        note: `Two numbers whatever the length, and one for x₁, here ½; of all x of ${LENGTH} entries there are 2⁴⁰.`,
      },
      {
        formula: "\\log p(x)",
        numbers: ["\\log \\tfrac12", ...terms].join("+"),
        result: tex(chainLogProbability(chain, row)),
        note: "Of the first row: how often each step is made.",
      },
      {
        formula: "p(x_i=1)\\to\\frac{p(1\\mid 0)}{p(1\\mid 0)+p(0\\mid 1)}",
        numbers: `\\frac{${tex(zero)}}{${tex(zero)}+${tex(1 - one)}}`,
        result: tex(stationary(chain)),
      },
    ];
  },
  question: {
    ask: "Which of these can say $p(x)$ of a given $x$ without a sum or an integral?",
    options: [
      "an autoregressive model",
      "a latent-variable model",
      "an energy-based model",
      "a GAN",
    ],
    answer: 0,
    because:
      "Its factors are each a distribution of one entry: multiply them. A latent variable is to be integrated out, an energy to be divided by $Z$, a sum over all $x$; a GAN only draws.",
    shown: { zero: 0.5, one: 0.5 },
  },
};
