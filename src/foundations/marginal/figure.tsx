import { Picture } from "../common/drawing/Picture.tsx";
import { inColour, tex, texTerm } from "../common/words/tex.ts";
import type { Figure } from "../contract.ts";
import { Drawing, MEANS, SIGMAS } from "./Drawing.tsx";
import { partsOf, type State } from "./gaussian.ts";

const [leastMean, mostMean] = MEANS;
const [thinnest, widest] = SIGMAS;

export const figure: Figure<State> = {
  fields: {
    mean: { first: [0.2, -0.2], least: leastMean, most: mostMean },
    long: { first: 1.4, least: thinnest, most: widest },
    short: { first: 0.6, least: thinnest, most: widest },
    turn: { first: 32, least: -180, most: 180 },
    given: { first: 1.6, least: -4, most: 4 },
  },
  look: () =>
    "Drag the cut: the mean of $x_a$ given $x_b$ runs along the dashed regression line, and its variance stays.",
  Picture: (props) => (
    <Picture name="A Gaussian, cut at x_b">{(room) => <Drawing {...props} room={room} />}</Picture>
  ),
  lines: (state) => {
    const { joint, a, b, c, conditional } = partsOf(state);
    const [muB, muA] = joint.mean;
    const slope = `\\frac{${tex(c, 3)}}{${tex(b.variance, 3)}}`;
    return [
      {
        formula: `${inColour("one", "p(x_a)")} = \\mathcal N(\\mu_a,\\Sigma_a)`,
        numbers: `\\mathcal N(${tex(a.mean)},\\,${tex(a.variance)})`,
        note: "The marginal: what is not asked about is left out.",
      },
      {
        formula: `${inColour("two", "\\hat\\mu_a")} = \\mu_a+\\Sigma_c\\Sigma_b^{-1}(${inColour("two", "x_b")}-\\mu_b)`,
        numbers: `${tex(muA)}+${c < 0 ? `\\left(${slope}\\right)` : slope}(${tex(state.given)}-${texTerm(muB)})`,
        result: tex(conditional.mean),
      },
      {
        formula: `${inColour("two", "\\hat\\Sigma_a")} = \\Sigma_a-\\Sigma_c\\Sigma_b^{-1}\\Sigma_c^\\top`,
        numbers: `${tex(a.variance, 3)}-\\frac{${texTerm(c, 3)}^2}{${tex(b.variance, 3)}}`,
        result: tex(conditional.variance),
        note:
          c === 0
            ? "Σ_c = 0: x_a and x_b are independent, and nothing is learnt."
            : "The Schur complement: smaller than Σ_a, wherever the cut is.",
      },
    ];
  },
  question: {
    ask: "Where does the regression line lie as the ellipse is turned?",
    options: ["along its long axis", "flatter than its long axis", "steeper than its long axis"],
    answer: 1,
    because:
      "Its slope is $\\Sigma_c\\Sigma_b^{-1}$. It meets the ellipse where that is furthest right and left, as the mean of every vertical cut is its middle: flatter than the axis, and level once $\\Sigma_c = 0$.",
    shown: { turn: 45, long: 1.6, short: 0.8 },
  },
};
