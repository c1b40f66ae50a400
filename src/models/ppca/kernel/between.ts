import { at, entry } from "../../../maths/linear/matrix.ts";
import type { PpcaSpec } from "../spec.ts";
import { faultIn, type PpcaTheta } from "../theta.ts";

/** a + s(b − a), number by number; null where σ² is no variance. */
export function between(spec: PpcaSpec, a: PpcaTheta, b: PpcaTheta, s: number): PpcaTheta | null {
  const mix = (x: number, y: number) => x + s * (y - x);
  const theta = {
    mean: a.mean.map((x, d) => mix(x, entry(b.mean, d))),
    loadings: a.loadings.map((row, d) => row.map((w, k) => mix(w, at(b.loadings, d, k)))),
    noise: mix(a.noise, b.noise),
  };
  return faultIn(spec, a.mean.length, theta) ? null : theta;
}
