import { build, type Matrix } from "../../../../maths/linear/matrix.ts";
import { reordered } from "../../../../maths/linear/reordered.ts";
import type { Pattern } from "../../../shared/gaps/patterns.ts";
import type { Component } from "../../../shared/gaussians/gaussians.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/**
 * A component as rows of one pattern of gaps take it: with L the factor of Σ_k, its axes observed
 * first, z = L_oo⁻¹(x_o − μ_o) tells the density of what is observed, and what is missing has the
 * mean μ_m + L_mo z and the covariance L_mm L_mmᵀ. Source: Little & Rubin (2002), Statistical
 * Analysis with Missing Data, section 11.2; Bishop, PRML, eqs 2.81 and 2.82.
 */
export interface Conditional {
  /** log π_k − ½(|o| log 2π + log |Σ_oo|). */
  readonly constant: number;
  /** L, with 1/L_ii on the diagonal of the observed axes. */
  readonly rows: Matrix;
  /** Cov[x_m | x_o, k], whatever x_o. */
  readonly covariance: Matrix;
  /** Its entropy ½ log |2πe Cov|, in nats. */
  readonly entropy: number;
}

function conditionalOf(
  { lower, logWeight }: Pick<Component, "lower" | "logWeight">,
  { observed, missing }: Pattern,
): Conditional {
  const known = observed.length;
  const rows =
    missing.length === 0
      ? lower.map((row) => row.slice())
      : reordered(lower, [...observed, ...missing]);
  const covariance = build(missing.length, missing.length, (i, j) => {
    const [a, b] = [rows[known + i] as number[], rows[known + j] as number[]];
    let sum = 0;
    for (let m = known; m <= known + Math.min(i, j); m++)
      sum += (a[m] as number) * (b[m] as number);
    return sum;
  });
  let [constant, entropy] = [
    logWeight - 0.5 * known * LOG_2PI,
    0.5 * missing.length * (1 + LOG_2PI),
  ];
  for (const [i, row] of rows.entries()) {
    const pivot = row[i] as number;
    if (i >= known) entropy += Math.log(pivot);
    else {
      constant -= Math.log(pivot);
      row[i] = 1 / pivot;
    }
  }
  return { constant, rows, covariance, entropy };
}

/** How many are kept: with many patterns they would be many. */
const KEPT = 8192;

/** The components by pattern, each made when it is first asked for. */
export function conditionalsOf(components: readonly Component[], patterns: readonly Pattern[]) {
  const known: Conditional[] = [];
  return (pattern: number, k: number): Conditional => {
    const place = pattern * components.length + k;
    const made =
      known[place] ?? conditionalOf(components[k] as Component, patterns[pattern] as Pattern);
    if (place < KEPT) known[place] = made;
    return made;
  };
}
