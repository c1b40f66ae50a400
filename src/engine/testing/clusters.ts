import { normal, seeded } from "../../maths/random.ts";
import type { Data } from "../../models/contract/kernel.ts";
import { fullSpec, unit } from "../../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { Choices } from "../registry/session.ts";
import { choicesFor } from "./run.ts";

/** Three clusters that overlap. */
export function clusters(size: number, seed = 3): Data {
  const rng = seeded(seed);
  const centres = [
    [0, 0],
    [2.5, 0],
    [1, 2.5],
  ];
  const rows = Array.from({ length: size }, (_, n) =>
    (centres[n % 3] ?? []).map((centre) => centre + normal(rng)),
  );
  return { points: pointsFromRows(rows) };
}

/** θ₀ of three components for such clusters. */
export const clustersStart: GaussianMixtureTheta = {
  weights: [0.5, 0.3, 0.2],
  means: [
    [0.5, 0],
    [2, 0.5],
    [0.5, 2],
  ],
  covariances: [unit, unit, unit],
};

/** A run of three components on such clusters, with some of its choices replaced. */
export function clusterChoices(changes: Partial<Choices> = {}): Choices {
  const spec = fullSpec(3);
  return { ...choicesFor(spec, clustersStart), ...changes };
}
