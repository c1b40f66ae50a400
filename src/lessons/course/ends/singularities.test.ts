import { expect, test } from "vitest";
import { logNormal } from "../../../data/scenes/testing/classes.ts";
import { climb, mixtureOf } from "../../../data/scenes/testing/find.ts";
import { pointAt } from "../../../models/shared/points.ts";
import { determinant, distance, logPeak, rises } from "../testing/claims.ts";
import { changeOf, seen } from "../testing/watch.ts";
import { lesson } from "./singularities.ts";

test("39 points close together, and one far away", () => {
  const { points } = seen(lesson, "one-gaussian").dataset;
  const away = Array.from({ length: points.size }, (_, n) => distance(pointAt(points, n), [0, 0]));
  expect(away.filter((r) => r < 2)).toHaveLength(39);
  expect(away.filter((r) => r > 7)).toHaveLength(1);
});

test("one Gaussian is done after one M-step, wide; on one point its ℓ would be lower", () => {
  const { after, end, frames, dataset } = seen(lesson, "one-gaussian");
  expect(end.reason).toBe("converged");
  expect(after.logLikelihood).toBeCloseTo(frames[2]?.logLikelihood ?? 0, 9);
  const { covariances } = mixtureOf(after);
  expect(determinant(covariances[0])).toBeGreaterThan(0.1);
  const narrow = { weights: [1], means: [[6, 4]], covariances: [] as number[][][] };
  let last = after.logLikelihood;
  for (const variance of [0.1, 0.01, 0.001]) {
    narrow.covariances = [
      [
        [variance, 0],
        [0, variance],
      ],
    ];
    const start = structuredClone(narrow);
    const [first] = seen(lesson, "one-gaussian", { start }).frames;
    expect(first?.logLikelihood).toBeLessThan(last);
    last = first?.logLikelihood ?? 0;
  }
  expect(dataset.points.size).toBe(40);
});

test("two components: the run ends on the outlier, with ℓ rising faster and faster", () => {
  const { end, frames, before } = seen(lesson, "letting-go");
  expect(before.iteration).toBe(7);
  expect(end).toMatchObject({ reason: "degenerate", components: [0], onto: "point", at: [6, 4] });
  const [a = 0, b = 0] = rises(climb(frames)).slice(-2);
  expect(b).toBeGreaterThan(2 * a);
  const sizes = frames.map((frame) => determinant(mixtureOf(frame).covariances[0]));
  expect(sizes.at(-1)).toBeLessThan(1e-12);
  expect(mixtureOf(before).weights[0]).toBeLessThan(0.05);
});

test("σ halved: log 4 = 1.39 more at the mean; |Σ₁| is below 10⁻¹² in the frame shown", () => {
  for (const s of [1, 1e-2, 1e-4]) expect(logPeak(s / 2) - logPeak(s)).toBeCloseTo(1.39, 2);
  expect(Math.log(4)).toBeCloseTo(1.39, 2);
  expect(Math.log(2)).toBeCloseTo(0.69, 2);
  const { before } = seen(lesson, "why");
  expect(determinant(mixtureOf(before).covariances[0])).toBeLessThan(1e-12);
  // π₁/(2πσ²) bounds the density at the point from below.
  const { weights, means, covariances } = mixtureOf(before);
  expect(Math.exp(logNormal(means[0] ?? [], means[0] ?? [], covariances[0] ?? []))).toBeCloseTo(
    1 / (2 * Math.PI * Math.sqrt(determinant(covariances[0]))),
    0,
  );
  expect(weights[0]).toBeCloseTo(1 / 40, 4);
});

test("K = N: one iteration is made, and every component falls onto a point of its own", () => {
  const { before, end, dataset } = seen(lesson, "k-equals-n");
  expect(before).toMatchObject({ phase: "M", iteration: 1 });
  expect(dataset.points.size).toBe(6);
  expect(end).toMatchObject({ reason: "degenerate", components: [0, 1, 2, 3, 4, 5] });
});

test("the clamp: ℓ never falls and the run converges, with the floor met", () => {
  const { frames, end, after, before } = seen(lesson, "clamp");
  expect(end).toMatchObject({ reason: "converged", objective: "logLikelihood" });
  for (const rise of rises(climb(frames))) expect(rise).toBeGreaterThanOrEqual(-1e-8);
  const [sigma] = mixtureOf(after).covariances;
  expect(sigma?.[0]?.[0]).toBeCloseTo(0.01, 6);
  expect(before.theta).toEqual(seen(lesson, "letting-go").before.theta);
});

test("εI added: ℓ falls in iteration 12, and nothing was promised", () => {
  const watched = seen(lesson, "add");
  expect(watched.before.iteration).toBe(11);
  expect(changeOf(watched, "logLikelihood")).toBeLessThan(-0.005);
  expect(watched.after.neverFalls).toEqual([]);
  expect(end(watched)).not.toBe("degenerate");
});

test("the prior converges where one point and the prior say; tied covariances do not collapse", () => {
  const watched = seen(lesson, "prior");
  expect(end(watched)).toBe("converged");
  const { covariances, weights } = mixtureOf(watched.after);
  expect(covariances[0]?.[0]?.[0]).toBeCloseTo(0.1 / 8, 6);
  expect(weights[0]).toBeCloseTo(2 / 42, 6);
  const tied = seen(lesson, "letting-go", {
    model: { kind: "gaussian-mixture", components: 2, covariance: "tied", floor: null },
  });
  expect(end(tied)).toBe("converged");
});

const end = (watched: ReturnType<typeof seen>) => watched.end.reason;
