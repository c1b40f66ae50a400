import { classify, parameterCount } from "../../../../classifiers/classify.ts";
import { classMoments } from "../../../../classifiers/classMoments.ts";
import { labelledOf } from "../../../../classifiers/labelled.ts";
import { generate } from "../../../../data/generators/generate.ts";
import { errors, responsibilitiesOf } from "../../../../data/scenes/testing/classes.ts";
import { mixtureOf } from "../../../../data/scenes/testing/find.ts";
import { finish } from "../../../../engine/run/problem.ts";
import { pointAt } from "../../../../models/shared/points.ts";
import { lectureData } from "../../sessions.ts";
import { between, distance, near } from "../claims.ts";
import type { Watched } from "../watch.ts";
import type { Choices } from "./index.ts";

/** Root mean square error of a class's mean over many samples of n points. */
function meanError(n: number): number {
  const squares = Array.from({ length: 60 }, (_, seed) => {
    const { points, labels } = generate({ ...lectureData, n, seed });
    const [first] = classMoments(labelledOf(points, labels ?? new Int16Array()));
    return distance(first?.mean, [2, 0]) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

/** Errors of the Gaussian a class, naive Bayes and logistic regression. */
function wrongBy({ dataset: { points, labels } }: Watched): number[] {
  const found = finish(classify(points, labels ?? new Int16Array()));
  if (typeof found === "string") throw new Error(found);
  return found.rows.map(({ score }) => score?.errors ?? Number.NaN);
}

/** Points in 100 of the wrong colour at the end of the scene. */
const coloured = ({ dataset, after }: Watched) => 100 * errors(dataset, mixtureOf(after));

const means = ({ after }: Watched) => mixtureOf(after).means;
const byClass = (seen: Watched) =>
  [
    [2, 0],
    [-2, 0],
  ].every((truth, k) => distance(means(seen)[k], truth) < 0.3);

const written = (d: number) =>
  (["generative", "naive-bayes", "logistic"] as const).map(
    (kind) => parameterCount(kind, 2, d).entries,
  );

export const labels: Choices = {
  "labelled-data/table": () => {
    const share = meanError(10_000) / meanError(100);
    return {
      "As far as now": share > 0.5,
      "About a tenth as far": between(share, 0.07, 0.14),
      "About a hundredth as far": share < 0.02,
    };
  },
  "hidden-labels/responsibility": ({ dataset, after }) => {
    const [share = Number.NaN] = responsibilitiesOf(
      pointAt(dataset.points, 35),
      mixtureOf({ ...after, theta: after.qTheta }),
    );
    return {
      "Between 0 and ½": between(share, 1e-6, 0.5),
      "Between ½ and 1": between(share, 0.5, 1 - 1e-6),
      "1": share === 1,
    };
  },
  "hidden-labels/shares": ({ before, after }) => {
    const [from = [], to = []] = [before, after].map((frame) => mixtureOf(frame).means[0]);
    return {
      "Where it was": distance(from, to) < 0.1,
      "Lower, among its points": (to[1] ?? 0) < (from[1] ?? 0) - 1,
      "At the true mean (2, 0)": distance(to, [2, 0]) < 0.3,
    };
  },
  "hidden-labels/run": (seen) => ({
    "One on each class, nearly": byClass(seen),
    "Both on the larger class": means(seen).every(([x = 0]) => x > 0),
    "One on all points, the other empty": Math.min(...mixtureOf(seen.after).weights) < 0.01,
  }),
  "counting-parameters/full": () => {
    const { free } = parameterCount("generative", 2, 2);
    return { "13": free === 13, "11": free === 11, "9": free === 9 };
  },
  "counting-parameters/naive": (seen) => {
    const [full = 0, naive = 0] = wrongBy(seen);
    return {
      Fewer: naive < full,
      "About 10 more": near(naive - full, 10, 2),
      "More than twice as many": naive > 2 * full,
    };
  },
  "counting-parameters/logistic": (seen) => {
    const [, , logistic] = wrongBy(seen);
    return { "22": logistic === 22, "50": logistic === 50, "100": logistic === 100 };
  },
  "counting-parameters/hundred": () => {
    const is = (...counts: number[]) => written(100).join() === counts.join();
    return {
      "201, 400 and 101": is(201, 400, 101),
      "2001, 401 and 101": is(2001, 401, 101),
      "20201, 401 and 101": is(20201, 401, 101),
    };
  },
  "counting-parameters/upright": (seen) => {
    const [full = 0, naive = 0] = wrongBy(seen);
    return {
      "Nearly the same number": near(naive / full, 1, 0.1),
      "About twice as many": near(naive / full, 2, 0.3),
      "About half as many": near(naive / full, 0.5, 0.1),
    };
  },
  "semi-supervised/none": (seen) => ({
    "About 23 too": near(coloured(seen), 23, 5),
    "About 40": near(coloured(seen), 40, 5),
    "More than 60": coloured(seen) > 60,
  }),
  "semi-supervised/clamped": ({ before }) => ({
    Lower: before.logLikelihood < -2022.7,
    "The same": near(before.logLikelihood, -2022.6, 0.1),
    Higher: before.logLikelihood > -2022.5,
  }),
  "semi-supervised/ten": (seen) => ({
    "About 38, hardly fewer": near(coloured(seen), 38, 2),
    "About 30": near(coloured(seen), 30, 2),
    "About 22, as with all labels": near(coloured(seen), 22, 2),
  }),
};
