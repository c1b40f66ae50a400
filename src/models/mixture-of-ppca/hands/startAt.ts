import type { Vector } from "../../../maths/linear/matrix.ts";
import type { Data } from "../../contract/kernel.ts";
import { closedForm } from "../../ppca/closedForm.ts";
import { filled } from "../../shared/gaps/filled.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { faultIn, type MixtureOfPpcaTheta, mixtureOf } from "../theta.ts";

/** Equal weights about the places, and for every component W and σ² of one PPCA of all points; null where they have none. */
export function startAt(
  spec: MixtureOfPpcaSpec,
  { points }: Data,
  places: readonly Vector[],
): MixtureOfPpcaTheta | null {
  if (points.size === 0 || spec.factors >= points.dimensions) return null;
  const { loadings, noise } = closedForm(filled(points), spec.factors);
  const theta = mixtureOf(
    places.map(() => 1 / places.length),
    places.map((mean) => ({ mean: [...mean], loadings, noise })),
  );
  return faultIn(spec, points.dimensions, theta) ? null : theta;
}
