import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import type { InferenceChoice } from "../../rules/index.ts";
import type { Choices } from "../registry/session.ts";
import { clusterChoices, clusters } from "./clusters.ts";
import type { KnownFrame as Frame } from "./run.ts";
import { rowsOfQ, runFor } from "./run.ts";

/** Three hundred points of three clusters, and the θ₀ of a run on them. */
export const data = clusters(300);
export const theta = clusterChoices().start as GaussianMixtureTheta;

/** A run on them under an inference rule. */
export const withInference = (inference: InferenceChoice, seed = 1): Choices =>
  clusterChoices({ inference, seed });

/** q of the E-step of iteration `t`. */
export function rowsAt(choices: Choices, t = 1, points = data): number[][] {
  let rows: number[][] = [];
  runFor(points, choices, 2 * t - 1, (problem) => {
    rows = rowsOfQ(problem);
  });
  return rows;
}

/** ℓ − 𝓛 as the frame has them, rounding and all. */
export const gapOf = ({ logLikelihood, elbo }: Frame): number =>
  logLikelihood - (elbo ?? Number.NaN);
