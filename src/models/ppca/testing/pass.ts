import type { Data, Evidence } from "../../contract/kernel.ts";
import { kernel as ppca } from "../kernel/index.ts";
import type { Statistics } from "../kernel/statistics.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";

/** One pass over all the data. */
export function pass(spec: PpcaSpec, data: Data, theta: PpcaTheta): Evidence<Statistics> {
  const into = ppca.evidence(spec, data);
  const q = ppca.allocate(spec, data);
  ppca.infer(spec, data, theta, { from: 0, to: data.points.size }, q, into);
  return into;
}

/** 𝓛 at `theta` with the q of a pass. */
export function elbo(spec: PpcaSpec, { stats, entropy }: Evidence<Statistics>, theta: PpcaTheta) {
  return ppca.expectedLogJoint(spec, stats, theta).reduce((sum, term) => sum + term, entropy);
}
