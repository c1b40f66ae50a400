import { expect, test } from "vitest";
import { climb, mixtureOf } from "../../../data/scenes/testing/find.ts";
import { distance, rises } from "../testing/claims.ts";
import { changeOf, seen, valueIn } from "../testing/watch.ts";
import { lesson } from "./inexact.ts";

const apart = (frame: ReturnType<typeof seen>["after"]) => {
  const [a, b] = mixtureOf(frame).means;
  return distance(a, b);
};

test("by hand: an exact iteration leaves θ there; with this q ℓ falls and the ELBO rises", () => {
  const watched = seen(lesson, "by-hand");
  const exact = seen(lesson, "by-hand", { inference: { kind: "exact" } });
  expect(Math.abs(changeOf(exact, "logLikelihood"))).toBeLessThan(0.01);
  expect(valueIn(watched.before, "gap")).toBeGreaterThan(1000);
  expect(changeOf(watched, "logLikelihood")).toBeLessThan(-100);
  expect(changeOf(watched, "elbo")).toBeGreaterThan(100);
  expect(watched.end.reason).toBe("converged");
  expect(climb(watched.frames).at(-1)).toBeCloseTo(watched.before.logLikelihood, 2);
  const { inference } = watched.choices;
  expect("brushed" in inference && inference.brushed.filter((k) => k >= 0).length).toBe(200);
});

test("one-hot: the means end 0.08 further apart than EM’s 4.11, ℓ 1.2 nats lower, with a gap", () => {
  const { after, frames } = seen(lesson, "hard");
  const exact = seen(lesson, "hard", { inference: { kind: "exact" } });
  expect(apart(exact.after)).toBeCloseTo(4.11, 2);
  expect(apart(after) - apart(exact.after)).toBeCloseTo(0.08, 2);
  expect(exact.after.logLikelihood - after.logLikelihood).toBeCloseTo(1.2, 1);
  expect(valueIn(after, "gap")).toBeGreaterThan(1);
  for (const rise of rises(frames.slice(1).map(({ elbo }) => elbo ?? 0)))
    expect(rise).toBeGreaterThanOrEqual(-1e-8);
});

test("drawn: a gap after every E-step, about 1/S of it with S draws", () => {
  const { before, after, frames } = seen(lesson, "sampled");
  expect(before).toMatchObject({ phase: "M", iteration: 20 });
  expect(valueIn(after, "gap")).toBeGreaterThan(1);
  for (const frame of frames.filter(({ phase }) => phase === "E"))
    expect(valueIn(frame, "gap")).toBeGreaterThan(1);
  const mean = (samples: number) => {
    const run = seen(lesson, "jitter", { inference: { kind: "monte-carlo", samples } });
    const gaps = run.frames.slice(61).flatMap((f) => (f.phase === "E" ? valueIn(f, "gap") : []));
    return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  };
  const [three, thirty, threeHundred] = [3, 30, 300].map(mean);
  expect((three ?? 0) / (thirty ?? 1)).toBeCloseTo(5, 0);
  expect((thirty ?? 0) / (threeHundred ?? 1)).toBeGreaterThan(4);
  expect((thirty ?? 0) / (threeHundred ?? 1)).toBeLessThan(10);
});

test("drawn: ℓ rises and falls within 3 nats of EM’s, to the cap", () => {
  const { frames, before, after, end } = seen(lesson, "jitter");
  expect([before.iteration, after.iteration, end.reason]).toEqual([30, 60, "cap"]);
  const best = seen(lesson, "hard", { inference: { kind: "exact" } }).after.logLikelihood;
  const late = climb(frames).slice(30);
  for (const value of late) expect(Math.abs(value - best)).toBeLessThan(3);
  const falls = rises(late).filter((rise) => rise < 0).length;
  expect(falls).toBeGreaterThan(5);
  expect(falls).toBeLessThan(25);
});

test("softened: the E-step at β = 0.11 lowers the ELBO and raises its own function", () => {
  const watched = seen(lesson, "tempered");
  expect(watched.before).toMatchObject({ phase: "M", iteration: 1 });
  expect(changeOf(watched, "elbo")).toBeLessThan(-1);
  const soft = (frame: typeof watched.after) => {
    const entropy = frame.terms?.at(-1) ?? 0;
    return (frame.elbo ?? 0) + entropy * (1 / 0.11 - 1);
  };
  expect(soft(watched.after)).toBeGreaterThan(soft(watched.before));
  expect(watched.choices.inference).toMatchObject({ beta: 0.1, growth: 1.1 });
});

test("the best of a family: the ELBO rises, a gap remains", () => {
  const watched = seen(lesson, "families");
  expect(watched.after.phase).toBe("E");
  expect(changeOf(watched, "elbo")).toBeGreaterThan(1);
  expect(valueIn(watched.after, "gap")).toBeGreaterThan(1);
});
