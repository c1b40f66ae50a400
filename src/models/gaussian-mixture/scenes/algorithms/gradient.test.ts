import { expect, test } from "vitest";
import { engineData } from "../../../../data/dataset.ts";
import { climb, sceneOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import { answer } from "../../../../engine/questions/answers.ts";
import { finish, newProblem } from "../../../../engine/run/problem.ts";

const em = play(sceneOf("ecm"), { learning: { kind: "closed-form" } });
const best = climb(em.frames).at(-1) ?? 0;

test("EM takes the 32 iterations that the others are compared with", () => {
  expect(em.end.reason).toBe("converged");
  expect(em.frames.at(-1)?.iteration).toBe(32);
});

test("gradient ascent: bound and ℓ have the same slope where they touch, and it is slow", () => {
  const short = {
    kind: "gradient",
    stepSize: 1e-6,
    steps: 1,
    batch: null,
    backtracking: false,
  } as const;
  const stop = { tolerance: 0, maxIterations: 4 };
  const { frames } = play(sceneOf("gradient-ascent"), { learning: short, stop });
  for (const [i, frame] of frames.entries()) {
    if (frame.phase !== "M") continue;
    const before = frames[i - 1];
    const [rise, bound] = [
      frame.logLikelihood - (before?.logLikelihood ?? 0),
      (frame.elbo ?? 0) - (before?.elbo ?? 0),
    ];
    expect(rise / bound).toBeCloseTo(1, 3);
  }
  const own = climb(play(sceneOf("gradient-ascent")).frames);
  expect(best - (own[32] ?? 0)).toBeGreaterThan(100);
  expect(best - (own.at(-1) ?? 0)).toBeLessThan(0.01);
});

test("a step too long: ℓ falls by 129 nats at the first M-step, and no promise is broken by it", () => {
  const { frames } = play(sceneOf("step-too-long"));
  const [start = 0, first = 0] = climb(frames);
  expect(start - first).toBeCloseTo(129, -0.5);
  expect(frames[2]?.neverFalls).toEqual([]);
});

test("a step too long: the curves touch with one slope, close as θ₀ is to what is no θ", () => {
  const { frames, dataset, choices } = play(sceneOf("step-too-long"));
  const [a, b] = [frames[0]?.theta, frames[2]?.theta];
  const question = { topic: "along", a, b, origins: [{ theta: a, iteration: 1 }], at: [] } as const;
  const found = finish(answer(newProblem(engineData(dataset), choices), question));
  expect(found).toHaveProperty("slopes.same", true);
});

test.each(["generalised-em", "ecm"])(
  "%s: ends where EM does, in about twice the iterations",
  (id) => {
    const { frames, end } = play(sceneOf(id));
    expect(end.reason).toBe("converged");
    expect(climb(frames).at(-1)).toBeCloseTo(best, 2);
    const ratio = (frames.at(-1)?.iteration ?? 0) / 32;
    expect(ratio).toBeGreaterThan(1.7);
    expect(ratio).toBeLessThan(2.3);
    for (const frame of frames.slice(1)) expect(frame.neverFalls).toContain("logLikelihood");
  },
);
