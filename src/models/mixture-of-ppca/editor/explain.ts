import { parameter } from "../../../maths/format.ts";
import { entry } from "../../../maths/linear/matrix.ts";
import { logSumExp } from "../../../maths/special/logSumExp.ts";
import type { Data } from "../../contract/kernel.ts";
import type { PointTable } from "../../contract/picture.ts";
import { factorsBy } from "../../ppca/kernel/gaps/factors.ts";
import { pointAt } from "../../shared/points.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { componentOf, type MixtureOfPpcaTheta } from "../theta.ts";

/** log π_k + log N(x | μ_k, Σ_k) with Σ_k = W_kW_kᵀ + σ_k²I, and γ_nk, component by component, over the entries that are there. */
export function explain(
  _spec: MixtureOfPpcaSpec,
  { points, observed }: Data,
  theta: MixtureOfPpcaTheta,
  n: number,
): PointTable {
  const x = pointAt(points, n);
  const joint = theta.weights.map(
    (weight, k) => Math.log(weight) + factorsBy(componentOf(theta, k))(x).logDensity,
  );
  const label = observed?.[n] ?? -1;
  const own = joint.map((log, k) => (label < 0 || label === k ? log : Number.NEGATIVE_INFINITY));
  const total = logSumExp(own);
  const said = parameter(total);
  return {
    of: "component",
    shares: true,
    columns: ["π_k", "log N(x | μ_k, Σ_k)", "log π_k N", "γ_k"],
    rows: theta.weights.map((weight, k) => ({
      colour: k,
      cells: [
        weight,
        entry(joint, k) - Math.log(weight),
        entry(joint, k),
        Math.exp(entry(own, k) - total),
      ],
    })),
    sum:
      label < 0
        ? `log p(x) = log Σ_k π_k N(x | μ_k, Σ_k) = ${said} nats, with Σ_k = W_kW_k^T + σ²_kI`
        : `The label ${label + 1} is observed: log p(x, y = ${label + 1}) = ${said} nats`,
  };
}
