import { at, entry, type Matrix, type Vector } from "../../../../maths/linear/matrix.ts";
import { scatterOver } from "../../../shared/moments.ts";
import type { PpcaTheta } from "../../theta.ts";
import { dot } from "../residual.ts";
import type { GappedStatistics } from "./infer.ts";

/** Expected moments of e = x − Wz − μ and z under q, per point, W and μ those of `base`; the second about the first. */
export interface Told {
  readonly base: PpcaTheta;
  readonly count: number;
  readonly e: Vector;
  readonly z: Vector;
  /** Var[e_d] of each axis. */
  readonly ee: Vector;
  /** D×q. */
  readonly ez: Matrix;
  /** q×q. */
  readonly zz: Matrix;
}

/** null until a span was passed over. */
export function toldOf({ moments, base }: GappedStatistics): Told | null {
  if (!base) return null;
  const { count, mean, rest } = moments;
  const dimensions = base.mean.length;
  const centre = Array.from(mean, (m, i) => m + entry(rest, i) / count);
  const scatter = scatterOver(moments, count);
  return {
    base,
    count,
    e: centre.slice(0, dimensions),
    z: centre.slice(dimensions),
    ee: scatter.slice(0, dimensions).map((row, d) => entry(row, d)),
    ez: scatter.slice(0, dimensions).map((row) => row.slice(dimensions)),
    zz: scatter.slice(dimensions).map((row) => row.slice(dimensions)),
  };
}

/** How a θ differs from that of q, as e takes it. */
export function apart({ base }: Told, { mean, loadings }: Omit<PpcaTheta, "noise">) {
  return {
    mean: mean.map((m, d) => m - entry(base.mean, d)),
    loadings: loadings.map((row, d) => row.map((w, k) => w - at(base.loadings, d, k))),
  };
}

/** The mean of x under q. */
export const meanOf = ({ base, e, z }: Told): number[] =>
  base.mean.map((m, d) => m + dot(base.loadings[d], z) + entry(e, d));

/**
 * The mean over n of E_q[(x_n − Wz_n − μ)_d²], axis by axis: of e − ΔW z − Δμ, in which all is small where
 * θ is near that of q, so that a small rest keeps its digits.
 */
export function residualsOf(told: Told, theta: Omit<PpcaTheta, "noise">): number[] {
  const { e, z, ee, ez, zz } = told;
  const { mean, loadings } = apart(told, theta);
  return loadings.map((row, d) => {
    const offset = entry(e, d) - entry(mean, d) - dot(row, z);
    const square = zz.reduce((sum, each, k) => sum + entry(row, k) * dot(each, row), 0);
    return Math.max(0, entry(ee, d) - 2 * dot(row, ez[d]) + square) + offset ** 2;
  });
}
