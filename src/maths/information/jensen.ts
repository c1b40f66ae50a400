import { logSumExp } from "../special/logSumExp.ts";
import { klDivergence } from "./discrete.ts";

/** Both sides of log E[x] ≥ E[log x], in nats. */
export interface Jensen {
  /** E[x] = Σ_i w_i x_i. */
  readonly mean: number;
  readonly logOfMean: number;
  /** −∞ where some x_i = 0 has weight. */
  readonly meanOfLog: number;
}

/**
 * Jensen's inequality for the logarithm: values x_i ≥ 0 with weights w_i that sum to 1; a value of
 * no weight does not count. Source: Cover & Thomas, theorem 2.6.2.
 */
export function jensen(weights: readonly number[], values: readonly number[]): Jensen {
  const expect = (f: (x: number) => number): number =>
    weights.reduce((sum, w, i) => (w > 0 ? sum + w * f(values[i] ?? 0) : sum), 0);
  const mean = expect((x) => x);
  return { mean, logOfMean: Math.log(mean), meanOfLog: expect(Math.log) };
}

/** One point of a model with a label z, under a q(z) of one's own. */
export interface Bound {
  /** ℓ = log Σ_z p(x, z). */
  readonly logLikelihood: number;
  /** 𝓛 = Σ_z q(z) log p(x, z)/q(z). */
  readonly elbo: number;
  /** KL(q ‖ p(z | x)). */
  readonly kl: number;
  /** p(z | x). */
  readonly posterior: readonly number[];
  /** p(x, z)/q(z), of which ℓ is the log of the mean under q and 𝓛 the mean of the logs; ∞ where q(z) = 0. */
  readonly ratios: readonly number[];
}

/**
 * ℓ and 𝓛 of one point from its log p(x, z) for each z, in nats: Jensen's inequality of p(x, z)/q(z)
 * under q. Source: Bishop, PRML, section 9.4.
 */
export function boundOf(logJoint: readonly number[], q: readonly number[]): Bound {
  const logLikelihood = logSumExp(logJoint);
  const posterior = logJoint.map((log) => Math.exp(log - logLikelihood));
  const elbo = q.reduce(
    (sum, share, z) => (share > 0 ? sum + share * ((logJoint[z] ?? 0) - Math.log(share)) : sum),
    0,
  );
  return {
    logLikelihood,
    elbo,
    kl: klDivergence(q, posterior),
    posterior,
    ratios: q.map((share, z) => Math.exp((logJoint[z] ?? 0) - Math.log(share))),
  };
}
