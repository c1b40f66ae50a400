import { build, type Matrix, trace } from "../../../maths/linear/matrix.ts";
import type { Worked } from "../../contract/formulas.ts";
import type { Data } from "../../contract/kernel.ts";
import {
  lostDigits,
  PUT_IN,
  texColumn,
  texCount,
  texMatrix,
  texNumber,
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
  return {
    of: "the weights",
    lines: [
      {
        formula: "S^{-1} = \\lambda I+\\beta\\,\\Phi^\\top\\Phi",
        numbers: `${put(lambda)}${weights === 1 ? "" : "\\,I"}+${put(beta)}${times(gram)}`,
        result: texMatrix(precision),
      },
      {
        formula: `${m} = \\beta\\,S\\,\\Phi^\\top y`,
        numbers: `${put(beta)}${times(s)}${texTimes(
          pull.map((value) => [value]),
          PUT_IN,
        )}`,
        result: texColumn(q.mean),
        note: "q(w) = N(m, S): one for all points. S by the QR decomposition of Φ, so no column need be scaled, and β and λ mean what they say.",
      },
      {
        formula: "\\gamma = M-\\lambda\\operatorname{tr}S",
        // What is left of M may be little: the rest has the digits to tell it.
        numbers: `${texCount(weights)}-${texNumber(lambda * trace(s), PUT_IN + lostDigits(weights, beta * stats.blur))}`,
        result: texNumber(beta * stats.blur),
        note: "How many of the M weights the data have a say in.",
      },
      {
        formula: `\\log p(y\\mid\\theta) = \\tfrac12\\big(N\\log\\beta+M\\log\\lambda+\\log|S|-\\beta\\lVert y-\\Phi ${m}\\rVert^2-\\lambda ${m}^\\top ${m}-N\\log 2\\pi\\big)`,
        numbers: `\\tfrac12\\big(${[
          put(stats.size * Math.log(beta)),
          put(weights * Math.log(lambda)),
          put(stats.logDeterminant),
          put(-beta * stats.misfit),
          put(-lambda * stats.length),
          put(-stats.size * Math.log(2 * Math.PI)),
        ]
          .join("+")
          .replaceAll("+-", "-")}\\big)`,
        result: texNumber(logEvidence(stats, theta)),
      },
    ],
    symbols,
  };
}

/** A matrix after a number: with a sign between, as it may begin with a power of ten. */
const times = (rows: Matrix): string => texTimes(rows, PUT_IN).replace(/^(?!\\times)/, "\\times ");
