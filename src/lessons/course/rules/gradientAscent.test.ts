import { expect, test } from "vitest";
import { climb } from "../../../data/scenes/testing/find.ts";
import { slopesOf } from "../testing/along.ts";
import { rises } from "../testing/claims.ts";
import { changeOf, seen } from "../testing/watch.ts";
import { lesson } from "./gradientAscent.ts";

const em = seen(lesson, "race", {
  learning: { kind: "closed-form" },
  stop: { tolerance: 1e-6, maxIterations: 500 },
});
const best = em.after.logLikelihood;

const gradient = { kind: "gradient", steps: 1, batch: null, backtracking: false } as const;

test("EM converges in 32 iterations at −2169.4", () => {
  expect(em.end.reason).toBe("converged");
  expect(em.after.iteration).toBe(32);
  expect(best).toBeCloseTo(-2169.4, 1);
});

test("bound and ℓ have one slope where a gradient step begins", () => {
  const watched = seen(lesson, "same");
  expect(watched.after.iteration).toBe(1);
  expect(slopesOf(watched, 1)).toMatchObject({ same: true });
  const short = { ...gradient, stepSize: 1e-6 };
  const tiny = seen(lesson, "same", { learning: short });
  expect(changeOf(tiny, "logLikelihood") / changeOf(tiny, "elbo")).toBeCloseTo(1, 3);
});

test("32 gradient steps end 131 nats short, 200 at the same place", () => {
  const { after, choices } = seen(lesson, "race");
  expect(choices.learning).toMatchObject({ stepSize: 0.5, steps: 1 });
  expect(after.iteration).toBe(32);
  expect(best - after.logLikelihood).toBeCloseTo(131, 0);
  const long = seen(lesson, "same").frames.at(-1);
  expect(long?.iteration).toBe(200);
  expect(best - (long?.logLikelihood ?? 0)).toBeLessThan(0.01);
});

test("with a step size of 2 ℓ falls at once, past the top of the bound", () => {
  const watched = seen(lesson, "too-long");
  expect(watched.choices.learning).toMatchObject({ stepSize: 2, backtracking: false });
  expect(changeOf(watched, "logLikelihood")).toBeLessThan(-100);
  expect(changeOf(watched, "elbo")).toBeLessThan(-100);
  // In the same direction a short step raises both: the top lies between.
  const short = { ...gradient, stepSize: 0.05 };
  const little = seen(lesson, "too-long", { learning: short });
  expect(changeOf(little, "elbo")).toBeGreaterThan(1);
  expect(watched.after.neverFalls).toEqual([]);
});

test("generalised EM never lets ℓ fall and ends where EM does, in more iterations", () => {
  const { frames, after, end, choices } = seen(lesson, "generalised");
  expect(choices.learning).toMatchObject({ steps: 10, backtracking: true });
  for (const rise of rises(climb(frames))) expect(rise).toBeGreaterThanOrEqual(-1e-8);
  expect(end.reason).toBe("converged");
  expect(after.logLikelihood).toBeCloseTo(best, 2);
  expect(after.iteration).toBeGreaterThan(32);
});

test("ECM: neither line falls, to EM’s end in about twice the iterations", () => {
  const { frames, after, end } = seen(lesson, "ecm");
  for (const frame of frames.slice(1)) expect(frame.neverFalls).toHaveLength(2);
  for (const rise of rises(climb(frames))) expect(rise).toBeGreaterThanOrEqual(-1e-8);
  expect(end.reason).toBe("converged");
  expect(after.logLikelihood).toBeCloseTo(best, 2);
  expect(after.iteration / 32).toBeCloseTo(2, 0);
});
