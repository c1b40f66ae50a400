import { type Frame, hasTheta } from "../../../engine/run/frame.ts";

/** What the lines of the chart are called. */
export interface Names {
  /** In a few letters. */
  readonly ell: string;
  readonly elbo: string;
  /** What ℓ tends to. */
  readonly top: string;
  /** Beside the lines, the fuller text first. */
  readonly labels: readonly [readonly string[], readonly string[]];
  /** To be heard, and over columns. */
  readonly said: readonly [string, string];
  /** Before the rises of a step. */
  readonly rises: readonly [string, string];
}

const plain: Names = {
  ell: "ℓ",
  elbo: "𝓛",
  top: "ℓ*",
  labels: [
    ["log-likelihood ℓ(θ)", "ℓ(θ)"],
    ["ELBO 𝓛(q, θ)", "𝓛(q, θ)"],
  ],
  said: ["Log-likelihood", "ELBO"],
  rises: ["ℓ ", "ELBO "],
};

const ofQ: Names = {
  ...plain,
  labels: [
    ["ℓ = log ∫ p̃", "ℓ"],
    ["ELBO 𝓛(q)", "𝓛(q)"],
  ],
};

const [ell, elbo] = ["ℓ + log p(θ)", "ELBO + log p(θ)"];

const withPrior: Names = {
  ell,
  elbo,
  top: "its limit",
  labels: [[`ℓ(θ)${ell.slice(1)}`], [elbo]],
  said: ["Log-likelihood plus log prior", "ELBO plus log prior"],
  rises: [`${ell}: `, `${elbo}: `],
};

/** The names of the lines of a run; with a prior on θ both hold log p(θ) too, without a θ they are of q alone. */
export function namesOf(frame: Frame | undefined): Names {
  if (!frame) return plain;
  if (frame.logPrior !== 0) return withPrior;
  return hasTheta(frame) ? plain : ofQ;
}
