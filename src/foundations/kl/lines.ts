import { subscript } from "../../maths/format.ts";
import type { FormulaLine } from "../../models/contract/formulas.ts";
import { texSaid } from "../../models/shared/formula/numbers.ts";
import { shareRule } from "../common/handles/shares.ts";
import { inColour, tex } from "../common/words/tex.ts";
import { barsOf, densitiesOf, type State, stagesOf } from "./parts.ts";

const FORWARD = inColour("one", "\\mathrm{KL}(p\\,\\|\\,q)");
const REVERSE = inColour("two", "\\mathrm{KL}(q\\,\\|\\,p)");

/** Either direction with its numbers, or three distributions and the way between them. */
export function linesOf(state: State): readonly FormulaLine[] {
  if (state.kind === "bars") return barLines(state);
  return state.kind === "three" ? threeLines(state) : densityLines(state);
}

function barLines(state: State): readonly FormulaLine[] {
  const { p, q, forward, reverse } = barsOf(state);
  const without = (of: readonly number[], other: readonly number[]) =>
    of.findIndex((share, i) => share > 0 && other[i] === 0);
  const ruledOut = (i: number, [a, b]: readonly [string, string]): string =>
    `${b}${subscript(i + 1)} = 0 where ${a}${subscript(i + 1)} > 0: ${b} rules out what ${a} can do, and KL(${a} ‖ ${b}) is ∞.`;
  const [inQ, inP] = [without(p, q), without(q, p)];
  return [
    {
      formula: `${FORWARD} = \\sum_i p_i\\log\\frac{p_i}{q_i}`,
      ...added(forward),
      note: inQ >= 0 ? ruledOut(inQ, ["p", "q"]) : shareRule("bar"),
    },
    {
      formula: `${REVERSE} = \\sum_i q_i\\log\\frac{q_i}{p_i}`,
      ...added(reverse),
      ...(inP >= 0 && { note: ruledOut(inP, ["q", "p"]) }),
    },
  ];
}

/** Terms that add up as shown; of an infinite sum its end alone. */
function added({ texts, kl }: { readonly texts: readonly string[]; readonly kl: number }) {
  if (!Number.isFinite(kl)) return { result: "\\infty" };
  const sum = texts
    .map(texSaid)
    .reduce((text, part) => text + (part.startsWith("-") ? part : `+${part}`));
  return { numbers: sum, result: tex(kl) };
}

function densityLines(state: State): readonly FormulaLine[] {
  const { forward, reverse } = densitiesOf(state);
  return [
    {
      formula: `${FORWARD} = \\int p(x)\\log\\frac{p(x)}{q(x)}\\,dx`,
      result: tex(forward.kl),
      note: "Dear where p is and q is not: its best q covers all of p.",
    },
    {
      formula: `${REVERSE} = \\int q(x)\\log\\frac{q(x)}{p(x)}\\,dx`,
      result: tex(reverse.kl),
      note: "Dear where q is and p is not: its best q keeps to where p is. The E-step’s gap is of this kind.",
    },
  ];
}

function threeLines(state: State): readonly FormulaLine[] {
  const { direct, first, second, firstText, secondText } = stagesOf(state);
  const shorter = direct > first + second + 1e-12;
  return [
    {
      formula: `\\mathrm{KL}(a\\,\\|\\,c) = \\tfrac12(\\mu_a-\\mu_c)^2`,
      result: tex(direct),
    },
    {
      formula: `\\mathrm{KL}(a\\,\\|\\,b)+\\mathrm{KL}(b\\,\\|\\,c)`,
      numbers: `${texSaid(firstText)}+${texSaid(secondText)}`,
      result: tex(first + second),
      note: shorter
        ? "Less than at once: no distance does that, the triangle inequality fails."
        : "Not less than at once: here the triangle inequality holds. Put b between.",
    },
  ];
}
