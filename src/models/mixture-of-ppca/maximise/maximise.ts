import { entry } from "../../../maths/linear/matrix.ts";
import type { Data, Maximised } from "../../contract/kernel.ts";
import { regressed } from "../../ppca/kernel/maximise.ts";
import type { IsotropicTheta } from "../../ppca/theta.ts";
import { collapsed, fallenOnto } from "../../shared/gaussians/collapse.ts";
import { EMPTY } from "../../shared/labels/empty.ts";
import { ppcaOf } from "../density.ts";
import type { Statistics } from "../kernel/statistics.ts";
import { blocks, type MixtureOfPpcaSpec } from "../spec.ts";
import { componentOf, faultIn, gaussiansOf, type MixtureOfPpcaTheta, mixtureOf } from "../theta.ts";
import { shaped } from "./shaped.ts";

/** A component's own part of θ, from its moments. */
type Made<Stats> = (stats: Stats, before: IsotropicTheta) => IsotropicTheta;

/**
 * argmax over θ of 𝓛(q, θ). With labels latent: π_k = N_k/N, μ_k and S_k the mean and covariance of q,
 * and W_k and σ_k² the closed form of S_k. With factors latent too: for each component the regression of
 * x on z under q(z | k), weighted by q(k).
 * Source: Tipping & Bishop (1999), Neural Computation 11, section 3.3 and appendix C; Ghahramani &
 * Hinton (1996).
 */
export function maximise(
  spec: MixtureOfPpcaSpec,
  data: Data,
  stats: Statistics,
  theta: MixtureOfPpcaTheta,
  free: readonly string[] = blocks,
): Maximised<MixtureOfPpcaTheta> {
  const own = ofOne(free);
  const made: Made<Statistics[number]> =
    spec.latent === "labels"
      ? ({ moments }, before) => shaped(spec, moments, before, own)
      : ({ moments, posterior }, before) =>
          posterior
            ? isotropic(regressed(ppcaOf(spec), { moments, posterior }, before, own))
            : before;
  return each(spec, data, stats, theta, free, made);
}

const names: Readonly<Record<string, string>> = { means: "mean", noises: "noise" };

/** The blocks as a component of them calls its own. */
export const ofOne = (free: readonly string[]): readonly string[] =>
  free.map((block) => names[block] ?? block);

export const isotropic = ({ noise, ...rest }: ReturnType<typeof regressed>): IsotropicTheta => ({
  ...rest,
  noise: Number(noise),
});

/**
 * The weights, and of each component that has points what `made` makes; an empty one keeps what it has.
 * One that has collapsed has no maximum, and one whose numbers are lost none to go on with.
 */
export function each<Stats extends Statistics[number]>(
  spec: MixtureOfPpcaSpec,
  { points }: Data,
  stats: readonly Stats[],
  theta: MixtureOfPpcaTheta,
  free: readonly string[],
  made: Made<Stats>,
): Maximised<MixtureOfPpcaTheta> {
  const counts = stats.map(({ moments }) => moments.count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  // Any θ maximises an empty sum.
  if (total === 0) return { theta };
  const empty = counts.flatMap((count, k) => (count > EMPTY ? [] : [k]));
  const weights = free.includes("weights") ? counts.map((count) => count / total) : theta.weights;
  const next = mixtureOf(
    weights,
    stats.map((one, k) => {
      const before = componentOf(theta, k);
      return empty.includes(k) ? before : made(one, before);
    }),
  );
  if (free.includes("loadings") || free.includes("noises")) {
    const { means, covariances } = gaussiansOf(next);
    const fallen = collapsed({ means, covariances }).filter((k) => !empty.includes(k));
    const [first] = fallen;
    const at = first === undefined ? [] : (means[first] ?? []);
    const onto = first === undefined ? "line" : fallenOnto(points, at, covariances[first] ?? []);
    if (first !== undefined)
      return { theta: null, ended: { status: "degenerate", components: fallen, onto, at } };
    if (faultIn(spec, points.dimensions, next))
      return { theta: null, ended: { status: "degenerate", components: [] } };
  }
  if (empty.length === 0) return { theta: next };
  const at = theta.means[empty[0] ?? 0] ?? [];
  const weighs = empty.some((k) => entry(weights, k) > EMPTY) && ({ weighs: true } as const);
  return { theta: next, ended: { status: "emptyComponent", components: empty, at, ...weighs } };
}
