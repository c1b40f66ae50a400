import type { Data, Evidence } from "../../contract/kernel.ts";
import { kernel } from "../kernel/index.ts";
import type { Statistics } from "../kernel/statistics.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import type { MixtureOfPpcaTheta } from "../theta.ts";

/** One E-step over all points: its sums, and q(k) as rows[n][k]. */
export function pass(
  spec: MixtureOfPpcaSpec,
  data: Data,
  theta: MixtureOfPpcaTheta,
): { sums: Evidence<Statistics>; rows: number[][] } {
  const { size } = data.points;
  const [q, sums] = [kernel.allocate(spec, data), kernel.evidence(spec, data)];
  kernel.infer(spec, data, theta, { from: 0, to: size }, q, sums);
  const rows = Array.from({ length: size }, (_, n) =>
    Array.from({ length: spec.components }, (_unused, k) => q.values[k * size + n] as number),
  );
  return { sums, rows };
}

/** 𝓛 at `theta` with the q of a pass. */
export const elboOf = (
  spec: MixtureOfPpcaSpec,
  { stats, entropy }: Evidence<Statistics>,
  theta: MixtureOfPpcaTheta,
): number => kernel.expectedLogJoint(spec, stats, theta).reduce((sum, term) => sum + term, entropy);
