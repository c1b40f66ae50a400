import {
  at,
  build,
  diagonal,
  entry,
  type Matrix,
  type Vector,
} from "../../../maths/linear/matrix.ts";
import { backSolve, inverseOfTriangle, withRows } from "../../../maths/linear/triangle.ts";
import type { RegressionTheta } from "../theta.ts";
import type { Design } from "./design.ts";

/** q(w) = N(m, S), S = V Vᵀ. */
export interface Posterior {
  readonly mean: Vector;
  /** V, upper triangular: a draw of w is m + V z. */
  readonly spread: Matrix;
  /** log |S|. */
  readonly logDeterminant: number;
  /** What rounding may make log |S| be off by, beside 1 rounding. */
  readonly condition: number;
}

/**
 * p(w | y, β, λ): S⁻¹ = λI + βΦᵀΦ, m = βSΦᵀy, from the QR decomposition of √β Φ over √λ I, whose R
 * is a Cholesky factor of S⁻¹ that was made without it. Source: Bishop, PRML, eqs 3.53 and 3.54.
 */
export function posteriorOf({ triangle }: Design, { beta, lambda }: RegressionTheta): Posterior {
  const weights = triangle.length - 1;
  const data = triangle.map((row) => row.map((value) => Math.sqrt(beta) * value));
  const prior = diagonal(weights + 1, (i) => (i < weights ? Math.sqrt(lambda) : 0));
  // What is larger comes first: reflections keep small rows below large ones as they are.
  const large = data.some((row) =>
    row.slice(0, weights).some((x) => Math.abs(x) > Math.sqrt(lambda)),
  );
  const whole = large ? withRows(data, columns(prior)) : withRows(prior, columns(data));
  const factor = build(weights, weights, (i, j) => at(whole, i, j));
  const spread = inverseOfTriangle(factor);
  const mean = backSolve(
    factor,
    factor.map((_, i) => at(whole, i, weights)),
  );
  let [logDeterminant, condition] = [0, 0];
  for (let j = 0; j < weights; j++) {
    const pivot = Math.abs(at(factor, j, j));
    logDeterminant -= 2 * Math.log(pivot);
    condition += Math.hypot(...factor.map((row) => entry(row, j))) / pivot;
  }
  return { mean, spread, logDeterminant, condition };
}

/** S. */
export function covarianceOf({ spread }: Posterior): number[][] {
  return build(spread.length, spread.length, (i, j) => {
    let sum = 0;
    for (let k = Math.max(i, j); k < spread.length; k++) sum += at(spread, i, k) * at(spread, j, k);
    return sum;
  });
}

const columns = (rows: Matrix): number[][] => rows.map((_, j) => rows.map((row) => entry(row, j)));
