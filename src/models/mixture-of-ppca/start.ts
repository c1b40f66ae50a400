import { build, entry } from "../../maths/linear/matrix.ts";
import { normal, type Rng } from "../../maths/random.ts";
import type { Data, Start } from "../contract/kernel.ts";
import { factorsFault } from "../ppca/factorsFault.ts";
import { labelFault } from "../shared/labels/labelFault.ts";
import { placesBy } from "../shared/placesBy.ts";
import { spreadOf } from "../shared/spread.ts";
import type { MixtureOfPpcaSpec } from "./spec.ts";
import { faultIn, type MixtureOfPpcaTheta, mixtureOf } from "./theta.ts";

/**
 * θ₀, as it is given, or with K places by a rule for the means, equal weights, each column of each W
 * a random direction as long as the data's spread along an axis, and each σ² that spread squared.
 * Throws with a sentence where θ is not one of `spec`, or the data do not allow it.
 */
export function start(
  spec: MixtureOfPpcaSpec,
  data: Data,
  from: Start<MixtureOfPpcaTheta>,
  rng: Rng,
  places: typeof placesBy = placesBy,
): MixtureOfPpcaTheta {
  const { points } = data;
  const clamped = labelFault(spec.components, data, "kind" in from ? null : from.weights);
  if (clamped) throw new Error(clamped);
  const many = factorsFault(spec.factors, points.dimensions);
  if (many) throw new Error(`q ${many}.`);
  if (!("kind" in from)) {
    const found = faultIn(spec, points.dimensions, from);
    if (found) throw new Error(`start.${found.place} ${found.message}.`);
    return from;
  }
  if (points.size === 0) throw new Error("There are no points to start from.");
  const means = places(from.kind, spec.components, points, rng);
  const variance = spreadOf(points).reduce((sum, sd) => sum + sd ** 2, 0) / points.dimensions || 1;
  const directions = (): number[][] => {
    const columns = build(spec.factors, points.dimensions, () => normal(rng)).map((column) => {
      const length = Math.hypot(...column) || 1;
      return column.map((w) => (w / length) * Math.sqrt(variance));
    });
    return build(points.dimensions, spec.factors, (d, k) => entry(columns[k] ?? [], d));
  };
  return mixtureOf(
    means.map(() => 1 / means.length),
    means.map((mean) => ({ mean, loadings: directions(), noise: variance })),
  );
}
