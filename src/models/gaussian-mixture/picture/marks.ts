import { fixed } from "../../../maths/format.ts";
import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { entry } from "../../../maths/linear/matrix.ts";
import { partsOf } from "../../../maths/sums.ts";
import type { EllipseMark, Handle } from "../../contract/picture.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** Weights are told in two decimals. */
const WEIGHT = { decimals: 2, exponent: 0 };

type Place = readonly [number, number];

/** An ellipse a component, with handles for its mean, its axes and, where it may turn, its turn. */
export function marks(spec: GaussianMixtureSpec, theta: GaussianMixtureTheta): EllipseMark[] {
  const weights = partsOf([...theta.weights], 1, WEIGHT, (weight) => fixed(weight, 2));
  return theta.means.map((mean, k) => {
    const covariance = theta.covariances[k] ?? [];
    const centre: Place = [entry(mean, 0), entry(mean, 1)];
    const label = `${k + 1} · π = ${weights[k]}`;
    return {
      kind: "ellipse",
      gaussian: true,
      id: String(k),
      colour: k,
      name: `Component ${label}`,
      label,
      centre,
      covariance,
      handles: [
        { id: "mean", name: `Mean of component ${k + 1}`, at: centre },
        ...shapeHandles(spec, k, centre, covariance),
      ],
    };
  });
}

function shapeHandles(
  { covariance: type }: GaussianMixtureSpec,
  k: number,
  [x, y]: Place,
  covariance: readonly (readonly number[])[],
): Handle[] {
  const { values, vectors } = symmetricEigen(covariance);
  const along = (axis: number, sigmas: number): Place => {
    const length = sigmas * Math.sqrt(entry(values, axis));
    const [dx, dy] = vectors[axis] ?? [];
    return [x + length * (dx ?? 0), y + length * (dy ?? 0)];
  };
  const of = `of component ${k + 1}`;
  const long: Handle = { id: "axis1", name: `Long axis ${of}`, at: along(1, 1) };
  const short: Handle = { id: "axis0", name: `Short axis ${of}`, at: along(0, 1) };
  const turn: Handle = { id: "turn", name: `Turn ${of}`, at: along(1, 2) };
  if (type === "spherical" || type === "tiedSpherical") return [{ ...long, name: `Radius ${of}` }];
  return type === "full" || type === "tied" ? [long, short, turn] : [long, short];
}
