import type { Data, Evidence } from "../../contract/kernel.ts";
import type { Moments } from "../../shared/moments.ts";
import { allocate, evidence, infer } from "../kernel/pass/infer.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** One E-step over all points: its sums, and γ as rows[n][k]. */
export function passOver(
  data: Data,
  theta: GaussianMixtureTheta,
): { sums: Evidence<Moments[]>; rows: number[][] } {
  const components = theta.means.length;
  const { size } = data.points;
  const q = allocate(components, data);
  const sums = evidence(components, data);
  infer(data, theta, { from: 0, to: size }, q, sums);
  const rows = Array.from({ length: size }, (_, n) =>
    Array.from({ length: components }, (_, k) => q.values[k * size + n] as number),
  );
  return { sums, rows };
}
