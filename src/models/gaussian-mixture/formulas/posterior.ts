import { logDeterminant, mahalanobis } from "../../../maths/linear/cholesky.ts";
import { entry } from "../../../maths/linear/matrix.ts";
import type { FormulaLine, Worked } from "../../contract/formulas.ts";
import type { Data } from "../../contract/kernel.ts";
import { densityLines, normalOf, shareOf } from "../../shared/formula/density.ts";
import { lit, symbol } from "../../shared/formula/litNames.ts";
import { observedOf } from "../../shared/gaps/observed.ts";
import { pointAt } from "../../shared/points.ts";
import { componentsOf } from "../kernel/components.ts";
import { type GaussianMixtureSpec, isTied } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { beliefIn, symbolsOf, told } from "./symbols.ts";

/** γ_nk = π_k N(x_n | μ_k, Σ_k) / Σ_j π_j N(x_n | μ_j, Σ_j), from the distance on. Source: Bishop, PRML, eq 9.23. */
export function posterior(
  spec: GaussianMixtureSpec,
  { points, observed }: Data,
  theta: GaussianMixtureTheta,
  n: number,
  k: number,
): Worked {
  const { weight, mean, covariance } = symbolsOf(k, isTied(spec.covariance));
  const number = `${n + 1}`;
  const gamma = beliefIn("\\gamma", k, number);
  const x = symbol(lit.point, `x_{${number}}`);
  const point = { tex: `x_{${number}}`, lit: lit.point, says: `point ${number}` };
  const symbols = [...told([gamma, weight, mean, covariance]), point];
  const label = observed?.[n] ?? -1;
  if (label >= 0) {
    const line = {
      formula: gamma.is,
      result: label === k ? "1" : "0",
      note: `The label ${label + 1} of this point is observed.`,
    };
    return { lines: [line], symbols };
  }
  const slipped = spec.slip?.kind === "no-half";
  const { x: at, theta: seen } = observedOf(theta, pointAt(points, n));
  const components = componentsOf(seen, spec.floor);
  const each = components.map((one) => {
    const square = mahalanobis(
      one.lower,
      at.map((value, d) => value - entry(one.mean, d)),
    );
    const logDensity = one.logNormaliser - (slipped ? 1 : 0.5) * square;
    return { square, logDensity, logJoint: one.logWeight + logDensity };
  });
  const [own, component] = [each[k], components[k]];
  if (!own || !component) throw new RangeError(`no component ${k}`);
  const size = Math.exp(logDeterminant(component.lower));
  const normal = normalOf(x, mean.is, covariance.is);
  const gap = at.length < points.dimensions;
  const lines: FormulaLine[] = [
    ...densityLines(
      { x, mean: mean.is, covariance: covariance.is, size: at.length, gap, slipped },
      { ...own, determinant: size },
    ),
    shareOf(
      `${gamma.is} = \\frac{${weight.is}\\,${normal}}{\\sum_j \\pi_j\\,\\mathcal N(x_{${number}}\\mid\\mu_j,${isTied(spec.covariance) ? "\\Sigma" : "\\Sigma_j"})}`,
      each.map(({ logJoint }) => logJoint),
      k,
    ),
  ];
  return { lines, symbols };
}
