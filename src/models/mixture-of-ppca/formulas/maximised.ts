import { entry } from "../../../maths/linear/matrix.ts";
import type { FormulaLine, Maximising, Worked } from "../../contract/formulas.ts";
import { regressionLines } from "../../ppca/formulas/maximised.ts";
import { PUT_IN, texCount, texNumber } from "../../shared/formula/numbers.ts";
import { EMPTY } from "../../shared/labels/empty.ts";
import type { GappedStatistics } from "../kernel/gaps/block.ts";
import { ofX } from "../kernel/gaps/ofX.ts";
import type { Statistics } from "../kernel/statistics.ts";
import { ofOne } from "../maximise/maximise.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { componentOf, type MixtureOfPpcaTheta } from "../theta.ts";
import { shapeLines } from "./shape.ts";
import { lettersOf } from "./symbols.ts";

type Step = Maximising<MixtureOfPpcaTheta, Statistics>;

const AVERAGE = "Angle brackets are the mean of E over the points, weighted by q.";

/** N_k, π_k, and μ_k, W_k and σ_k² as `maximise` makes them, with either latent. */
export function maximised({ latent }: MixtureOfPpcaSpec, step: Step, k: number): Worked {
  const { stats, before, after, free, gapped, belief } = step;
  const letters = lettersOf(k, belief);
  const counts = stats.map(({ moments }) => moments.count);
  const own = entry(counts, k);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const empty = own <= EMPTY;
  const result = texNumber(entry(after.weights, k));
  const lines: FormulaLine[] = [
    {
      formula: `${letters.count} = \\sum_n ${letters.gamma()}`,
      result: texNumber(own, PUT_IN),
      ...(empty
        ? { note: "No point is its own: its mean, W and σ² stay." }
        : latent === "labels-and-factors" && { note: AVERAGE }),
    },
    free.includes("weights")
      ? {
          formula: `${letters.weight} = \\frac{${letters.count}}{N}`,
          numbers: `\\frac{${texNumber(own, PUT_IN)}}{${texCount(total)}}`,
          result,
        }
      : { formula: letters.weight, result, note: "The weights are held." },
  ];
  const one = stats[k];
  if (!one || empty) return { lines, symbols: letters.symbols };
  const held = ofOne(free);
  if (latent === "labels-and-factors")
    lines.push(
      ...regressionLines(
        {
          stats: one,
          before: componentOf(before, k),
          after: componentOf(after, k),
          free: held,
          gapped,
          belief,
        },
        letters,
      ),
    );
  else {
    const [of] = "base" in one ? ofX([one as GappedStatistics[number]]) : [one];
    if (of) lines.push(...shapeLines(of.moments, componentOf(after, k), held, letters, gapped));
  }
  return { lines, symbols: letters.symbols };
}
