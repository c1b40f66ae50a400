import type { Vector } from "../../../maths/linear/matrix.ts";
import type { Mark } from "../../contract/picture.ts";
import { type Shape, shapeHandles } from "../../shared/ellipse/handles.ts";
import type { Family, LogDensitySpec } from "../spec.ts";
import type { Stated } from "../start.ts";
import type { Phi } from "../theta.ts";

export const shapes: { readonly [F in Family]: Shape } = {
  full: "any",
  "mean-field": "axes",
  isotropic: "circle",
};

/** q as its ellipses, which can be dragged. While q is in hand a start states it, and no φ. */
export function marks(spec: LogDensitySpec, start: Stated, phi?: Phi): readonly Mark<Vector>[] {
  const { mean: centre, covariance } = phi ?? start;
  if (!centre || !covariance) return [];
  return [
    {
      kind: "ellipse",
      gaussian: true,
      id: "q",
      colour: 0,
      name: "q",
      label: "q",
      centre,
      covariance,
      handles: [
        { id: "mean", name: "Mean of q", at: centre },
        ...shapeHandles(shapes[spec.family], "q", centre, covariance),
      ],
    },
  ];
}
