import type { FormulaLine, Maximising, Worked } from "../../contract/formulas.ts";
import { PUT_IN, texCount, texNumber } from "../../shared/formula/numbers.ts";
import type { Statistics } from "../kernel/statistics.ts";
import type { RegressionTheta } from "../theta.ts";
import { m, symbols } from "./symbols.ts";

/** λ and β as `maximise` makes them. Source: Bishop, PRML, eqs 9.62 and 9.63. */
export function maximised({ stats, after, free }: Maximising<RegressionTheta, Statistics>): Worked {
  const { size, weights, misfit, blur, length, spread } = stats;
  const put = (value: number) => texNumber(value, PUT_IN);
  const noise: FormulaLine = free.includes("beta")
    ? {
        formula: `\\frac1\\beta = \\frac{\\lVert y-\\Phi ${m}\\rVert^2+\\operatorname{tr}(\\Phi S\\Phi^\\top)}{N}`,
        numbers: `\\frac{${put(misfit)}+${put(blur)}}{${texCount(size)}}`,
        result: texNumber(1 / after.beta),
        ...(size === 0 && { note: "Of no points any β is as good: it stays." }),
      }
    : { formula: "\\beta", result: texNumber(after.beta), note: "β is held." };
  const prior: FormulaLine = free.includes("lambda")
    ? {
        formula: `\\lambda = \\frac{M}{${m}^\\top ${m}+\\operatorname{tr}S}`,
        numbers: `\\frac{${texCount(weights)}}{${put(length)}+${put(spread)}}`,
        result: texNumber(after.lambda),
      }
    : { formula: "\\lambda", result: texNumber(after.lambda), note: "λ is held." };
  return { lines: [noise, prior], symbols };
}
