import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import type { Projection } from "../../contract/picture.ts";
import { dot } from "../../ppca/kernel/residual.ts";
import { pointAt } from "../../shared/points.ts";
import { density } from "../density.ts";
import { readyOf } from "../kernel/logJoint.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";

/** With more points than this the lines hide what they show. */
const MOST = 300;

/**
 * From each point to W E[z] + μ of its likeliest component (the observed one, where it is), with
 * √Var[z] to each side along a line; none for many points.
 */
export function projections(
  spec: MixtureOfPpcaSpec,
  { points, observed }: Data,
  theta: MixtureOfPpcaTheta,
): readonly Projection<Vector>[] {
  if (points.size > MOST) return [];
  const { size } = points;
  const joint = new Float64Array(spec.components * size);
  density.logJoint(spec, theta, points, joint);
  const likeliest = (n: number): number => {
    let best = 0;
    for (let k = 1; k < spec.components; k++)
      if (entry(joint, k * size + n) > entry(joint, best * size + n)) best = k;
    return best;
  };
  const ready = readyOf(theta);
  return Array.from({ length: size }, (_, n) => {
    const label = observed?.[n] ?? -1;
    const { mean = [], loadings = [], posterior } = ready[label < 0 ? likeliest(n) : label] ?? {};
    const x = pointAt(points, n);
    const away = x.map((value, d) => value - entry(mean, d));
    const z = posterior?.project.map((row) => dot(row, away)) ?? [];
    const sd = spec.factors === 1 ? Math.sqrt(posterior?.covariance[0]?.[0] ?? 0) : 0;
    return {
      from: x,
      to: loadings.map((row, d) => entry(mean, d) + dot(row, z)),
      spread: loadings.map((row) => sd * entry(row, 0)),
    };
  });
}
