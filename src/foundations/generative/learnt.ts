import { classify } from "../../classifiers/classify.ts";
import type { Classifier } from "../../classifiers/contract.ts";
import { type Generative, unlabelledOf } from "../../classifiers/generative.ts";
import type { Logistic } from "../../classifiers/logistic.ts";
import { drawLecture } from "../../data/generators/lecture.ts";
import { entry } from "../../maths/linear/matrix.ts";
import { logSumExp } from "../../maths/special/logSumExp.ts";
import type { Gaussians } from "../../models/shared/gaussians/gaussians.ts";
import { type Points, pointAt } from "../../models/shared/points.ts";

/** Both models, learnt from the same labelled points by maximum likelihood. */
export interface Learnt {
  readonly points: Points;
  /** 0 for +, 1 for −. */
  readonly labels: Int16Array;
  readonly discriminative: Logistic;
  readonly generative: Generative;
}

/** Two classes that overlap, so that a logistic regression has a best line. */
const truth: Gaussians = {
  weights: [0.5, 0.5],
  means: [
    [1.1, 0.9],
    [-1.1, -0.9],
  ],
  covariances: [
    [
      [1, 0.5],
      [0.5, 1.4],
    ],
    [
      [1.6, -0.4],
      [-0.4, 0.7],
    ],
  ],
};

/** From n labelled points. */
export function learn(n: number, seed: number): Learnt {
  const { points, labels } = sampled(truth, n, seed);
  const task = classify(points, labels);
  let step = task.next();
  while (!step.done) step = task.next();
  const found = step.value;
  if (typeof found === "string") throw new Error(found);
  const { generative, logistic } = found;
  if (!generative.classifier || !logistic.classifier)
    throw new Error(generative.problem ?? logistic.problem ?? "");
  return {
    points,
    labels,
    discriminative: logistic.classifier,
    generative: generative.classifier,
  };
}

type Place = readonly number[];

function scoresAt(classifier: Classifier, x: Place): Float64Array {
  const into = new Float64Array(classifier.classes);
  classifier.scores(
    x.map((value) => [value]),
    0,
    into,
  );
  return into;
}

/** p(y = + | x). */
export function probabilityOfPlus(classifier: Classifier, x: Place): number {
  const scores = scoresAt(classifier, x);
  return Math.exp(entry(scores, 0) - logSumExp(scores));
}

/** log p(x, y) of each class, in nats. */
export const logJoint = (model: Classifier, x: Place): Float64Array => scoresAt(model, x);

/** log p(x) = log Σ_y p(x, y), in nats. */
export const logDensity = (model: Classifier, x: Place): number => logSumExp(scoresAt(model, x));

/** p(x_d, y): the same model where only coordinate d is observed, the other integrated out. */
export function marginalOn({ weights, means, covariances }: Gaussians, d: number): Classifier {
  const marginal: Gaussians = {
    weights,
    means: means.map((mean) => [entry(mean, d)]),
    covariances: covariances.map((s) => [[s[d]?.[d] ?? Number.NaN]]),
  };
  return unlabelledOf(marginal, [...weights.keys()], weights.length);
}

/** Points of p(x, y): first the class, then x given it; their classes as labels. */
export function sampled(theta: Gaussians, n: number, seed: number) {
  const { points, labels } = drawLecture({ generator: "two-class-lecture", n, seed, ...theta });
  return { points, labels: labels ?? new Int16Array(n) };
}

/** Which share of places drawn from p(x) are less likely than x: near 0 for what the model has never seen. */
export function rankOf(densities: Float64Array, logDensityOfX: number): number {
  let below = 0;
  for (const density of densities) if (density < logDensityOfX) below += 1;
  return below / densities.length;
}

/** log p under a model of some coordinates of each point, in nats. */
export const densitiesUnder = (
  model: Classifier,
  points: Points,
  axes: readonly number[],
): Float64Array =>
  Float64Array.from({ length: points.size }, (_, n) => {
    const x = pointAt(points, n);
    return logDensity(
      model,
      axes.map((d) => entry(x, d)),
    );
  });
