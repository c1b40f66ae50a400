import { build, entry } from "../../maths/linear/matrix.ts";
import { normal, type Rng } from "../../maths/random.ts";
import type { Data, Start } from "../contract/kernel.ts";
import { hasGaps } from "../shared/gaps/hasGaps.ts";
import type { Points } from "../shared/points.ts";
import { meansOf, spreadOf } from "../shared/spread.ts";
import { closedForm } from "./closedForm.ts";
import { fallenOnto } from "./kernel/collapse.ts";
import type { PpcaSpec } from "./spec.ts";
import { faultIn, type PpcaTheta } from "./theta.ts";

/**
 * θ₀, as it is given, by the closed form, or with μ = x̄, the columns of W random directions as
 * long as the data's spread along an axis, and σ² that spread squared; of factor analysis the closed
 * form of PPCA, or each axis in the data's spread along it. Throws with a sentence where θ is not one
 * of `spec`, or the data do not allow it.
 */
export function start(
  spec: PpcaSpec,
  { points }: Data,
  from: Start<PpcaTheta>,
  rng: Rng,
): PpcaTheta {
  const { dimensions } = points;
  if (!("kind" in from)) return checked(spec, dimensions, from, "start.");
  if (points.size === 0) throw new Error("There are no points to start from.");
  const theta = byRule(from.kind, spec, points, rng);
  return checked(spec, dimensions, theta, "The start's ");
}

function checked(spec: PpcaSpec, dimensions: number, theta: PpcaTheta, owner: string): PpcaTheta {
  const found = faultIn(spec, dimensions, theta);
  if (found) throw new Error(`${owner}${found.place} ${found.message}.`);
  return theta;
}

function byRule(rule: string, spec: PpcaSpec, points: Points, rng: Rng): PpcaTheta {
  switch (rule) {
    case "random-directions":
      return randomDirections(spec, points, rng);
    case "closed-form": {
      if (hasGaps(points))
        throw new Error("The closed form needs every entry, and some are missing.");
      const theta = closedForm(points, spec.factors);
      if (fallenOnto(points, theta.mean, theta.noise))
        throw new Error("The closed form has σ² = 0 here: the points have no spread about a line.");
      return spec.noise === "diagonal"
        ? { ...theta, noise: points.columns.map(() => theta.noise) }
        : theta;
    }
    default:
      throw new Error(`There is no start called "${rule}".`);
  }
}

function randomDirections({ factors, noise }: PpcaSpec, points: Points, rng: Rng): PpcaTheta {
  const mean = meansOf(points);
  const spread = spreadOf(points);
  const variance = spread.reduce((sum, sd) => sum + sd ** 2, 0) / points.dimensions || 1;
  const units = spread.map((sd) => (noise === "diagonal" && sd > 0 ? sd : Math.sqrt(variance)));
  const columns = build(factors, points.dimensions, () => normal(rng)).map((column) => {
    const length = Math.hypot(...column) || 1;
    return column.map((w, d) => (w / length) * entry(units, d));
  });
  const loadings = build(points.dimensions, factors, (d, k) => entry(columns[k] ?? [], d));
  return {
    mean,
    loadings,
    noise: noise === "diagonal" ? units.map((unit) => unit ** 2) : variance,
  };
}
