import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import type { Projection } from "../../contract/picture.ts";
import { pointAt } from "../../shared/points.ts";
import { posteriorOf } from "../kernel/posterior.ts";
import { dot } from "../kernel/residual.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { weight } from "./marks.ts";

/** With more points than this the lines hide what they show. */
const MOST = 300;

/** From each point to its posterior mean on the line or plane of the factors, with √Var[z] of one to each side; none for many. */
export function projections(
  _spec: PpcaSpec,
  { points }: Data,
  theta: PpcaTheta,
): readonly Projection<Vector>[] {
  if (points.size > MOST) return [];
  const { mean, loadings } = theta;
  const { project, covariance } = posteriorOf(theta);
  const sd = Math.sqrt(entry(covariance[0] ?? [], 0));
  // Of several factors the spread has no one direction.
  const spread = mean.map((_, d) => (project.length === 1 ? sd * weight(theta, d) : 0));
  return Array.from({ length: points.size }, (_, n) => {
    const from = pointAt(points, n);
    const away = from.map((x, d) => x - entry(mean, d));
    const z = project.map((row) => dot(row, away));
    return { from, to: mean.map((m, d) => m + dot(loadings[d], z)), spread };
  });
}
