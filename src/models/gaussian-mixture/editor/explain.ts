import { parameter } from "../../../maths/format.ts";
import { mahalanobis } from "../../../maths/linear/cholesky.ts";
import { entry } from "../../../maths/linear/matrix.ts";
import { logSumExp } from "../../../maths/special/logSumExp.ts";
import type { Data } from "../../contract/kernel.ts";
import type { PointTable } from "../../contract/picture.ts";
import { observedOf } from "../../shared/gaps/observed.ts";
import { pointAt } from "../../shared/points.ts";
import { componentsOf } from "../kernel/components.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** log π_k + log N(x_n | μ_k, Σ_k) over the entries that are there, and γ_nk, component by component (Bishop, PRML, eq 9.23). */
export function explain(
  { slip, floor }: GaussianMixtureSpec,
  { points, observed }: Data,
  theta: GaussianMixtureTheta,
  n: number,
): PointTable {
  const { x, theta: seen } = observedOf(theta, pointAt(points, n));
  const label = observed?.[n] ?? -1;
  // With the ½ lost on purpose q comes from what is left.
  const [half, density] =
    slip?.kind === "no-half" ? [1, "log N(x | μ_k, Σ_k), no ½"] : [0.5, "log N(x | μ_k, Σ_k)"];
  const terms = componentsOf(seen, floor).map(({ mean, lower, logWeight, logNormaliser }) => {
    const away = x.map((value, d) => value - entry(mean, d));
    const logDensity = logNormaliser - half * mahalanobis(lower, away);
    return { logWeight, logDensity, logJoint: logWeight + logDensity };
  });
  const joint = terms.map(({ logJoint }, k) =>
    label < 0 || label === k ? logJoint : Number.NEGATIVE_INFINITY,
  );
  const total = logSumExp(joint);
  return {
    of: "component",
    shares: true,
    columns: ["π_k", density, "log π_k N", "γ_k"],
    rows: terms.map(({ logWeight, logDensity, logJoint }, k) => ({
      colour: k,
      cells: [Math.exp(logWeight), logDensity, logJoint, Math.exp(entry(joint, k) - total)],
    })),
    sum: sumSaid(total, half === 1, label),
  };
}

/** What the table comes to; \`label\`: the component observed, −1 where none is. */
function sumSaid(total: number, slipped: boolean, label: number): string {
  const k = label + 1;
  if (label >= 0 && slipped) return `The label ${k} is observed, and q is 1 there.`;
  if (label >= 0)
    return `The label ${k} is observed: log p(x, y = ${k}) = log π_${k} N(x | μ_${k}, Σ_${k}) = ${parameter(total)} nats`;
  if (slipped) return "Slip: the density has lost its ½, so that these γ are not the posterior.";
  return `log p(x) = log Σ_k π_k N(x | μ_k, Σ_k) = ${parameter(total)} nats`;
}
