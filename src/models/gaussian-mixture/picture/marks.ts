import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";
import type { EllipseMark, Handle } from "../../contract/picture.ts";
import { weightLabels } from "../../shared/labels/weightLabels.ts";
import type { GaussianMixtureSpec } from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** An ellipse a component, with handles for its mean and, in two columns, its axes and its turn. */
export function marks(
  spec: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
): EllipseMark<Vector>[] {
  const labels = weightLabels(theta.weights);
  return theta.means.map((centre, k) => {
    const covariance = theta.covariances[k] ?? [];
    const label = labels[k] ?? "";
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
        ...(centre.length === 2 ? shapeHandles(spec, k, centre, covariance) : []),
      ],
    };
  });
}

function shapeHandles(
  { covariance: type }: GaussianMixtureSpec,
  k: number,
  centre: Vector,
  covariance: Matrix,
): Handle<Vector>[] {
  const { values, vectors } = symmetricEigen(covariance);
  const along = (axis: number, sigmas: number): Vector => {
    const length = sigmas * Math.sqrt(entry(values, axis));
    return centre.map((x, d) => x + length * (vectors[axis]?.[d] ?? 0));
  };
  const of = `of component ${k + 1}`;
  const long: Handle<Vector> = { id: "axis1", name: `Long axis ${of}`, at: along(1, 1) };
  const short: Handle<Vector> = { id: "axis0", name: `Short axis ${of}`, at: along(0, 1) };
  const turn: Handle<Vector> = { id: "turn", name: `Turn ${of}`, at: along(1, 2) };
  if (type === "spherical" || type === "tiedSpherical") return [{ ...long, name: `Radius ${of}` }];
  return type === "full" || type === "tied" ? [long, short, turn] : [long, short];
}
