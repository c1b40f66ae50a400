import type { FormulaLine } from "../../models/contract/formulas.ts";
import { inColour, tex, texTerm } from "../common/words/tex.ts";
import { coinOf, meanOf, NOISE, type State } from "./parts.ts";

const MLE = inColour("three", "\\text{MLE}");
const MAP = inColour("two", "\\text{MAP}");
const BAYES = inColour("four", "p(x^*\\mid X)");

/** Each way by its formula. */
export const linesOf = (state: State): readonly FormulaLine[] =>
  state.kind === "coin" ? coinLines(state) : meanLines(state);

/** A parameter of a prior, in no more digits than it has. */
const own = (value: number): string => String(Math.round(value * 100) / 100);

function coinLines(state: State): readonly FormulaLine[] {
  const { prior, posterior, tosses, mle, map, bayes } = coinOf(state);
  const [h, t] = [state.heads, state.tails];
  const [a, b] = [own(prior.a), own(prior.b)];
  return [
    {
      formula: `${inColour("two", "p(\\theta\\mid X)")} \\propto \\theta^{h}(1-\\theta)^{t}\\,${inColour("one", "p(\\theta)")}`,
      numbers: `\\mathrm{Beta}(${a}+${h},\\,${b}+${t})`,
      note: `${tosses} ${tosses === 1 ? "toss" : "tosses"}; the prior is worth ${own(prior.a + prior.b)}.`,
    },
    {
      formula: `${MLE} = \\frac{h}{n}`,
      ...(mle === null
        ? { note: "No toss yet, and no MLE." }
        : { numbers: `\\frac{${h}}{${tosses}}`, result: tex(mle, 3) }),
    },
    {
      formula: `${MAP} = \\frac{a+h-1}{a+b+n-2}`,
      ...(map === null
        ? { note: "The posterior is flat, and has no mode." }
        : {
            numbers: `\\frac{${own(posterior.a - 1)}}{${own(posterior.a + posterior.b - 2)}}`,
            result: tex(map, 3),
          }),
    },
    {
      formula: `${BAYES} = \\int\\theta\\,p(\\theta\\mid X)\\,d\\theta = \\frac{a+h}{a+b+n}`,
      numbers: `\\frac{${own(posterior.a)}}{${own(posterior.a + posterior.b)}}`,
      result: tex(bayes, 3),
      note: "Every θ is asked, each as far as it is believed.",
    },
  ];
}

function meanLines(state: State): readonly FormulaLine[] {
  const { before, after, average, bayes } = meanOf(state);
  const n = state.data.length;
  return [
    {
      formula: `\\frac1{${inColour("two", "s_n^2")}} = \\frac1{${inColour("one", "s_0^2")}}+\\frac n{\\sigma^2}`,
      numbers: `\\frac1{${tex(before.variance)}}+\\frac{${n}}{${NOISE}}`,
      result: `\\frac1{${tex(after.variance, 3)}}`,
      note: "Precisions add up: every x makes it surer.",
    },
    {
      formula: `${MLE} = \\bar x`,
      ...(average === null ? { note: "No x yet, and no MLE." } : { result: tex(average) }),
    },
    {
      formula: `${MAP} = m_n = s_n^2\\left(\\frac{m_0}{s_0^2}+\\frac{n\\bar x}{\\sigma^2}\\right)`,
      numbers: `${tex(after.variance, 3)}\\left(\\frac{${tex(before.mean)}}{${tex(before.variance)}}+\\frac{${tex((average ?? 0) * n)}}{${NOISE}}\\right)`,
      result: tex(after.mean),
    },
    {
      formula: `${BAYES} = \\mathcal N(m_n,\\ \\sigma^2+s_n^2)`,
      numbers: `\\mathcal N(${tex(bayes.mean)},\\ ${NOISE}+${texTerm(after.variance, 3)})`,
      note: "Wider than the others by what is not known of μ.",
    },
  ];
}
