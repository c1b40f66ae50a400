import type { Data, Maximised } from "../../contract/kernel.ts";
import { collapsed, fallenOnto } from "../../shared/gaussians/collapse.ts";
import { EMPTY } from "../../shared/labels/empty.ts";
import { type Moments, secondAbout } from "../../shared/moments.ts";
import { inFamily } from "../family.ts";
import { factorOf } from "../kernel/factor.ts";
import { blocks, type GaussianMixtureSpec, isTied } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { type Estimates, likeliest } from "./estimates.ts";

/**
 * argmax over θ of 𝓛(q, θ): π_k = N_k / N, μ_k = Σ_n γ_nk x_n / N_k and
 * Σ_k = Σ_n γ_nk (x_n − μ_k)(x_n − μ_k)ᵀ / N_k, brought into the covariance family.
 * Source: Bishop, PRML, eqs 9.24 to 9.27; Celeux & Govaert (1995) for the families. Other
 * `estimates` than those of maximum likelihood take their place.
 *
 * An empty component keeps its mean and covariance; a collapsed one has no maximiser, and one
 * whose covariance is lost to under- or overflow, to rounding or to a slip none to go on with.
 */
export function maximise(
  spec: GaussianMixtureSpec,
  data: Data,
  stats: readonly Moments[],
  theta: GaussianMixtureTheta,
  free: readonly string[] = blocks,
  estimates: Estimates = likeliest(spec),
): Maximised<GaussianMixtureTheta> {
  const counts = stats.map(({ count }) => count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  // Any θ maximises an empty sum.
  if (total === 0) return { theta };
  const weights = free.includes("weights") ? estimates.weights(counts) : theta.weights;
  const unseen = counts.flatMap((count, k) => (count > EMPTY ? [] : [k]));
  const empty = estimates.empties ? unseen : [];
  const own = (k: number) => !unseen.includes(k);
  const learnt = (k: number) => own(k) && free.includes("means");
  const means = stats.map((moments, k) =>
    learnt(k) ? estimates.mean(moments, total) : (theta.means[k] ?? []),
  );
  if (!free.includes("covariances")) return held({ ...theta, weights, means }, empty);
  const tied = isTied(spec.covariance);
  const each = stats.map((moments, k) => (own(k) ? secondAbout(moments, means[k] ?? []) : []));
  const shares = counts.map((count) => count / total);
  const covariances = inFamily(spec.covariance, each, shares).map((square, k) => {
    if (tied) return estimates.covariance(square, total, total);
    return own(k)
      ? estimates.covariance(square, counts[k] ?? 0, total)
      : estimates.unseen(theta.covariances[k] ?? []);
  });
  const next = { weights, means, covariances };
  const found = estimates.collapses ? collapsed(next).filter(own) : [];
  // One covariance for all has collapsed only if it has for each.
  const fallen = tied && found.length < counts.length - unseen.length ? [] : found;
  const [first] = fallen;
  if (first !== undefined) {
    const at = means[first] ?? [];
    const onto = fallenOnto(data.points, at, covariances[first] ?? []);
    return { theta: null, ended: { status: "degenerate", components: fallen, onto, at } };
  }
  const lost = covariances.flatMap((s, k) => (factorOf(s, spec.floor) ? [] : [k]));
  if (lost.length === 0) return held(next, empty);
  const at = means[lost[0] ?? 0] ?? [];
  return { theta: null, ended: { status: "degenerate", components: lost, at } };
}

/** θ, and that it has an empty component where it has one. */
function held(
  theta: GaussianMixtureTheta,
  empty: readonly number[],
): Maximised<GaussianMixtureTheta> {
  if (empty.length === 0) return { theta };
  const at = theta.means[empty[0] ?? 0] ?? [];
  const weighs = empty.some((k) => (theta.weights[k] ?? 0) > EMPTY) && ({ weighs: true } as const);
  return { theta, ended: { status: "emptyComponent", components: empty, at, ...weighs } };
}
