import { entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";
import type { EllipseMark, Handle, Mark } from "../../contract/picture.ts";
import { covarianceOf, type IsotropicTheta } from "../../ppca/theta.ts";
import { weightLabels } from "../../shared/labels/weightLabels.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { componentOf, type MixtureOfPpcaTheta } from "../theta.ts";

/** The Gaussian of each component with its handles; over them its local axes: a line, or the ellipse of its factor plane. */
export function marks({ factors }: MixtureOfPpcaSpec, theta: MixtureOfPpcaTheta): Mark<Vector>[] {
  const labels = weightLabels(theta.weights);
  const components = theta.means.map((_, k) => componentOf(theta, k));
  const gaussians = components.map((one, k): EllipseMark<Vector> => {
    const label = labels[k] ?? "";
    return {
      kind: "ellipse",
      gaussian: true,
      id: String(k),
      colour: k,
      name: `Component ${label}`,
      label,
      centre: one.mean,
      covariance: covarianceOf(one),
      handles: handlesOf(one, k, factors),
    };
  });
  const axes = components.map(
    (one, k): Mark<Vector> => ({
      kind: factors === 1 ? "segment" : "ellipse",
      id: `axes-${k}`,
      colour: k,
      name: `${factors === 1 ? "Line" : factors === 2 ? "Factor plane" : "Factor space"} of component ${k + 1}`,
      label: "",
      centre: one.mean,
      covariance: covarianceOf({ ...one, noise: 0 }),
      handles: [],
    }),
  );
  return [...gaussians, ...axes];
}

/** The mean; with one factor the end of W, and in two columns σ across it. */
function handlesOf(one: IsotropicTheta, k: number, factors: number): Handle<Vector>[] {
  const of = `of component ${k + 1}`;
  const mean: Handle<Vector> = { id: "mean", name: `Mean ${of}`, at: one.mean };
  if (factors > 1) return [mean];
  const w = one.loadings.map((row) => entry(row, 0));
  const end = one.mean.map((m, d) => m + entry(w, d));
  const ends: Handle<Vector> = { id: "loadings", name: `End of W ${of}`, at: end };
  if (w.length !== 2) return [mean, ends];
  const [x = 0, y = 0] = one.mean;
  const [dx, dy] = directionOf(one.loadings);
  const sd = Math.sqrt(one.noise);
  return [
    mean,
    ends,
    { id: "noise", name: `Width of the noise ${of}`, at: [x - sd * dy, y + sd * dx] },
  ];
}

/** The unit vector along W of one factor in two columns; along x where W is 0. */
export function directionOf(loadings: Matrix): readonly [number, number] {
  const [x = 0, y = 0] = loadings.map((row) => entry(row, 0));
  const length = Math.hypot(x, y);
  return length > 0 ? [x / length, y / length] : [1, 0];
}
