import { fixed, magnitude } from "../../../maths/format.ts";
import { build, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";
import type { Worked } from "../../contract/formulas.ts";
import type { Data } from "../../contract/kernel.ts";
import {
  COMES_TO,
  PUT_IN,
  texColumn,
  texMatrix,
  texNumber,
  texSaid,
  texTimes,
} from "../../shared/formula/numbers.ts";
import { designOf } from "../kernel/design.ts";
import { logEvidence } from "../kernel/elbo.ts";
import { covarianceOf, posteriorOf } from "../kernel/posterior.ts";
import { statisticsOf } from "../kernel/statistics.ts";
import type { RegressionSpec } from "../spec.ts";
import type { RegressionTheta } from "../theta.ts";
import { m, symbols } from "./symbols.ts";

/** q(w) = N(m, S), and ℓ by it. Source: Bishop, PRML, eqs 3.53, 3.54 and 3.86. */
export function posterior(
  { basis }: RegressionSpec,
  { points }: Data,
  theta: RegressionTheta,
): Worked {
  const { beta, lambda } = theta;
  const design = designOf(basis, points);
  const q = posteriorOf(design, theta);
  const stats = statisticsOf(design, q);
  const weights = q.mean.length;
  const s = covarianceOf(q);
  const { triangle } = design;
  const gram = build(weights, weights, (i, j) =>
    triangle.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0),
  );
  const precision = gram.map((row, i) =>
    row.map((value, j) => beta * value + (i === j ? lambda : 0)),
  );
  const pull = gram.map((_, i) =>
    triangle.reduce((sum, row) => sum + (row[i] ?? 0) * (row[weights] ?? 0), 0),
  );
  const put = (value: number) => texNumber(value, PUT_IN);
  const few = weights <= WRITTEN;
  const ell = logEvidence(stats, theta);
  return {
    of: "the weights",
    lines: [
      {
        formula: "S^{-1} = \\lambda I+\\beta\\,\\Phi^\\top\\Phi",
        ...(few && {
          numbers: `${put(lambda)}${weights === 1 ? "" : "\\,I"}+${put(beta)}${times(gram)}`,
        }),
        result: texMatrix(precision),
      },
      {
        formula: `${m} = \\beta\\,S\\,\\Phi^\\top y`,
        ...(few &&
          bears(beta, s, pull, q.mean) && {
            numbers: `${put(beta)}${times(s)}${times(pull.map((value) => [value]))}`,
          }),
        result: texColumn(q.mean),
        note: "q(w) = N(m, S): one for all points. S by the QR decomposition of Φ, so no column need be scaled, and β and λ mean what they say.",
      },
      {
        formula:
          "\\gamma = M-\\lambda\\operatorname{tr}S = \\beta\\operatorname{tr}(\\Phi S\\Phi^\\top)",
        numbers: `${put(beta)}\\times ${put(stats.blur)}`,
        result: texNumber(beta * stats.blur),
        note: `How many of the M = ${weights} weights the data have a say in.`,
      },
      {
        formula: `\\log p(y\\mid\\theta) = \\tfrac12\\big(N\\log\\beta+M\\log\\lambda+\\log|S|-\\beta\\lVert y-\\Phi ${m}\\rVert^2-\\lambda ${m}^\\top ${m}-N\\log 2\\pi\\big)`,
        numbers: `\\tfrac12\\left(${summed(
          [
            stats.size * Math.log(beta),
            weights * Math.log(lambda),
            stats.logDeterminant,
            -beta * stats.misfit,
            -lambda * stats.length,
            -stats.size * Math.log(2 * Math.PI),
          ],
          ell,
        )}\\right)`,
        result: texNumber(ell),
      },
    ],
    symbols,
  };
}

/** A matrix after a number: with a sign between, as it may begin with a power of ten. */
const times = (rows: Matrix): string => texTimes(rows, PUT_IN).replace(/^(?!\\times)/, "\\times ");

/** Weights up to which a matrix of them is written out whole. */
const WRITTEN = 4;

/** Whether the digits that are put in bear those of m: ill-conditioned they cancel. */
function bears(beta: number, s: Matrix, pull: Vector, mean: Vector): boolean {
  const most = (values: readonly number[]) => Math.max(...values.map(Math.abs));
  const size = (values: readonly number[]) => values.reduce((sum, x) => sum + Math.abs(x), 0);
  const off = 10 ** -PUT_IN * beta * pull.length * most(s.flat()) * (size(pull) + 2 * most(pull));
  return off < 1e-4 * most(mean);
}

/** Terms with as many decimals as their sum bears, and two more. */
function summed(terms: readonly number[], sum: number): string {
  const decimals = Math.max(0, 2 + COMES_TO - magnitude(Math.abs(sum) || 1));
  return terms
    .map((term) => texSaid(fixed(term, decimals)))
    .join("+")
    .replaceAll("+-", "-");
}
