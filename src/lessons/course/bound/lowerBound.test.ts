import fc from "fast-check";
import { expect, test } from "vitest";
import { responsibilitiesOf } from "../../../data/scenes/testing/classes.ts";
import { climb, mixtureOf } from "../../../data/scenes/testing/find.ts";
import { play } from "../../../data/scenes/testing/play.ts";
import { pointAt, rowsOf } from "../../../models/shared/points.ts";
import { byHand, lectureData } from "../sessions.ts";
import { distance } from "../testing/claims.ts";
import { changeOf, seen, valueIn } from "../testing/watch.ts";
import { lesson } from "./lowerBound.ts";

const [first, forty, one, all, moves] = [
  "sum-inside",
  "jensen",
  "one-point",
  "any-q",
  "two-moves",
].map((id) => seen(lesson, id));
type Seen = NonNullable<typeof first>;

test("γ put into the formulas raises ℓ, and later iterations add 250 nats", () => {
  const { after, frames } = first as Seen;
  expect(changeOf(first as Seen, "logLikelihood")).toBeGreaterThan(0);
  expect((climb(frames).at(-1) ?? 0) - after.logLikelihood).toBeCloseTo(250, -0.5);
});

test("where EM has converged, each mean is the mean by shares, with the shares at that θ", () => {
  const { dataset, frames } = first as Seen;
  const theta = mixtureOf(frames.at(-1));
  const sums = [0, 1].map(() => [0, 0, 0]);
  for (const point of rowsOf(dataset.points))
    for (const [k, share] of responsibilitiesOf(point, theta).entries())
      for (const [d, x] of [...point, 1].entries())
        (sums[k] ?? [])[d] = (sums[k]?.[d] ?? 0) + share * x;
  for (const [k, [x = 0, y = 0, count = 0]] of sums.entries())
    expect(distance(theta.means[k], [x / count, y / count])).toBeLessThan(1e-3);
});

test("a q wrong at 40 points lies below ℓ by the sum of −log γ", () => {
  const { dataset, before, after } = forty as Seen;
  const { inference } = (forty as Seen).choices;
  const brushed = "brushed" in inference ? Array.from(inference.brushed) : [];
  expect(brushed.filter((k) => k >= 0)).toHaveLength(40);
  let cost = 0;
  for (const [n, k] of brushed.entries()) {
    if (k < 0) continue;
    expect(k).not.toBe(dataset.labels?.[n]);
    cost -= Math.log(
      responsibilitiesOf(pointAt(dataset.points, n), mixtureOf(before))[k] ?? Number.NaN,
    );
  }
  expect(valueIn(after, "gap")).toBeCloseTo(cost, 6);
  expect(after.elbo).toBeLessThan(after.logLikelihood);
});

test("one point: its posterior is 0.048 and the gap −log of it", () => {
  const { dataset, before, after } = one as Seen;
  const [gamma = 0] = responsibilitiesOf(pointAt(dataset.points, 132), mixtureOf(before));
  expect(gamma).toBeCloseTo(0.048, 3);
  expect(valueIn(after, "gap")).toBeCloseTo(-Math.log(gamma), 6);
  // What is typed leads to an answer that counts as right.
  expect(-Math.log(0.048) / valueIn(after, "gap")).toBeCloseTo(1, 1);
});

test("no q puts the ELBO above ℓ; the posterior puts it there", () => {
  expect(valueIn((all as Seen).after, "gap")).toBeGreaterThan(1000);
  const label = fc.constantFrom(-1, 0, 1);
  fc.assert(
    fc.property(fc.array(label, { minLength: 1000, maxLength: 1000 }), (labels) => {
      const brushed = labels.flatMap((k, n) => (k < 0 ? [] : [[n, k] as const]));
      const stop = { maxIterations: 1 };
      const [, frame] = play({ session: byHand(brushed, { stop }) }).frames;
      expect(frame?.elbo).toBeLessThanOrEqual((frame?.logLikelihood ?? Number.NaN) + 1e-6);
    }),
    { numRuns: 20 },
  );
  expect(valueIn(play({ session: byHand([]) }).frames[1] as Seen["after"], "gap")).toBe(0);
  expect(lectureData.n).toBe(1000);
});

test("in four half-steps neither line falls", () => {
  const { frames } = moves as Seen;
  for (const [i, frame] of frames.slice(2, 5).entries()) {
    expect(frame.elbo).toBeGreaterThanOrEqual((frames[i + 1]?.elbo ?? 0) - 1e-6);
    expect(frame.logLikelihood).toBeGreaterThanOrEqual((frames[i + 1]?.logLikelihood ?? 0) - 1e-6);
  }
});
