import { at, entry } from "../../../../maths/linear/matrix.ts";
import type { Data, Maximised } from "../../../contract/kernel.ts";
import { blocks, type PpcaSpec } from "../../spec.ts";
import { faultIn, type PpcaTheta } from "../../theta.ts";
import { fallenOnto } from "../collapse.ts";
import { regression } from "../maximise.ts";
import { dot } from "../residual.ts";
import type { GappedStatistics } from "./infer.ts";
import { apart, meanOf, residualsOf, type Told, toldOf } from "./told.ts";

/** argmax over θ of 𝓛(q, θ), as without gaps: the regression of e on z is what θ moves by. */
export function maximise(
  spec: PpcaSpec,
  { points }: Data,
  stats: GappedStatistics,
  theta: PpcaTheta,
  free: readonly string[] = blocks,
): Maximised<PpcaTheta> {
  const told = toldOf(stats);
  if (!told) return { theta };
  const next = regressed(told, theta, free);
  if (!free.includes("noise")) return { theta: next };
  const onto = fallenOnto(points, next.mean, next.noise);
  if (!onto && !faultIn(spec, points.dimensions, next)) return { theta: next };
  const where = onto === "axis" ? {} : { onto: onto ?? "line" };
  return {
    theta: null,
    ended: { status: "degenerate", components: [0], ...where, at: meanOf(told) },
  };
}

/** argmax over θ of 𝓛(q, θ), whatever it is. */
export function regressed(told: Told, theta: PpcaTheta, free: readonly string[]): PpcaTheta {
  const { base, e, z, ez, zz } = told;
  const held = apart(told, theta);
  const still = free.includes("mean") ? null : held.mean;
  const turned = free.includes("loadings")
    ? regression({ x: e, z, xz: ez, zz }, still)
    : held.loadings;
  const mean = still ? theta.mean : base.mean.map((m, d) => m + (entry(e, d) - dot(turned[d], z)));
  const loadings = free.includes("loadings")
    ? base.loadings.map((row, d) => row.map((w, k) => w + at(turned, d, k)))
    : theta.loadings;
  if (!free.includes("noise")) return { mean, loadings, noise: theta.noise };
  const left = residualsOf(told, { mean, loadings });
  const even = left.reduce((sum, square) => sum + square, 0) / left.length;
  return { mean, loadings, noise: typeof theta.noise === "number" ? even : left };
}
