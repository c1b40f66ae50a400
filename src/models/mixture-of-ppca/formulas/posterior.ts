import { logDeterminant, mahalanobis } from "../../../maths/linear/cholesky.ts";
import { entry, multiply, transpose } from "../../../maths/linear/matrix.ts";
import type { FormulaLine, Worked } from "../../contract/formulas.ts";
import type { Data } from "../../contract/kernel.ts";
import { factorLines } from "../../ppca/formulas/posterior.ts";
import { densityLines, normalOf, shareOf } from "../../shared/formula/density.ts";
import { lit, symbol } from "../../shared/formula/litNames.ts";
import { PUT_IN, texMatrix, texNumber } from "../../shared/formula/numbers.ts";
import { observedOf } from "../../shared/gaps/observed.ts";
import { componentsOf } from "../../shared/gaussians/gaussians.ts";
import { pointAt } from "../../shared/points.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { componentOf, gaussiansOf, type MixtureOfPpcaTheta } from "../theta.ts";
import { lettersOf } from "./symbols.ts";

/**
 * γ_nk = π_k N(x_n | μ_k, Σ_k) / Σ_j π_j N(x_n | μ_j, Σ_j) with Σ_k = W_kW_kᵀ + σ_k²I and, where factors are latent,
 * q(z | k) of the point. Source: Tipping & Bishop (1999), Neural Computation 11, appendix C.
 */
export function posterior(
  { latent }: MixtureOfPpcaSpec,
  { points, observed }: Data,
  theta: MixtureOfPpcaTheta,
  n: number,
  k: number,
): Worked {
  const letters = lettersOf(k, "\\gamma");
  const number = `${n + 1}`;
  const point = { tex: `x_{${number}}`, lit: lit.point, says: `point ${number}` };
  const x = pointAt(points, n);
  const one = componentOf(theta, k);
  const factors = latent === "labels" ? [] : factorLines(one, x, number, letters);
  const label = observed?.[n] ?? -1;
  const own: FormulaLine[] =
    label < 0
      ? shareLines(theta, x, number, k)
      : [
          {
            formula: letters.gamma(number),
            result: label === k ? "1" : "0",
            note: `The label ${label + 1} of this point is observed.`,
          },
        ];
  return { lines: [...own, ...factors], symbols: [...letters.symbols, point] };
}

function shareLines(
  theta: MixtureOfPpcaTheta,
  row: readonly number[],
  number: string,
  k: number,
): FormulaLine[] {
  const { gamma, weight, mu, w, noise } = lettersOf(k, "\\gamma");
  const x = symbol(lit.point, `x_{${number}}`);
  const covariance = `\\Sigma_{${k + 1}}`;
  const { x: there, theta: seen } = observedOf(gaussiansOf(theta), row);
  const each = componentsOf(seen).map(({ mean, lower, logWeight, logNormaliser }) => {
    const square = mahalanobis(
      lower,
      there.map((value, d) => value - entry(mean, d)),
    );
    const logDensity = logNormaliser - 0.5 * square;
    const determinant = Math.exp(logDeterminant(lower));
    return { square, determinant, logDensity, logJoint: logWeight + logDensity };
  });
  const own = each[k];
  if (!own) throw new RangeError(`no component ${k}`);
  const { loadings, noise: variance } = componentOf(theta, k);
  const gap = there.length < row.length;
  return [
    {
      formula: `${covariance} = ${w}${w}^\\top+${noise}I`,
      numbers: `${texMatrix(multiply(loadings, transpose(loadings)), PUT_IN)}+${texNumber(variance, PUT_IN)}\\,I`,
      result: texMatrix(gaussiansOf(theta).covariances[k] ?? []),
    },
    ...densityLines({ x, mean: mu, covariance, size: there.length, gap }, own),
    shareOf(
      `${gamma(number)} = \\frac{${weight}\\,${normalOf(x, mu, covariance)}}{\\sum_j \\pi_j\\,${normalOf(`x_{${number}}`, "\\mu_j", "\\Sigma_j")}}`,
      each.map(({ logJoint }) => logJoint),
      k,
    ),
  ];
}
