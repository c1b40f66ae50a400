import { expect, test } from "vitest";
import { errors, responsibilitiesOf } from "../../../data/scenes/testing/classes.ts";
import { climb, mixtureOf } from "../../../data/scenes/testing/find.ts";
import { brokenPromises } from "../../../engine/run/brokenPromises.ts";
import { pointAt } from "../../../models/shared/points.ts";
import { distance } from "../testing/claims.ts";
import { changeOf, seen } from "../testing/watch.ts";
import { lesson } from "./hiddenLabels.ts";

test("the picked point is a little nearer to mean 1, and has 0.61 and 0.39", () => {
  const { dataset, before } = seen(lesson, "responsibility");
  const { weights, means, covariances } = mixtureOf(before);
  expect(weights).toEqual([0.5, 0.5]);
  expect(covariances[0]).toEqual(covariances[1]);
  const point = pointAt(dataset.points, 35);
  const [near = 0, far = 0] = means.map((mean) => distance(point, mean));
  expect(near).toBeLessThan(far);
  expect(far - near).toBeLessThan(0.5);
  const [first, second] = responsibilitiesOf(point, mixtureOf(before));
  expect(first).toBeCloseTo(0.61, 2);
  expect(second).toBeCloseTo(0.39, 2);
});

test("mean 1 goes down, to the average of all points by their shares, not to the true mean", () => {
  const { dataset, before, after } = seen(lesson, "shares");
  const sum = [0, 0, 0];
  for (let n = 0; n < dataset.points.size; n++) {
    const point = pointAt(dataset.points, n);
    const [share = 0] = responsibilitiesOf(point, mixtureOf(before));
    for (const [d, x] of [...point, 1].entries()) sum[d] = (sum[d] ?? 0) + share * x;
  }
  const [x = 0, y = 0, count = 0] = sum;
  const { means, weights } = mixtureOf(after);
  expect(distance(means[0], [x / count, y / count])).toBeLessThan(1e-9);
  expect(weights[0]).toBeCloseTo(count / dataset.points.size, 9);
  expect(means[0]?.[1]).toBeLessThan(2.2 - 1);
  expect(distance(means[0], [2, 0])).toBeGreaterThan(0.5);
  const above = Array.from(dataset.points.columns[1] ?? []).filter((height) => height > 2.2);
  expect(above.length / dataset.points.size).toBeLessThan(0.1);
});

test("dividing by N: the ELBO falls in the second M-step, marked, with the means too short", () => {
  const slip = seen(lesson, "slip");
  const right = seen(lesson, "slip", {
    model: { kind: "gaussian-mixture", components: 2, covariance: "full", floor: null },
  });
  expect(changeOf(slip, "elbo")).toBeLessThan(-1);
  expect(brokenPromises(slip.before, slip.after)).toContain("elbo");
  for (const k of [0, 1])
    expect(distance(mixtureOf(slip.after).means[k], [0, 0])).toBeLessThan(
      distance(mixtureOf(right.after).means[k], [0, 0]),
    );
});

test("the run ends with a component on each class, fewer than 3 points in 100 wrong", () => {
  const { dataset, after, frames, end } = seen(lesson, "run");
  expect(end.reason).toBe("converged");
  expect(errors(dataset, mixtureOf(after))).toBeLessThan(0.03);
  for (const [k, truth] of [
    [2, 0],
    [-2, 0],
  ].entries())
    expect(distance(mixtureOf(after).means[k], truth)).toBeLessThan(0.2);
  expect(dataset.observed).toBeNull();
  expect(climb(frames)).toEqual([...climb(frames)].sort((a, b) => a - b));
});
