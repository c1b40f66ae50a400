import type { Vector } from "../../../maths/linear/matrix.ts";
import type { EllipseMark } from "../../contract/picture.ts";
import { type Shape, shapeHandles } from "../../shared/ellipse/handles.ts";
import { weightLabels } from "../../shared/labels/weightLabels.ts";
import type { CovarianceType, GaussianMixtureSpec } from "../spec.ts";
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
    const of = `component ${k + 1}`;
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
        { id: "mean", name: `Mean of ${of}`, at: centre },
        ...(centre.length === 2
          ? shapeHandles(shapeOf(spec.covariance), of, centre, covariance)
          : []),
      ],
    };
  });
}

/** What the covariances of a family may be. */
export const shapeOf = (type: CovarianceType): Shape =>
  type.endsWith("pherical") ? "circle" : type.endsWith("iagonal") ? "axes" : "any";
