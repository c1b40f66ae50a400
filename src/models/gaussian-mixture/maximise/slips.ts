import { at, build, type Matrix } from "../../../maths/linear/matrix.ts";
import type { Choose, Table } from "../../contract/kernel.ts";
import { entropyOf } from "../../shared/entropy.ts";
import { LOWEST } from "../../shared/labels/posterior.ts";
import type { Slip } from "../spec.ts";
import type { Estimates } from "./estimates.ts";

/** The estimates of an M-step with a slip in it: sums divided by N instead of N_k, or εI added after. */
export function slipped(slip: Slip | undefined, right: Estimates): Estimates {
  switch (slip?.kind) {
    case "divides-by-n":
      return {
        ...right,
        mean: (moments, total) =>
          right.mean(moments, total).map((m) => (m * moments.count) / total),
        covariance: (square, count, total) =>
          right.covariance(scaled(square, count / total), total, total),
      };
    case "ridge":
      return {
        ...right,
        covariance: (square, count, total) =>
          raised(right.covariance(square, count, total), slip.eps),
        collapses: false,
      };
    default:
      return right;
  }
}

const scaled = (a: Matrix, by: number): Matrix => a.map((row) => row.map((value) => value * by));

const raised = (a: Matrix, by: number): Matrix =>
  build(a.length, a.length, (i, j) => at(a, i, j) + (i === j ? by : 0));

/**
 * An E-step whose density has lost its ½: q ∝ π_k |2πΣ_k|^−½ exp(−(x − μ_k)ᵀ Σ_k⁻¹ (x − μ_k)), or what
 * a rule makes of that. ℓ and 𝓛 stay those of the right density. `constantAt` tells the logarithm of what
 * stands before the exponential, of component k for row i of a table.
 */
export function withoutHalf(
  constantAt: (k: number, i: number) => number,
  then?: Choose | null,
): Choose {
  return (table) => {
    for (let i = 0; i < table.size; i++) slipAt(table, i, constantAt);
    return then ? then(table) : entropyOf(table);
  };
}

/** With a = c − ½z², what is left without the ½ is c − z² = 2a − c. */
function slipAt(
  { components, stride, logJoint, q }: Table,
  i: number,
  constantAt: (k: number, i: number) => number,
): void {
  let top = LOWEST;
  for (let k = 0; k < components; k++) {
    const [a, c] = [logJoint[k * stride + i] as number, Math.max(LOWEST, constantAt(k, i))];
    const wrong = Math.max(LOWEST, 2 * a - c);
    logJoint[k * stride + i] = wrong;
    top = Math.max(top, wrong);
  }
  let sum = 0;
  for (let k = 0; k < components; k++) {
    const weight = Math.exp((logJoint[k * stride + i] as number) - top);
    q[k * stride + i] = weight;
    sum += weight;
  }
  for (let k = 0; k < components; k++) q[k * stride + i] = (q[k * stride + i] as number) / sum;
}
