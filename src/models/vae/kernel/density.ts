import { normal } from "../../../maths/random.ts";
import type { Density } from "../../contract/drawn/density.ts";
import { summed } from "../quadrature/evidence.ts";
import { decoded, firstStep, NEAR, tableOf } from "../quadrature/table.ts";
import type { VaeSpec } from "../spec.ts";
import { logVarianceOf, type Theta } from "../theta.ts";
import { rowsIn } from "../units.ts";

/** log p(x | θ) to draw with: of the table out to ±8, as fine as the posterior asks. */
export const density: Density<VaeSpec, Theta> = {
  logJoint: (spec, theta, points, into) => {
    const table = tableOf(spec, theta, firstStep(spec, theta), NEAR);
    const rows = rowsIn(points, theta);
    const { logDensity } = summed(table, rows, { from: 0, to: points.size });
    const constant = points.dimensions * Math.log(theta.unit);
    for (let n = 0; n < points.size; n++) into[n] = (logDensity[n] as number) - constant;
  },
  sample: (spec, theta, size, rng) => {
    const z = Float64Array.from({ length: size }, () => normal(rng));
    const f = decoded(spec, theta, z);
    const sd = Math.exp(logVarianceOf(theta) / 2);
    const dimensions = theta.centre.length;
    const columns = theta.centre.map((c, d) =>
      Float64Array.from(
        z,
        (_, n) => c + theta.unit * (f[n * dimensions + d] as number) + sd * normal(rng),
      ),
    );
    return { size, dimensions, columns };
  },
};
