import { brief } from "../../../maths/format.ts";
import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { EllipseMark, Handle, SegmentMark } from "../../contract/picture.ts";
import type { PpcaSpec } from "../spec.ts";
import { covarianceOf, noisesOf, type PpcaTheta } from "../theta.ts";
import { spanOf } from "./words.ts";

/** Share of ‖W‖² below which σ² is not told from 0 on the plane. */
const NONE = 1e-8;

/** The Gaussian of x with all the handles, and over it what the factors span: a line, ±2‖W‖ from the mean, or an ellipse. */
export function marks(
  { factors }: PpcaSpec,
  theta: PpcaTheta,
): (EllipseMark<Vector> | SegmentMark<Vector>)[] {
  const { mean: centre, noise } = theta;
  const single = factors === 1;
  const w = theta.loadings.flat();
  const handles: Handle<Vector>[] = [
    { id: "mean", name: "Mean", at: centre },
    // Of several factors no one place tells W.
    ...(single
      ? [{ id: "loadings", name: "End of W", at: centre.map((m, d) => m + (w[d] ?? 0)) }]
      : []),
    ...(centre.length === 2 && typeof noise === "number" ? [noiseHandle(theta, noise)] : []),
  ];
  const length = Math.hypot(...w);
  const symbol = typeof noise === "number" ? "σ²" : "mean ψ";
  const level = noisesOf(theta).reduce((sum, variance) => sum + variance / centre.length, 0);
  const label = level < NONE * length ** 2 ? `${symbol} ≈ 0` : `${symbol} = ${brief(level)}`;
  return [
    {
      kind: "ellipse",
      gaussian: true,
      id: "0",
      colour: 0,
      name: `Gaussian with ${label}`,
      label,
      centre,
      covariance: covarianceOf(theta),
      handles,
    },
    {
      kind: single ? "segment" : "ellipse",
      id: "line",
      colour: 0,
      name: nameOf(factors, typeof noise === "number"),
      label: "Wz + μ",
      centre,
      covariance: covarianceOf({ ...theta, noise: 0 }),
      handles: [],
    },
  ];
}

/** Of PPCA the principal axes of the data at its maximum; of factor analysis never those. */
function nameOf(factors: number, principal: boolean): string {
  const { span } = spanOf(factors);
  if (principal) return `Principal ${factors > 2 ? "space" : span}`;
  return factors > 2 ? "Factor space" : `Factor ${span}`;
}

/** σ across the line; in more columns than two no one direction is across it. */
function noiseHandle(theta: PpcaTheta, noise: number): Handle<Vector> {
  const [dx, dy] = directionOf(theta);
  const sd = Math.sqrt(noise);
  const [x = 0, y = 0] = theta.mean;
  return { id: "noise", name: "Width of the noise", at: [x - sd * dy, y + sd * dx] };
}

/** W of one axis; the picture is of one factor. */
export function weight({ loadings }: PpcaTheta, d: number): number {
  return entry(loadings[d] ?? [], 0);
}

/** The unit vector along W of two columns; along x where W is 0. */
export function directionOf(theta: PpcaTheta): readonly [number, number] {
  const [x, y] = [weight(theta, 0), weight(theta, 1)];
  const length = Math.hypot(x, y);
  return length > 0 ? [x / length, y / length] : [1, 0];
}
