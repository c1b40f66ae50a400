import { at, entry, type Vector } from "../../../../maths/linear/matrix.ts";
import { roundingOfSum, UNIT } from "../../../shared/rounding.ts";
import { noisesOf, type PpcaTheta } from "../../theta.ts";
import type { GappedStatistics } from "./infer.ts";
import { residualsOf, type Told, toldOf } from "./told.ts";

/**
 * What rounding may put between 𝓛 from moments and its definition, in nats. An e_d is off by a share
 * c of |x_d − μ_d| + |W_d||z|, and so is what is left of it at this θ, r_d: r_d²/ψ_d by twice the product, and
 * μ_d by u|μ_d|. Of log |M| and the squared lengths beside it a row's part is off by c of the length
 * of W over the noise, whichever of its entries are there, at the θ of q and at this. `summed`: how many
 * points were summed.
 */
export function roundingIn(
  stats: GappedStatistics,
  theta: PpcaTheta,
  summed = stats.moments.count,
): number {
  const told = toldOf(stats);
  if (!told) return 0;
  const { base, count, z } = told;
  const share = roundingOfSum(summed, base.mean.length + z.length);
  const noises = noisesOf(theta);
  const left = residualsOf(told, theta).reduce((sum, square, d) => {
    const [rest, terms] = [Math.sqrt(square), sizeOf(told, theta, d)];
    const moved = UNIT * (Math.abs(entry(theta.mean, d)) + Math.abs(entry(base.mean, d)));
    const off = share * terms + moved;
    return sum + (off * (2 * rest + off)) / entry(noises, d);
  }, 0);
  return count * (0.5 * left + share * (growthOf(base) + growthOf(theta)));
}

/** |e_d| and |W_d||z|, with the W of q and this. */
function sizeOf({ base, e, z, ee, zz }: Told, { loadings }: PpcaTheta, d: number): number {
  const along = (row: Vector = []) =>
    row.reduce(
      (sum, w, k) => sum + Math.abs(w) * Math.hypot(entry(z, k), Math.sqrt(at(zz, k, k))),
      0,
    );
  const own = Math.hypot(entry(e, d), Math.sqrt(Math.max(0, entry(ee, d))));
  return own + 2 * along(base.loadings[d]) + along(loadings[d]);
}

/** Of q factors (q + 1)(1 + ‖W‖/σ) at most, W in units of the noise. */
function growthOf(theta: PpcaTheta): number {
  const noises = noisesOf(theta);
  const length = Math.hypot(
    ...theta.loadings.flatMap((row, d) => row.map((w) => w / Math.sqrt(entry(noises, d)))),
  );
  return ((theta.loadings[0]?.length ?? 0) + 1) * (1 + length);
}
