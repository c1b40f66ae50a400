import { symmetricEigen } from "../../maths/eigen.ts";
import { at, build, diagonal, type Matrix, trace } from "../../maths/matrix.ts";
import type { Data, Ended, Maximised } from "../contract.ts";
import { collapsed } from "./collapse.ts";
import { type Moments, scatterOver } from "./moments.ts";
import { type CovarianceType, type Floor, type GaussianMixtureSpec, isTied } from "./spec.ts";
import type { GaussianMixtureTheta } from "./theta.ts";

/** Below this soft count a component is empty: its mean would be a quotient of denormal numbers. */
const EMPTY = 1e-200;

/**
 * argmax over θ of 𝓛(q, θ): π_k = N_k / N, μ_k = Σ_n γ_nk x_n / N_k and
 * Σ_k = Σ_n γ_nk (x_n − μ_k)(x_n − μ_k)ᵀ / N_k, brought into the covariance family.
 * Source: Bishop, PRML, eqs 9.24 to 9.27; Celeux & Govaert (1995) for the families.
 *
 * An empty component keeps its mean and covariance; a collapsed one has no maximiser.
 */
export function maximise(
  spec: GaussianMixtureSpec,
  data: Data,
  stats: readonly Moments[],
  theta: GaussianMixtureTheta,
): Maximised<GaussianMixtureTheta> {
  const total = stats.reduce((sum, { count }) => sum + count, 0);
  const weights = stats.map(({ count }) => count / total);
  const empty = stats.flatMap(({ count }, k) => (count > EMPTY ? [] : [k]));
  const own = (k: number) => !empty.includes(k);
  const means = stats.map(({ mean }, k) => (own(k) ? Array.from(mean) : (theta.means[k] ?? [])));
  const covariances = familyOf(spec.covariance, stats, total, own).map((s, k) =>
    own(k) || isTied(spec.covariance) ? floored(spec.floor, s) : (theta.covariances[k] ?? []),
  );
  const next = { weights, means, covariances };
  const fallen = spec.floor ? [] : collapsed(data.points, covariances, own);
  if (fallen.length > 0) return { theta: null, ended: stopped("degenerate", fallen, means) };
  if (empty.length > 0) return { theta: next, ended: stopped("emptyComponent", empty, means) };
  return { theta: next };
}

function stopped(status: Ended["status"], components: readonly number[], means: Matrix): Ended {
  return { status, components, at: means[components[0] ?? 0] ?? [] };
}

function familyOf(
  type: CovarianceType,
  stats: readonly Moments[],
  total: number,
  own: (k: number) => boolean,
): Matrix[] {
  const each = stats.map((moments, k) => (own(k) ? scatterOver(moments, moments.count) : []));
  switch (type) {
    case "full":
      return each;
    case "diagonal":
      return each.map(diagonalOf);
    case "spherical":
      return each.map(sphericalOf);
    case "tied":
      return each.map(() => pooled(stats, total));
    case "tiedDiagonal":
      return each.map(() => diagonalOf(pooled(stats, total)));
    case "tiedSpherical":
      return each.map(() => sphericalOf(pooled(stats, total)));
  }
}

/** Σ_k N_k Σ_k / N: the tied families divide by N. */
function pooled(stats: readonly Moments[], total: number): Matrix {
  const dimensions = stats[0]?.mean.length ?? 0;
  const parts = stats.map((moments) => scatterOver(moments, total));
  return build(dimensions, dimensions, (i, j) => parts.reduce((sum, s) => sum + at(s, i, j), 0));
}

const diagonalOf = (s: Matrix): Matrix => diagonal(s.length, (i) => at(s, i, i));

const sphericalOf = (s: Matrix): Matrix => {
  const variance = trace(s) / s.length;
  return diagonal(s.length, () => variance);
};

/** `clamp`: eigenvalues raised to eps; `add`: εI added. */
function floored(floor: Floor, s: Matrix): Matrix {
  if (!floor) return s;
  const { kind, eps } = floor;
  if (kind === "add") return build(s.length, s.length, (i, j) => at(s, i, j) + (i === j ? eps : 0));
  const { values, vectors } = symmetricEigen(s);
  if (values.every((value) => value >= eps)) return s;
  return build(s.length, s.length, (i, j) =>
    values.reduce(
      (sum, value, m) => sum + Math.max(value, eps) * at(vectors, m, i) * at(vectors, m, j),
      0,
    ),
  );
}
