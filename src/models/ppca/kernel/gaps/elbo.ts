import { entry, trace } from "../../../../maths/linear/matrix.ts";
import { noisesOf, type PpcaTheta } from "../../theta.ts";
import { dot } from "../residual.ts";
import type { GappedStatistics } from "./infer.ts";
import { residualsOf, toldOf } from "./told.ts";

const LOG_2PI = Math.log(2 * Math.PI);

/** E_q[log p(z)] and E_q[log p(x | z)], the missing entries of x among them, as without gaps. */
export function expectedLogJoint(
  stats: GappedStatistics,
  theta: PpcaTheta,
): readonly [number, number] {
  const told = toldOf(stats);
  if (!told) return [0, 0];
  const { count, z, zz } = told;
  const noises = noisesOf(theta);
  const prior = z.length * LOG_2PI + trace(zz) + dot(z, z);
  const density = residualsOf(told, theta).reduce(
    (sum, square, d) => sum + LOG_2PI + Math.log(entry(noises, d)) + square / entry(noises, d),
    0,
  );
  return [-0.5 * count * prior, -0.5 * count * density];
}
