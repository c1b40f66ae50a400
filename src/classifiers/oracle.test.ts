import { describe, expect, test } from "vitest";
import { logSumExp } from "../maths/special/logSumExp.ts";
import { pointsFromRows } from "../models/shared/points.ts";
import { classMoments } from "./classMoments.ts";
import type { Classifier, Fit } from "./contract.ts";
import { logOddsAt, scoreOf } from "./evaluate.ts";
import { fitGenerative, fitNaiveBayes } from "./generative.ts";
import { labelledOf } from "./labelled.ts";
import { fitLogistic } from "./logistic.ts";
import { finish } from "./testing/finish.ts";
import { readLecture } from "./testing/lecture.ts";

const { points, labels, labelled, grid, expected, tolerance } = readLecture();
const moments = classMoments(labelled);

function made<C extends Classifier>({ classifier, problem }: Fit<C>): C {
  if (!classifier) throw new Error(problem ?? "");
  return classifier;
}

function near(
  given: ArrayLike<number>,
  wanted: readonly number[],
  { rel, abs = 0 }: { rel: number; abs?: number },
) {
  expect(given.length).toBe(wanted.length);
  for (const [i, value] of wanted.entries())
    expect(Math.abs((given[i] ?? Number.NaN) - value)).toBeLessThanOrEqual(
      Math.max(abs, rel * Math.abs(value)),
    );
}

describe.each([
  ["full", made(fitGenerative(labelled, moments)), expected.full],
  ["naive Bayes", made(fitNaiveBayes(labelled, moments)), expected.naiveBayes],
] as const)("labelled-lecture / %s", (_, classifier, wanted) => {
  test("has the reference's θ", () => {
    const { weights, means, covariances } = classifier.theta;
    near(weights, wanted.weights, tolerance.theta);
    near(means.flat(), wanted.means.flat(), tolerance.theta);
    near(covariances.flat(2), wanted.covariances.flat(2), tolerance.theta);
  });

  test("has its log-odds over the grid", () => {
    const values = Array.from({ length: grid.size }, (_, n) =>
      logOddsAt(classifier, grid.columns, n),
    );
    expect(values.every(({ over, under }) => over === 0 && under === 1)).toBe(true);
    near(
      values.map(({ value }) => value),
      wanted.gridLogOdds,
      tolerance.gridLogOdds,
    );
  });

  test("has its joint, marginal and conditional log-likelihoods and its errors", () => {
    const joint = new Float64Array(2);
    let [ofBoth, ofX] = [0, 0];
    for (let n = 0; n < points.size; n++) {
      classifier.scores(points.columns, n, joint);
      ofBoth += joint[labels[n] ?? -1] ?? Number.NaN;
      ofX += logSumExp(joint);
    }
    const { errors, conditional } = scoreOf(classifier, labelled);
    near(
      [ofBoth, ofX, conditional],
      [wanted.logJointLikelihood, wanted.marginalLogLikelihood, wanted.conditionalLogLikelihood],
      { rel: 1e-9 },
    );
    expect(errors).toBe(wanted.trainingErrors);
    expect(1 - errors / points.size).toBeCloseTo(wanted.trainingAccuracy, 12);
  });
});

describe("labelled-lecture / logistic regression", () => {
  const wanted = expected.logisticRegression;
  const classifier = made(finish(fitLogistic(labelled)));

  test("has the reference's weights, log-likelihood and accuracy", () => {
    near(
      [classifier.bias, ...classifier.weights],
      [wanted.bias, ...wanted.weights],
      tolerance.logistic,
    );
    const { errors, conditional } = scoreOf(classifier, labelled);
    near([conditional], [wanted.logLikelihood], { rel: 1e-9 });
    expect(1 - errors / points.size).toBeCloseTo(wanted.trainingAccuracy, 12);
  });

  test("climbs by the reference's Newton steps", () => {
    const steps = classifier.logLikelihoods;
    expect(steps.length).toBeGreaterThan(8);
    near(steps, wanted.newtonLogLikelihoods.slice(0, steps.length), { rel: 1e-9 });
  });

  test("fits the quadratic features too: five columns", () => {
    const quadratic = expected.logisticRegressionQuadratic;
    const rows = Array.from({ length: points.size }, (_, n) => {
      const [x = 0, y = 0] = points.columns.map((column) => column[n] ?? 0);
      return [x, y, x * x, x * y, y * y];
    });
    const lifted = labelledOf(pointsFromRows(rows), labels);
    const own = made(finish(fitLogistic(lifted)));
    near([own.bias, ...own.weights], [quadratic.bias, ...quadratic.weights], tolerance.logistic);
    const { errors, conditional } = scoreOf(own, lifted);
    near([conditional], [quadratic.logLikelihood], { rel: 1e-9 });
    expect(1 - errors / points.size).toBeCloseTo(quadratic.trainingAccuracy, 12);
  });
});
