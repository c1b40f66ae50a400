import { expect, test } from "vitest";
import { climb } from "../../../data/scenes/testing/find.ts";
import { alongOf, peakOf } from "../testing/along.ts";
import { rises } from "../testing/claims.ts";
import { changeOf, seen, valueIn } from "../testing/watch.ts";
import { lesson } from "./mStep.ts";

test.each(["bound", "more", "reopens", "draw", "not-the-top"])(
  "%s: from equal lines ℓ rises by as much more than the ELBO as the gap opens",
  (id) => {
    const watched = seen(lesson, id);
    const { before, after } = watched;
    expect([before.phase, after.phase]).toEqual(["E", "M"]);
    expect(valueIn(before, "gap")).toBe(0);
    const [ell, bound] = [changeOf(watched, "logLikelihood"), changeOf(watched, "elbo")];
    expect(bound).toBeGreaterThan(1);
    expect(ell).toBeGreaterThan(bound + 1);
    expect(ell - bound).toBeCloseTo(valueIn(after, "gap"), 6);
  },
);

test("the last three rises before the drawing are 29, 27 and 23 nats", () => {
  const { frames, before } = seen(lesson, "draw");
  expect(before.iteration).toBe(11);
  expect(rises(climb(frames)).slice(7, 10).map(Math.round)).toEqual([29, 27, 23]);
});

test("the M-step after E₁₀ goes from θ₉ to θ₁₀", () => {
  expect(seen(lesson, "reopens").after).toMatchObject({ phase: "M", iteration: 10 });
});

test("the chain holds in one iteration", () => {
  const { before, after, frames } = seen(lesson, "chain");
  expect(before.phase).toBe("M");
  const between = frames[frames.indexOf(before) + 1];
  expect(between?.elbo).toBeCloseTo(before.logLikelihood, 6);
  expect(after.logLikelihood).toBeGreaterThan(after.elbo ?? 0);
  expect(after.elbo).toBeGreaterThan(before.logLikelihood);
});

test("along the step the bound has its top at the new θ, and ℓ beyond it", () => {
  const watched = seen(lesson, "not-the-top");
  const { logLikelihood, bounds } = alongOf(watched, watched.after.iteration);
  expect(peakOf(bounds[0] ?? [])).toBe(1);
  expect(peakOf(logLikelihood)).toBeGreaterThan(1.2);
});
