import type { Classifier } from "../../classifiers/contract.ts";
import { entry } from "../../maths/linear/matrix.ts";
import {
  densitiesUnder,
  learn,
  logDensity,
  logJoint,
  marginalOn,
  probabilityOfPlus,
  rankOf,
  sampled,
} from "./learnt.ts";

/** What moves: x, which coordinate of it is missing, and which samples are drawn (0 for none). */
export type State = {
  readonly x: readonly number[];
  readonly missing: (typeof missings)[number];
  readonly samples: number;
};

export const missings = ["none", "x1", "x2"] as const;

export const learnt = learn(160, 6316);
const { theta } = learnt.generative;

/** p(x_1, y) and p(x_2, y). */
const marginals = [0, 1].map((d) => marginalOn(theta, d));

const RANKED = 2000;
const ranked = sampled(theta, RANKED, 1).points;

/** log p of the model's own samples, all of them or one of their coordinates. */
const drawnBy = {
  none: densitiesUnder(learnt.generative, ranked, [0, 1]),
  x1: densitiesUnder(marginals[1] as Classifier, ranked, [1]),
  x2: densitiesUnder(marginals[0] as Classifier, ranked, [0]),
};

/** The coordinate that is left, from 0; null where none is missing. */
export const leftOf = ({ missing }: State): 0 | 1 | null =>
  missing === "none" ? null : missing === "x1" ? 1 : 0;

/** What both models say of x. */
export function readingOf(state: State) {
  const left = leftOf(state);
  const model = left === null ? learnt.generative : (marginals[left] as Classifier);
  const seen = left === null ? state.x : [entry(state.x, left)];
  const densities = drawnBy[state.missing];
  const density = logDensity(model, seen);
  return {
    left,
    /** p(y = + | x) of the discriminative model; null where it can't say. */
    discriminative: left === null ? probabilityOfPlus(learnt.discriminative, state.x) : null,
    generative: probabilityOfPlus(model, seen),
    /** log p(x, y) of what is seen, class by class. */
    joint: logJoint(model, seen),
    density,
    densities,
    rank: rankOf(densities, density),
  };
}

/** How many samples are drawn at a press. */
const SAMPLES = 60;

/** Samples of p(x, y); none before the first are drawn. */
export const samplesOf = ({ samples }: State) =>
  samples > 0 ? sampled(theta, SAMPLES, samples) : null;
