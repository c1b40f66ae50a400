import { expect, test } from "vitest";
import { responsibilitiesOf } from "../../../data/scenes/testing/classes.ts";
import { climb, mixtureOf } from "../../../data/scenes/testing/find.ts";
import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { rowsOf } from "../../../models/shared/points.ts";
import { distance, rises } from "../testing/claims.ts";
import { changeOf, seen, valueIn, type Watched } from "../testing/watch.ts";
import { lesson } from "./kMeans.ts";

/** J of the means in force, each point with the nearest of those that q came from. */
function inertia({ dataset }: Watched, frame: Watched["after"]): number {
  const from = mixtureOf({ ...frame, theta: frame.qTheta }).means;
  const { means } = mixtureOf(frame);
  return rowsOf(dataset.points).reduce((sum, point) => {
    const apart = from.map((mean) => distance(point, mean));
    return sum + distance(point, means[apart.indexOf(Math.min(...apart))]) ** 2;
  }, 0);
}

test("equal weights, equal round covariances: the likeliest component is that of the nearest mean", () => {
  const { dataset, before } = seen(lesson, "assign");
  expect(dataset.points.size).toBe(272);
  const theta = mixtureOf(before);
  for (const point of rowsOf(dataset.points)) {
    const apart = theta.means.map((mean) => distance(point, mean));
    const share = responsibilitiesOf(point, theta);
    expect(share.indexOf(Math.max(...share))).toBe(apart.indexOf(Math.min(...apart)));
  }
});

test("the gap is −log of the largest responsibility, log 2 halfway", () => {
  const { dataset, before, after } = seen(lesson, "assign");
  const costs = rowsOf(dataset.points).map(
    (point) => -Math.log(Math.max(...responsibilitiesOf(point, mixtureOf(before)))),
  );
  expect(valueIn(after, "gap")).toBeCloseTo(
    costs.reduce((sum, cost) => sum + cost, 0),
    6,
  );
  expect(Math.max(...costs)).toBeLessThanOrEqual(Math.log(2));
  const [a = [], b = []] = mixtureOf(before).means;
  const halfway = a.map((x, d) => (x + (b[d] ?? 0)) / 2);
  expect(responsibilitiesOf(halfway, mixtureOf(before))[0]).toBeCloseTo(0.5, 9);
});

test("the M-step averages the points given to each component, and moves nothing else", () => {
  const { dataset, before, after } = seen(lesson, "average");
  const { means, weights, covariances } = mixtureOf(after);
  const from = mixtureOf(before);
  for (const [k, mean] of means.entries()) {
    const own = rowsOf(dataset.points).filter((point) => {
      const apart = from.means.map((each) => distance(point, each));
      return apart.indexOf(Math.min(...apart)) === k;
    });
    const average = [0, 1].map((d) => own.reduce((sum, p) => sum + (p[d] ?? 0), 0) / own.length);
    expect(distance(mean, average)).toBeLessThan(1e-9);
  }
  expect(weights).toEqual(from.weights);
  expect(covariances).toEqual(from.covariances);
});

test("the ELBO is −J/2s² + constant: J falls by 69.3, the ELBO rises by as much, s² = 0.5", () => {
  const watched = seen(lesson, "j");
  const { before, after, frames } = watched;
  expect(mixtureOf(before).covariances[0]?.[0]?.[0]).toBe(0.5);
  const fall = inertia(watched, before) - inertia(watched, after);
  expect(fall).toBeCloseTo(69.3, 1);
  expect(changeOf(watched, "elbo")).toBeCloseTo(fall / (2 * 0.5), 6);
  const constants = frames.slice(1).map((frame) => (frame.elbo ?? 0) + inertia(watched, frame));
  for (const constant of constants) expect(constant).toBeCloseTo(constants[0] ?? 0, 6);
});

test("ℓ falls in the M-step of iteration 4 while the ELBO rises; the gap takes the difference", () => {
  const watched = seen(lesson, "ell");
  expect(watched.after).toMatchObject({ phase: "M", iteration: 4 });
  const [ell, bound, gap] = (["logLikelihood", "elbo", "gap"] as const).map((line) =>
    changeOf(watched, line),
  );
  expect(ell).toBeLessThan(-0.01);
  expect(bound).toBeGreaterThan(0.01);
  expect(gap).toBeCloseTo((ell ?? 0) - (bound ?? 0), 6);
  expect(watched.after.neverFalls).toEqual(["elbo"]);
});

test("soft: neither line falls, and the means end within 0.01 of those of K-means, nearer if stiffer", () => {
  const soft = seen(lesson, "soft");
  for (const frame of soft.frames.slice(1))
    expect([...frame.neverFalls].sort()).toEqual(["elbo", "logLikelihood"]);
  for (const rise of rises(climb(soft.frames))) expect(rise).toBeGreaterThanOrEqual(-1e-8);
  const hard = mixtureOf(seen(lesson, "ell").frames.at(-1)).means;
  const off = (variance: number) => {
    const start = mixtureOf(soft.frames[0]);
    const round = [
      [variance, 0],
      [0, variance],
    ];
    const run = seen(lesson, "soft", { start: { ...start, covariances: [round, round] } });
    return Math.max(...mixtureOf(run.after).means.map((mean, k) => distance(mean, hard[k])));
  };
  expect(off(0.1)).toBeLessThan(0.01);
  expect(off(0.5)).toBeGreaterThan(off(0.1));
  expect(off(0.1)).toBeGreaterThan(off(0.02));
});

test("too soft: both means at the centre; the data’s variances are 1, 1 and 1.9 at most", () => {
  const { dataset, after } = seen(lesson, "too-soft");
  for (const mean of mixtureOf(after).means) expect(distance(mean, [0, 0])).toBeLessThan(0.01);
  const rows = rowsOf(dataset.points);
  const moment = (i: number, j: number) =>
    rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0) / rows.length;
  for (const d of [0, 1]) expect(moment(d, d)).toBeCloseTo(1, 2);
  const { values } = symmetricEigen([0, 1].map((i) => [0, 1].map((j) => moment(i, j))));
  expect(Math.max(...values)).toBeCloseTo(1.9, 1);
});
