import { trace } from "../../maths/linear/matrix.ts";
import { Button } from "../../panels/common/Button.tsx";
import { Count } from "../common/controls/Count.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import { inColour, tex } from "../common/words/tex.ts";
import type { Figure, FigureProps } from "../contract.ts";
import { Drawing, SPAN } from "./Drawing.tsx";
import type { Theta } from "./descent.ts";
import { bound, SIZE, type State, walksOf } from "./line.ts";

const STEP_SIZES = { least: 0.02, most: 1 } as const;
const SEEDS = { least: 1, most: 9999 } as const;
const MOMENTUM = 0.7;

export const figure: Figure<State> = {
  fields: {
    start: { first: [0.2, 3.8], least: SPAN[0], most: SPAN[1] },
    stepSize: { first: 0.2, ...STEP_SIZES },
    batch: { first: 2, least: 1, most: SIZE },
    momentum: { first: 0, least: 0, most: 0.95 },
    seed: { first: 3, ...SEEDS },
  },
  look: () =>
    "Drag the start, also onto the lowest place: a batch’s arrow points the right way on average, never exactly, and there the full gradient rests while the batches walk on.",
  refuse: ({ batch }) => (Number.isInteger(batch) ? null : "A batch has a whole number of points."),
  Picture: (props) => (
    <Picture name="Two walks down a landscape">
      {(room) => <Drawing {...props} room={room} />}
    </Picture>
  ),
  Controls,
  lines: (state) => {
    const { gradient, first, covariance } = walksOf(state);
    const { batch, momentum, stepSize } = state;
    const total = trace(covariance) * batch;
    const above = stepSize > bound(momentum);
    return [
      {
        formula: "\\nabla g(\\theta) = \\frac1N\\sum_{n=1}^N\\nabla f(x_n,\\theta)",
        result: vector(gradient),
        note: "f(x, θ) = ½ (y − a − b t)², with x = (t, y) and θ = (a, b).",
      },
      {
        formula: `${inColour("two", "\\hat g")} = \\frac1n\\sum_{i=1}^n\\nabla f(x_i,\\theta)`,
        result: vector(first),
        note: "The first batch. Unbiased: the mean over all batches is ∇g exactly.",
      },
      {
        formula: `\\sqrt{E\\,\\|${inColour("two", "\\hat g")}-\\nabla g\\|^2} = \\sqrt{\\frac{\\operatorname{tr}\\,\\operatorname{Cov}\\nabla f}{n}}`,
        numbers: `\\sqrt{\\frac{${tex(total)}}{${batch}}}`,
        result: tex(Math.sqrt(total / batch)),
      },
      {
        formula:
          momentum > 0
            ? "v \\leftarrow \\beta v-\\eta\\,\\hat g,\\quad \\theta\\leftarrow\\theta+v"
            : "\\theta \\leftarrow \\theta-\\eta\\,\\hat g",
        note: above
          ? `η is above ${bound(momentum).toFixed(2)}, twice ${momentum > 0 ? "(1 + β) " : ""}over the greatest curvature: both walks run away.`
          : `Up to η = ${bound(momentum).toFixed(2)} the full gradient’s walk comes to rest; above it runs away.`,
      },
    ];
  },
  question: {
    ask: "A batch of 8 points in place of 2: how far do its arrows spread?",
    options: ["a quarter as far", "half as far", "as far as before"],
    answer: 1,
    because:
      "The variance falls by $n$, to a quarter, so the spread falls by $\\sqrt n$, to a half, at four times the work.",
    shown: { batch: 8 },
  },
};

const vector = (value: Theta): string =>
  `\\begin{pmatrix}${value.map((each) => tex(each)).join("\\\\")}\\end{pmatrix}`;

function Controls({ state, move }: FigureProps<State>) {
  const { stepSize, batch, momentum, seed } = state;
  return (
    <>
      <Count
        name="Points a batch n"
        value={Math.log2(batch)}
        from={0}
        to={Math.log2(SIZE)}
        said={`${batch} of ${SIZE}`}
        onChange={(power) => move({ batch: 2 ** power })}
      />
      <Count
        name="Step size η"
        value={stepSize}
        from={STEP_SIZES.least}
        to={STEP_SIZES.most}
        step={0.02}
        said={stepSize.toFixed(2)}
        onChange={(to) => move({ stepSize: to })}
      />
      <Button
        aria-pressed={momentum > 0}
        onClick={() => move({ momentum: momentum > 0 ? 0 : MOMENTUM })}
      >
        Momentum β = {momentum > 0 ? momentum : MOMENTUM}
      </Button>
      <Button onClick={() => move({ seed: (seed % SEEDS.most) + 1 })}>Draw others</Button>
    </>
  );
}
