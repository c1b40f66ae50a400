import { inverseOf } from "../../../maths/linear/inverse.ts";
import { at, entry, type Matrix, multiply, type Vector } from "../../../maths/linear/matrix.ts";
import type { Data, Maximised } from "../../contract/kernel.ts";
import { blocks, type PpcaSpec } from "../spec.ts";
import { faultIn, type PpcaTheta } from "../theta.ts";
import { fallenOnto } from "./collapse.ts";
import type { Posterior } from "./posterior.ts";
import { dot, residualsOf } from "./residual.ts";
import { type Expected, expectedOf, type Statistics } from "./statistics.ts";

/** argmax over θ of 𝓛(q, θ), where the data leave noise. */
export function maximise(
  spec: PpcaSpec,
  { points }: Data,
  stats: Statistics,
  theta: PpcaTheta,
  free: readonly string[] = blocks,
): Maximised<PpcaTheta> {
  const { posterior } = stats;
  if (!posterior) return { theta };
  const next = regressed(spec, { ...stats, posterior }, theta, free);
  if (!free.includes("noise")) return { theta: next };
  const onto = fallenOnto(points, next.mean, next.noise);
  if (!onto && !faultIn(spec, points.dimensions, next)) return { theta: next };
  const where = onto === "axis" ? {} : { onto: onto ?? "line" };
  const at = Array.from(stats.moments.mean);
  return { theta: null, ended: { status: "degenerate", components: [0], ...where, at } };
}

/**
 * argmax over θ of 𝓛(q, θ), whatever it is: the regression of x on z under q, W = E[xzᵀ] E[zzᵀ]⁻¹ about the
 * means and μ = x̄ − W z̄, and for σ² the mean square of what is left over, for ψ_d that of its axis.
 * Source: Bishop, PRML, eqs 12.56 and 12.57 (12.68 and 12.69), which hold μ at the
 * data's mean: from there z̄ = 0 and μ stays; from any other μ this is the exact maximiser, and theirs
 * is not.
 */
export function regressed(
  spec: PpcaSpec,
  { moments, posterior }: Statistics & { readonly posterior: Posterior },
  theta: PpcaTheta,
  free: readonly string[],
): PpcaTheta {
  const stats = { moments, posterior };
  const expected = expectedOf(stats, posterior);
  const held = free.includes("mean") ? null : theta.mean;
  const loadings = free.includes("loadings") ? regression(expected, held) : theta.loadings;
  const mean = held ?? expected.x.map((x, d) => x - dot(loadings[d], expected.z));
  if (!free.includes("noise")) return { mean, loadings, noise: theta.noise };
  const left = residualsOf(expected, posterior, mean, loadings);
  const noise =
    spec.noise === "diagonal" ? left : left.reduce((sum, square) => sum + square, 0) / left.length;
  return { mean, loadings, noise };
}

/** W, with the mean free or held. */
export function regression({ x, z, xz, zz }: Omit<Expected, "xx">, held: Vector | null): Matrix {
  if (!held) return multiply(xz, inverseOf(zz));
  return multiply(
    xz.map((row, d) => row.map((value, k) => value + (entry(x, d) - entry(held, d)) * entry(z, k))),
    inverseOf(zz.map((row, i) => row.map((_, j) => at(zz, i, j) + entry(z, i) * entry(z, j)))),
  );
}
