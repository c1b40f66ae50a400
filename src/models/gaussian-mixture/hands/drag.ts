import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import { reshaped } from "../../shared/ellipse/reshaped.ts";
import { shapeOf } from "../picture/marks.ts";
import { type GaussianMixtureSpec, isTied } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/**
 * θ with one handle of component `mark` at `to`. Handles name the axes of `theta` itself,
 * so that during a drag `theta` is to be the one the drag began from.
 */
export function drag(
  spec: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  mark: string,
  handle: string,
  to: Vector,
): GaussianMixtureTheta {
  const component = Number(mark);
  if (handle === "mean")
    return { ...theta, means: theta.means.map((mean, k) => (k === component ? [...to] : mean)) };
  const mean = theta.means[component] ?? [];
  const away = mean.map((m, d) => entry(to, d) - m);
  const lowest = spec.floor?.kind === "clamp" ? spec.floor.eps : 0;
  const before = theta.covariances[component] ?? [];
  const next = reshaped(shapeOf(spec.covariance), before, handle, away, lowest);
  const all = isTied(spec.covariance);
  return {
    ...theta,
    covariances: theta.covariances.map((s, k) => (all || k === component ? next : s)),
  };
}
