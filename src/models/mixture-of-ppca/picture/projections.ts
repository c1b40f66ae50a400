import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import type { Projection } from "../../contract/picture.ts";
import { type Factors, factorsBy } from "../../ppca/kernel/gaps/factors.ts";
import { MOST, projectedOn } from "../../ppca/picture/projections.ts";
import { pointAt } from "../../shared/points.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { componentOf, type MixtureOfPpcaTheta } from "../theta.ts";

/**
 * From each point to W E[z] + μ of its likeliest component (the observed one, where it is), with
 * √Var[z] to each side along a line; none for many points.
 */
export function projections(
  _spec: MixtureOfPpcaSpec,
  { points, observed }: Data,
  theta: MixtureOfPpcaTheta,
): readonly Projection<Vector>[] {
  if (points.size > MOST) return [];
  const told = theta.weights.map((_, k) => factorsBy(componentOf(theta, k)));
  return Array.from({ length: points.size }, (_, n) => {
    const x = pointAt(points, n);
    const each = told.map((of) => of(x));
    const joint = each.map(({ logDensity }, k) => Math.log(entry(theta.weights, k)) + logDensity);
    const label = observed?.[n] ?? -1;
    const k = label < 0 ? joint.indexOf(Math.max(...joint)) : label;
    return projectedOn(theta.loadings[k] ?? [], x, each[k] as Factors);
  });
}
