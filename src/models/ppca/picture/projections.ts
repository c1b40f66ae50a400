import { entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import type { Projection } from "../../contract/picture.ts";
import { pointAt } from "../../shared/points.ts";
import { type Factors, factorsBy } from "../kernel/gaps/factors.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";

/** With more points than this the lines hide what they show. */
export const MOST = 300;

/** From each point to its posterior mean on the line or plane of the factors, with √Var[z] of one to each side; none for many. */
export function projections(
  _spec: PpcaSpec,
  { points }: Data,
  theta: PpcaTheta,
): readonly Projection<Vector>[] {
  if (points.size > MOST) return [];
  const told = factorsBy(theta);
  return Array.from({ length: points.size }, (_, n) =>
    projectedOn(theta.loadings, pointAt(points, n), told(pointAt(points, n))),
  );
}

/** What is missing of x is where the factors put it. Of several factors the spread has no one direction. */
export function projectedOn(
  loadings: Matrix,
  x: Vector,
  { place, covariance }: Factors,
): Projection<Vector> {
  const sd = covariance.length === 1 ? Math.sqrt(entry(covariance[0] ?? [], 0)) : 0;
  return {
    from: x.map((value, d) => (Number.isNaN(value) ? entry(place, d) : value)),
    to: place,
    spread: loadings.map((row) => sd * entry(row, 0)),
  };
}
