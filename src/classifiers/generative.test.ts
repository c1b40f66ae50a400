import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal, seeded } from "../maths/random.ts";
import { kernel as gaussianMixture } from "../models/gaussian-mixture/kernel/index.ts";
import type { CovarianceType } from "../models/gaussian-mixture/spec.ts";
import { randomTheta } from "../models/gaussian-mixture/testing/cases.ts";
import { type Points, pointsFromRows } from "../models/shared/points.ts";
import { classMoments } from "./classMoments.ts";
import { fitGenerative, fitNaiveBayes, labelledTheta, naiveTheta } from "./generative.ts";
import { labelledOf } from "./labelled.ts";

/** K classes in D dimensions, every class with more points than D. */
function classesOf(seed: number, classes: number, dimensions: number, offset = 0) {
  const rng = seeded(seed);
  const labels = Int16Array.from({ length: 40 * classes }, (_, n) =>
    n < (dimensions + 1) * classes ? n % classes : Math.floor(rng() * classes),
  );
  const rows = Array.from(labels, (k) => {
    const own = normal(rng);
    return Array.from({ length: dimensions }, (_, d) => offset + k + d + own + normal(rng));
  });
  return { points: pointsFromRows(rows), labels };
}

/** One M-step of the mixture with q clamped to the labels. */
function byMixture(points: Points, labels: Int16Array, covariance: CovarianceType) {
  const components = Math.max(...labels) + 1;
  const spec = { kind: "gaussian-mixture", components, covariance, floor: null } as const;
  const data = { points, observed: labels };
  const theta = randomTheta(seeded(1), spec, points.dimensions);
  const q = gaussianMixture.allocate(spec, data);
  const evidence = gaussianMixture.evidence(spec, data);
  gaussianMixture.infer(spec, data, theta, { from: 0, to: points.size }, q, evidence);
  return gaussianMixture.maximise(spec, data, evidence.stats, theta).theta;
}

const numbers = (value: unknown): number[] =>
  typeof value === "number" ? [value] : Object.values(value ?? {}).flatMap(numbers);

function expectSame(given: unknown, wanted: unknown): void {
  const [a, b] = [numbers(given), numbers(wanted)];
  expect(a.length).toBe(b.length);
  const size = Math.max(...b.map(Math.abs));
  for (const [i, value] of b.entries())
    expect(Math.abs((a[i] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-12 * size);
}

describe("labelled maximum likelihood", () => {
  const any = fc.record({
    seed: fc.nat(),
    classes: fc.integer({ min: 2, max: 5 }),
    dimensions: fc.integer({ min: 1, max: 4 }),
  });

  test("is one M-step of the mixture with every label observed", () => {
    fc.assert(
      fc.property(any, ({ seed, classes, dimensions }) => {
        const { points, labels } = classesOf(seed, classes, dimensions);
        const theta = labelledTheta(classMoments(labelledOf(points, labels)));
        expectSame(theta, byMixture(points, labels, "full"));
      }),
    );
  });

  test("with diagonal covariances is naive Bayes", () => {
    fc.assert(
      fc.property(any, ({ seed, classes, dimensions }) => {
        const { points, labels } = classesOf(seed, classes, dimensions);
        const theta = naiveTheta(labelledTheta(classMoments(labelledOf(points, labels))));
        expectSame(theta, byMixture(points, labels, "diagonal"));
      }),
    );
  });

  test("keeps its digits far from the origin", () => {
    const near = classesOf(5, 3, 2);
    const far = classesOf(5, 3, 2, 2 ** 27);
    const covariances = ({ points, labels }: typeof near) =>
      numbers(labelledTheta(classMoments(labelledOf(points, labels))).covariances);
    const wanted = covariances(near);
    for (const [i, value] of covariances(far).entries())
      expect(Math.abs(value - (wanted[i] ?? Number.NaN))).toBeLessThan(1e-6);
  });

  test("passes over points without a label, and takes codes with gaps in order", () => {
    const { points, labels } = classesOf(6, 2, 2);
    const withGaps = labels.map((k, n) => (n % 5 === 0 ? -1 : 3 + 4 * k));
    const labelled = labelledOf(points, withGaps);
    const kept = [...labels.keys()].filter((n) => n % 5 !== 0);
    expect(labelled.codes).toEqual([3, 7]);
    expect(labelled.leftOut).toBe(labels.length - kept.length);
    const alone = pointsFromRows(kept.map((n) => points.columns.map((column) => column[n] ?? 0)));
    const wanted = byMixture(
      alone,
      Int16Array.from(kept, (n) => labels[n] ?? -1),
      "full",
    );
    expectSame(labelledTheta(classMoments(labelled)), wanted);
  });
});

test("points with a gap are passed over, and counted", () => {
  const { points, labels } = classesOf(6, 2, 3);
  const columns = points.columns.map((column, d) =>
    column.map((x, n) => (n % 7 === d ? Number.NaN : x)),
  );
  const kept = [...labels.keys()].filter((n) => n % 7 > 2);
  const labelled = labelledOf({ ...points, columns }, labels);
  expect(labelled).toMatchObject({ leftOut: 0, gapped: labels.length - kept.length });
  const alone = pointsFromRows(kept.map((n) => points.columns.map((column) => column[n] ?? 0)));
  const wanted = labelledOf(
    alone,
    Int16Array.from(kept, (n) => labels[n] ?? -1),
  );
  expect(labelled).toMatchObject({ points: wanted.points, classOf: wanted.classOf });
});

describe("a class that is too small", () => {
  const plus = [
    [0, 0],
    [1, 0.2],
    [0.3, 1],
    [2, 2],
  ];
  const fits = (minus: readonly (readonly number[])[]) => {
    const points = pointsFromRows([...plus, ...minus]);
    const labels = Int16Array.from(points.columns[0] ?? [], (_, n) => (n < plus.length ? 0 : 1));
    const labelled = labelledOf(points, labels);
    const moments = classMoments(labelled);
    return [fitGenerative(labelled, moments).problem, fitNaiveBayes(labelled, moments).problem];
  };

  test("for a covariance is named; naive Bayes needs two points", () => {
    const [full, naive] = fits([
      [5, 5],
      [6, 7],
    ]);
    expect(full).toBe("Class − has 2 points; a covariance in 2 dimensions needs at least 3.");
    expect(naive).toBeNull();
    expect(fits([[5, 5]])[1]).toBe("Class − has 1 point; a variance needs at least 2.");
  });

  test("across a line, at one place, or along an axis is named", () => {
    const slanted = [4, 5, 6, 7].map((x) => [x, 2 * x + 1]);
    expect(fits(slanted)).toEqual([
      "The points of class − lie on a line: its covariance is singular.",
      null,
    ]);
    const level = [4, 5, 6, 7].map((x) => [x, 3]);
    expect(fits(level)[1]).toBe("The points of class − lie on a line: its covariance is singular.");
    const place = [4, 4, 4].map((x) => [x, 3]);
    expect(fits(place)[0]).toMatch(/^The points of class − are all at one place/);
  });
});
