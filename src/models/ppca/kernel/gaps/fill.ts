import type { Vector } from "../../../../maths/linear/matrix.ts";
import type { Pattern, Patterns, Run } from "../../../shared/gaps/patterns.ts";
import type { Points } from "../../../shared/points.ts";
import type { PpcaTheta } from "../../theta.ts";
import type { Given } from "./given.ts";

/**
 * Of the rows of a run E[y], y = (e, z), into the columns of `about`, and the squared length of x_o,
 * Σ_d E[e_d]²/ψ_d + ‖E[z]‖², into `lengths`: row n at n − from, `from` being where its block begins.
 */
export function fill(
  points: Points,
  { all, order }: Patterns,
  { mean, loadings, noise }: PpcaTheta,
  { project }: Given,
  run: Run,
  from: number,
  about: readonly Float64Array[],
  lengths: Float64Array,
): void {
  const { observed, missing } = all[run.pattern] as Pattern;
  const dimensions = mean.length;
  for (let place = run.from; place < run.to; place++) lengths[(order[place] as number) - from] = 0;
  for (const d of missing) {
    const column = about[d] as Float64Array;
    for (let place = run.from; place < run.to; place++) column[(order[place] as number) - from] = 0;
  }
  for (const [k, row] of project.entries()) {
    const column = about[dimensions + k] as Float64Array;
    for (let place = run.from; place < run.to; place++) {
      const n = order[place] as number;
      let z = 0;
      for (let a = 0; a < observed.length; a++) {
        const d = observed[a] as number;
        z +=
          (row[a] as number) *
          (((points.columns[d] as Float64Array)[n] as number) - (mean[d] as number));
      }
      column[n - from] = z;
      lengths[n - from] = (lengths[n - from] as number) + z * z;
    }
  }
  for (const d of observed) {
    const [xs, column] = [points.columns[d] as Float64Array, about[d] as Float64Array];
    const [m, row] = [mean[d] as number, loadings[d] as Vector];
    const variance = typeof noise === "number" ? noise : (noise[d] as number);
    for (let place = run.from; place < run.to; place++) {
      const n = order[place] as number;
      let e = (xs[n] as number) - m;
      for (let k = 0; k < row.length; k++)
        e -= (row[k] as number) * ((about[dimensions + k] as Float64Array)[n - from] as number);
      column[n - from] = e;
      lengths[n - from] = (lengths[n - from] as number) + (e * e) / variance;
    }
  }
}
