import { at, entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { Kernel } from "../../contract/kernel.ts";
import { density } from "../density.ts";
import type { PpcaSpec } from "../spec.ts";
import { start } from "../start.ts";
import { faultIn, type PpcaTheta } from "../theta.ts";
import { expectedLogJoint } from "./elbo.ts";
import { allocate, evidence, type FactorQ, infer } from "./infer.ts";
import { maximise } from "./maximise.ts";
import { roundingIn } from "./rounding.ts";
import type { Statistics } from "./statistics.ts";

/** Maximum likelihood by EM; Tipping & Bishop (1999), section 3.2. */
export const kernel: Kernel<PpcaSpec, PpcaTheta, FactorQ, Statistics> = {
  start,
  allocate,
  evidence,
  infer,
  maximise,
  expectedLogJoint: (_spec, stats, theta) => expectedLogJoint(stats, theta),
  rounding: (_spec, stats, theta) => roundingIn(stats, theta),
  between,
  density,
};

/** a + s(b − a), number by number; null where the noise is none. */
function between(spec: PpcaSpec, a: PpcaTheta, b: PpcaTheta, s: number): PpcaTheta | null {
  const mix = (x: number, y: number) => x + s * (y - x);
  const mixed = (x: Vector, y: Vector) => x.map((value, d) => mix(value, entry(y, d)));
  const theta = {
    mean: mixed(a.mean, b.mean),
    loadings: a.loadings.map((row, d) => row.map((w, k) => mix(w, at(b.loadings, d, k)))),
    noise:
      typeof a.noise === "number" || typeof b.noise === "number"
        ? mix(Number(a.noise), Number(b.noise))
        : mixed(a.noise, b.noise),
  };
  return faultIn(spec, a.mean.length, theta) ? null : theta;
}
