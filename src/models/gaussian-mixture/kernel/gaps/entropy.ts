import { runsFrom } from "../../../shared/gaps/patterns.ts";
import type { GappedQ } from "./block.ts";
import type { Gapped } from "./logJoint.ts";

/** Σ_n Σ_k γ_nk ½ log |2πe Cov[x_m | x_o, k]| over a block, in nats. */
export function entropyOfMissing(
  { patterns, conditional }: Gapped,
  { components, values, size: stride, block: { from } }: GappedQ,
): number {
  let sum = 0;
  for (const run of runsFrom(patterns, from)) {
    if (patterns.all[run.pattern]?.missing.length === 0) continue;
    for (let k = 0; k < components; k++) {
      let weight = 0;
      for (let place = run.from; place < run.to; place++)
        weight += values[k * stride + (patterns.order[place] as number)] as number;
      sum += weight * conditional(run.pattern, k).entropy;
    }
  }
  return sum;
}
