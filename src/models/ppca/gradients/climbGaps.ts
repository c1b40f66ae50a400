import { at, entry } from "../../../maths/linear/matrix.ts";
import type { GappedStatistics } from "../kernel/gaps/infer.ts";
import { apart, residualsOf, toldOf } from "../kernel/gaps/told.ts";
import { dot } from "../kernel/residual.ts";
import type { PpcaSpec } from "../spec.ts";
import { faultIn, noisesOf, type PpcaTheta } from "../theta.ts";

/** As `climb`, from the moments of what is left of x and of z. */
export function climbGaps(
  spec: PpcaSpec,
  stats: GappedStatistics,
  theta: PpcaTheta,
  stepSize: number,
  units?: readonly number[],
): PpcaTheta | null {
  const told = toldOf(stats);
  if (!told) return theta;
  const { e, z, ez, zz } = told;
  const { mean, loadings, noise } = theta;
  const moved = apart(told, theta);
  const noises = noisesOf(theta);
  const rate = (d: number) => (stepSize * (units?.[d] ?? 1) ** 2) / entry(noises, d);
  const left = e.map((value, d) => value - entry(moved.mean, d) - dot(moved.loadings[d], z));
  const slopes = residualsOf(told, theta).map((square, d) => square / entry(noises, d) - 1);
  const raised = (variance: number, slope: number) => variance * Math.exp(0.5 * stepSize * slope);
  const next: PpcaTheta = {
    mean: mean.map((m, d) => m + rate(d) * entry(left, d)),
    loadings: loadings.map((row, d) =>
      row.map((w, k) => {
        const slope = at(ez, d, k) - dot(moved.loadings[d], zz[k]) + entry(left, d) * entry(z, k);
        return w + rate(d) * slope;
      }),
    ),
    noise:
      typeof noise === "number"
        ? raised(
            noise,
            slopes.reduce((sum, slope) => sum + slope, 0),
          )
        : noises.map((variance, d) => raised(variance, entry(slopes, d))),
  };
  return faultIn(spec, mean.length, next) ? null : next;
}
