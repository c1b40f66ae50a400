import { brief } from "../../../maths/format.ts";
import { entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { EllipseMark, Handle, SegmentMark } from "../../contract/picture.ts";
import type { PpcaSpec } from "../spec.ts";
import { covarianceOf, type PpcaTheta } from "../theta.ts";

type Place = readonly [number, number];

/** Share of ‖W‖² below which σ² is not told from 0 on the plane. */
const NONE = 1e-8;

/** The Gaussian of x with all the handles, and over it the principal line, ±2‖W‖ from the mean. */
export function marks(_spec: PpcaSpec, theta: PpcaTheta): (EllipseMark | SegmentMark)[] {
  const { mean, noise } = theta;
  const centre: Place = [entry(mean, 0), entry(mean, 1)];
  const [dx, dy] = directionOf(theta);
  const sd = Math.sqrt(noise);
  const handles: Handle[] = [
    { id: "mean", name: "Mean", at: centre },
    {
      id: "loadings",
      name: "End of W",
      at: [centre[0] + weight(theta, 0), centre[1] + weight(theta, 1)],
    },
    { id: "noise", name: "Width of the noise", at: [centre[0] - sd * dy, centre[1] + sd * dx] },
  ];
  const length = Math.hypot(weight(theta, 0), weight(theta, 1));
  const label = noise < NONE * length ** 2 ? "σ² ≈ 0" : `σ² = ${brief(noise)}`;
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
      kind: "segment",
      id: "line",
      colour: 0,
      name: "Principal line",
      label: "Wz + μ",
      centre,
      covariance: covarianceOf({ ...theta, noise: 0 }),
      handles: [],
    },
  ];
}

/** W of one axis; the picture is of one factor in the plane. */
export function weight({ loadings }: PpcaTheta, d: number): number {
  return entry(loadings[d] ?? [], 0);
}

/** The unit vector along W; along x where W is 0. */
export function directionOf(theta: PpcaTheta): Place {
  const [x, y] = [weight(theta, 0), weight(theta, 1)];
  const length = Math.hypot(x, y);
  return length > 0 ? [x / length, y / length] : [1, 0];
}

/** The shortest W, and the least noise, that can be dragged, as shares of the other. */
const SHORTEST = 1e-3;

/** θ with a handle at `to`: the mean, the end of W from it, or σ across the line. */
export function drag(
  _spec: PpcaSpec,
  theta: PpcaTheta,
  _mark: string,
  handle: string,
  to: Vector,
): PpcaTheta {
  if (handle === "mean") return { ...theta, mean: [...to] };
  const [x, y] = theta.mean.map((m, d) => entry(to, d) - m) as [number, number];
  const [dx, dy] = directionOf(theta);
  if (handle === "noise") {
    const length = Math.hypot(weight(theta, 0), weight(theta, 1));
    const sd = Math.max(Math.abs(y * dx - x * dy), SHORTEST * (length || Math.sqrt(theta.noise)));
    return { ...theta, noise: sd ** 2 };
  }
  const shortest = SHORTEST * Math.sqrt(theta.noise);
  const long = Math.hypot(x, y) >= shortest;
  const end = long ? [x, y] : [shortest * dx, shortest * dy];
  return { ...theta, loadings: end.map((w) => [w]) };
}
