import { entry } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import type { Projection } from "../../contract/picture.ts";
import { posteriorOf } from "../kernel/posterior.ts";
import { dot } from "../kernel/residual.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { weight } from "./marks.ts";

/** With more points than this the lines hide what they show. */
const MOST = 300;

/** From each point to its posterior mean on the line, with √Var[z] of it to each side; none for many. */
export function projections(
  _spec: PpcaSpec,
  { points }: Data,
  theta: PpcaTheta,
): readonly Projection[] {
  if (points.size > MOST) return [];
  const { project, covariance } = posteriorOf(theta);
  const sd = Math.sqrt(entry(covariance[0] ?? [], 0));
  const [wx, wy] = [weight(theta, 0), weight(theta, 1)];
  const [mx, my] = [entry(theta.mean, 0), entry(theta.mean, 1)];
  return Array.from({ length: points.size }, (_, n) => {
    const [x = 0, y = 0] = points.columns.map((column) => entry(column, n));
    const z = dot(project[0], [x - mx, y - my]);
    return { from: [x, y], to: [mx + wx * z, my + wy * z], spread: [sd * wx, sd * wy] };
  });
}
