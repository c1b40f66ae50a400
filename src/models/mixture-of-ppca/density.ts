import { entry } from "../../maths/linear/matrix.ts";
import { categorical, type Rng } from "../../maths/random.ts";
import type { Density } from "../contract/drawn/density.ts";
import { density as ppca } from "../ppca/density.ts";
import { pointAt, pointsFromRows } from "../shared/points.ts";
import type { MixtureOfPpcaSpec } from "./spec.ts";
import { componentOf, type MixtureOfPpcaTheta } from "./theta.ts";

export const density: Density<MixtureOfPpcaSpec, MixtureOfPpcaTheta> = {
  logJoint: (spec, theta, points, into) => {
    for (let k = 0; k < spec.components; k++) {
      const row = into.subarray(k * points.size, (k + 1) * points.size);
      ppca.logJoint(ppcaOf(spec), componentOf(theta, k), points, row);
      const logWeight = Math.log(entry(theta.weights, k));
      for (let n = 0; n < points.size; n++) row[n] = (row[n] as number) + logWeight;
    }
  },
  sample: (spec, theta, size, rng: Rng) =>
    pointsFromRows(
      Array.from({ length: size }, () => {
        const one = componentOf(theta, categorical(rng, theta.weights));
        return pointAt(ppca.sample(ppcaOf(spec), one, 1, rng), 0);
      }),
    ),
};

/** The PPCA that each component is. */
export const ppcaOf = ({ factors }: MixtureOfPpcaSpec) => ({ kind: "ppca", factors }) as const;
