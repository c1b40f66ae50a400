import { nats } from "../../maths/format.ts";
import { Button } from "../../panels/common/Button.tsx";
import { Switch } from "../common/controls/Switch.tsx";
import { Picture } from "../common/drawing/Picture.tsx";
import { inColour, tex } from "../common/words/tex.ts";
import type { Figure, FigureProps } from "../contract.ts";
import { Drawing } from "./Drawing.tsx";
import { bestOf, fitOf, MEANS, POINTS, SIGMAS, type State } from "./fit.ts";

const [left, right] = MEANS;
const [thinnest, widest] = SIGMAS;
const [mu, sigma] = [inColour("one", "\\mu"), inColour("one", "\\Sigma")];

const matrix = (of: readonly (readonly number[])[], decimals = 2): string =>
  `\\begin{bmatrix}${of.map((row) => row.map((value) => tex(value, decimals)).join("&")).join("\\\\")}\\end{bmatrix}`;

export const figure: Figure<State> = {
  fields: {
    mean: { first: [-0.8, 0.8], least: left, most: right },
    long: { first: 1, least: thinnest, most: widest },
    short: { first: 0.8, least: thinnest, most: widest },
    turn: { first: 0, least: -180, most: 180 },
    sample: { first: 4, least: 1, most: 99 },
    over: { first: "mean", of: ["mean", "sigmas"] },
  },
  look: () =>
    "Drag the mean and the axes until $\\ell$ is as high as you can get it; the dot climbs the map with you.",
  Picture: (props) => (
    <Picture name="Points, an ellipse, and the map of ℓ">
      {(room) => <Drawing {...props} room={room} />}
    </Picture>
  ),
  Controls: ({ state, move }: FigureProps<State>) => (
    <>
      <Button look="primary" onClick={() => move(bestOf(state.sample).held)}>
        Closed form
      </Button>
      <Button onClick={() => move({ sample: (state.sample % 99) + 1 })}>Other points</Button>
      <Switch
        name="Map over"
        value={state.over}
        options={[
          ["mean", "mean"],
          ["sigmas", "axes"],
        ]}
        onChoose={(over) => move({ over })}
      />
    </>
  ),
  lines: (state) => {
    const { constant, determinant, squares, total, precision, scatter } = fitOf(state);
    const best = bestOf(state.sample);
    const terms = [constant, determinant, squares].map((value) => tex(value));
    return [
      {
        formula: `\\ell(${mu},${sigma}) = -\\tfrac{ND}2\\log 2\\pi-\\tfrac N2\\log|${sigma}|-\\tfrac12\\sum_n \\delta_n^\\top ${sigma}^{-1}\\delta_n`,
        numbers: terms.join("+").replaceAll("+-", "-"),
        result: tex(total),
        note: `N = ${POINTS} points, D = 2, δₙ = xₙ − μ.`,
      },
      {
        formula:
          "\\sum_n \\delta_n^\\top S\\,\\delta_n = \\operatorname{tr}\\Big(S\\sum_n \\delta_n\\delta_n^\\top\\Big)",
        numbers: `\\operatorname{tr}\\left(${matrix(precision)}${matrix(scatter, 1)}\\right)`,
        result: tex(-2 * squares),
        note: "S = Σ⁻¹, and a number is its own trace: so ℓ is differentiated by S.",
      },
      {
        formula: "\\hat\\mu = \\tfrac1N\\sum_n x_n",
        numbers: `(${best.mean.map((value) => tex(value)).join(",\\,")})`,
      },
      {
        formula: "\\hat\\Sigma = \\tfrac1N\\sum_n \\hat\\delta_n\\hat\\delta_n^\\top",
        numbers: matrix(best.covariance),
        note: `There ℓ has its top, ${nats(best.total)}.`,
      },
    ];
  },
  question: {
    ask: "The mean is at its best, and then only the ellipse is changed. Where on the map over the mean is the top now?",
    options: [
      "it moves with the long axis",
      "it stays at the points’ mean",
      "there is none any more",
    ],
    answer: 1,
    because:
      "$\\partial\\ell/\\partial\\mu = \\Sigma^{-1}\\sum_n (x_n-\\mu)$ is $0$ at the points’ mean for every $\\Sigma$. The lines of the map have the shape of the ellipse, their middle stays.",
    shown: { over: "mean", long: 2.2, short: 0.5, turn: 120 },
  },
};
