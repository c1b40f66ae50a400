import { entry } from "../../../maths/linear/matrix.ts";
import type { FormulaLine, Maximising, Worked } from "../../contract/formulas.ts";
import { expectedIn, MISSING } from "../../shared/formula/expectedIn.ts";
import {
  PUT_IN,
  texColumn,
  texCount,
  texExact,
  texNumber,
  texTimes,
} from "../../shared/formula/numbers.ts";
import { EMPTY } from "../../shared/labels/empty.ts";
import type { Moments } from "../../shared/moments.ts";
import { type GaussianMixtureSpec, isTied } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { covarianceLine } from "./covariance.ts";
import { beliefIn, symbolsOf, told } from "./symbols.ts";

type Step = Maximising<GaussianMixtureTheta, Moments[]>;

/** N_k, π_k, μ_k and Σ_k as `maximise` makes them. Source: Bishop, PRML, eqs 9.24 to 9.27. */
export function maximised(spec: GaussianMixtureSpec, step: Step, k: number): Worked {
  const own = step.stats[k];
  if (!own) throw new RangeError(`no component ${k}`);
  const symbols = symbolsOf(k, isTied(spec.covariance));
  const gamma = beliefIn(step.belief, k);
  const lines: FormulaLine[] = [
    {
      formula: `${symbols.count.is} = \\sum_n ${gamma.is}`,
      result: texNumber(own.count, PUT_IN),
      ...(own.count <= EMPTY && { note: "No point is its own: its mean stays." }),
    },
    weightLine(spec, step, k),
    meanLine(spec, step, own, k),
    covarianceLine(spec, step, k),
  ];
  const { count, weight, mean, covariance } = symbols;
  return { lines, symbols: told([gamma, count, weight, mean, covariance]) };
}

/** N, or what the weights are divided by. */
const totalOf = ({ stats }: Step): number => stats.reduce((sum, { count }) => sum + count, 0);

function weightLine({ prior, components, covariance }: GaussianMixtureSpec, step: Step, k: number) {
  const { weight, count } = symbolsOf(k, isTied(covariance));
  const result = texNumber(entry(step.after.weights, k));
  if (!step.free.includes("weights"))
    return { formula: weight.is, result, note: "The weights are held." };
  const own = texNumber(
    entry(
      step.stats.map((each) => each.count),
      k,
    ),
    PUT_IN,
  );
  const total = texCount(totalOf(step));
  if (!prior || prior.concentration === 1)
    return {
      formula: `${weight.is} = \\frac{${count.is}}{N}`,
      numbers: `\\frac{${own}}{${total}}`,
      result,
    };
  const more = texExact(prior.concentration - 1);
  return {
    formula: `${weight.is} = \\frac{${count.is}+a-1}{N+K(a-1)}`,
    numbers: `\\frac{${own}+${more}}{${total}+${components}\\times ${more}}`,
    result,
    note: "a is the prior’s: as if each component had a − 1 points more.",
  };
}

function meanLine(spec: GaussianMixtureSpec, step: Step, own: Moments, k: number): FormulaLine {
  const { mean, count } = symbolsOf(k, isTied(spec.covariance));
  const result = texColumn(step.after.means[k] ?? []);
  if (!step.free.includes("means"))
    return { formula: mean.is, result, note: "The means are held." };
  if (own.count <= EMPTY) return { formula: mean.is, result };
  const gamma = beliefIn(step.belief, k);
  const slipped = spec.slip?.kind === "divides-by-n";
  const [over, number] = slipped
    ? ["N", texCount(totalOf(step))]
    : [count.is, texNumber(own.count, PUT_IN)];
  const sum = Array.from(own.mean, (m, d) => own.count * m + entry(own.rest, d));
  return {
    formula: `${mean.is} = \\frac{1}{${over}}\\sum_n ${gamma.is}\\,${step.gapped ? expectedIn("x_n", k) : "x_n"}`,
    numbers: `\\frac{1}{${number}}${texTimes(
      sum.map((value) => [value]),
      PUT_IN,
    )}`,
    result,
    ...(slipped
      ? { note: "Slip: divided by N instead of the component’s own count." }
      : step.gapped && {
          note: MISSING,
        }),
  };
}
