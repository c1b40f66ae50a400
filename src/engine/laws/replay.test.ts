import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fullSpec, unit } from "../../models/gaussian-mixture/testing/plain.ts";
import { advance, begin } from "../run/advance.ts";
import type { Frame } from "../run/frame.ts";
import { newProblem, pass, SPAN } from "../run/problem.ts";
import { sameTheta } from "../run/sameTheta.ts";
import { finish } from "../testing/finish.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import { sessions } from "../testing/sessions.ts";

test("a run gone back within one worker goes on the same, bit for bit", () => {
  fc.assert(
    fc.property(sessions, fc.array(fc.nat(), { maxLength: 6 }), ({ data, choices }, picks) => {
      const { frames } = runFor(data, choices, 8);
      const problem = newProblem(data, choices);
      for (const pick of picks) {
        const from = pick % (frames.length - 1 || 1);
        const wanted = frames[from + 1];
        if (wanted) expect(finish(advance(problem, frames[from] as Frame)).frame).toEqual(wanted);
      }
    }),
  );
});

describe("a pass over data of several spans", () => {
  const size = 2 * SPAN + 100;
  const column = (f: (n: number) => number) => Float64Array.from({ length: size }, (_, n) => f(n));
  const columns = [column((n) => Math.sin(n)), column((n) => Math.cos(3 * n))];
  const data = { points: { size, dimensions: 2, columns } };
  const theta = {
    weights: [0.5, 0.5],
    means: [
      [1, 0],
      [-1, 0],
    ],
    covariances: [unit, unit],
  };
  const model = fullSpec();
  const choices = choicesFor(model, theta);
  const origin = { theta, iteration: 1 };
  const other = { theta: { ...theta, weights: [0.4, 0.6] }, iteration: 1 };

  test("pauses after every span, and a θ passed over last is not passed over again", () => {
    const problem = newProblem(data, choices);
    const pauses = () => [...pass(problem, origin)].length;
    expect([pauses(), pauses()]).toEqual([3, 0]);
    finish(pass(problem, other));
    expect(pauses()).toBe(3);
  });

  test("broken off half-way is forgotten", () => {
    const problem = newProblem(data, choices);
    const whole = finish(pass(problem, origin));
    const broken = pass(problem, other);
    broken.next();
    broken.return({ logLikelihood: 0, entropy: 0, stats: [] });
    expect(finish(pass(problem, origin))).toEqual(whole);
    expect(finish(begin(problem, theta)).logLikelihood).toBe(whole.logLikelihood);
  });
});

test("θ is the same number by number, whatever object it is", () => {
  const theta = { weights: [1], means: [[0, 1]] };
  expect(sameTheta(theta, structuredClone(theta))).toBe(true);
  expect(sameTheta(theta, { weights: [1], means: [[0, 1 + 2 ** -52]] })).toBe(false);
  expect(sameTheta(theta, { weights: [1] })).toBe(false);
  expect(sameTheta(theta, { ...theta, means: [[0, 1, 2]] })).toBe(false);
  expect(sameTheta(theta, null)).toBe(false);
});
