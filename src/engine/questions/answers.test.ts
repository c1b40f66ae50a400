import { describe, expect, test } from "vitest";
import { normal, seeded } from "../../maths/random.ts";
import * as direct from "../../models/gaussian-mixture/testing/direct.ts";
import { fullSpec, unit } from "../../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { newProblem, pass } from "../run/problem.ts";
import { finish } from "../testing/finish.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import type { Answers, Topic } from "../thread/protocol.ts";
import { answer } from "./answers.ts";
import { blend } from "./colours.ts";

const rng = seeded(4);
const rows = Array.from({ length: 500 }, (_, n) => [normal(rng) + (n % 2 ? 3 : 0), normal(rng)]);
const data = { points: pointsFromRows(rows) };
const theta: GaussianMixtureTheta = {
  weights: [0.5, 0.5],
  means: [
    [0, 1],
    [2, 0],
  ],
  covariances: [unit, unit],
};
const origin = { theta, iteration: 1 };
const model = fullSpec();
const choices = choicesFor(model, theta);
const ask = <T extends Topic>(question: Parameters<typeof answer>[1] & { topic: T }): Answers[T] =>
  finish(answer(newProblem(data, choices), question)) as Answers[T];

describe("colours", () => {
  const palette = [0xff8000, 0x0040ff, 0x123456];

  test("blend the palette by the q of a θ, opaque, as 0xAABBGGRR", () => {
    const colours = ask({ topic: "colours", origin, palette });
    const wanted = direct.posteriorRows(data, theta).map(([a = 0, b = 0]) => {
      const [red, green, blue] = [255 * a, 128 * a + 64 * b, 255 * b].map(Math.round);
      return [255, blue, green, red];
    });
    for (const [n, [alpha, ...channels]] of wanted.entries()) {
      const colour = colours[n] ?? 0;
      expect(colour >>> 24).toBe(alpha);
      for (const [i, channel] of channels.entries())
        expect(Math.abs(((colour >>> (16 - 8 * i)) & 255) - (channel ?? 0))).toBeLessThanOrEqual(1);
    }
  });

  test("are the same from the pass at hand as from one of their own", () => {
    const problem = newProblem(data, choices);
    finish(pass(problem, origin));
    const known = finish(answer(problem, { topic: "colours", origin, palette }));
    expect(known).toEqual(ask({ topic: "colours", origin, palette }));
  });
});

test("a blend of one whole colour is that colour", () => {
  const into = new Uint32Array(2);
  blend(Float64Array.of(1, 0, 0, 1), [0x0072b2, 0xffffff], into);
  expect([...into].map((c) => c.toString(16))).toEqual(["ffb27200", "ffffffff"]);
});

test("a probe gives ℓ(θ)", () => {
  expect(ask({ topic: "probe", theta }).logLikelihood).toBeCloseTo(
    direct.logLikelihood(data, theta),
    9,
  );
});

describe("along the step", () => {
  const { frames } = runFor(data, choices, 3);
  const [before, after] = [frames[1]?.theta, frames[2]?.theta] as GaussianMixtureTheta[];
  const at = [-40, 0, 0.25, 1, 1.5];
  const { logLikelihood, bounds } = ask({
    topic: "along",
    a: before,
    b: after,
    origins: [
      { theta: before, iteration: 1 },
      { theta: after, iteration: 2 },
    ],
    at,
  });

  test("the bound of q_t touches ℓ at θ_{t−1}, that of q_{t+1} at θ_t", () => {
    expect(bounds[0]?.[1]).toBeCloseTo(logLikelihood[1] ?? Number.NaN, 8);
    expect(bounds[1]?.[3]).toBeCloseTo(logLikelihood[3] ?? Number.NaN, 8);
  });

  test("no bound is ever above ℓ, and at θ_t the first is the ELBO of the frame", () => {
    for (const bound of bounds)
      for (const [i, value] of bound.entries())
        if (value !== null) expect(value).toBeLessThanOrEqual((logLikelihood[i] ?? 0) + 1e-8);
    expect(bounds[0]?.[3]).toBeCloseTo(frames[2]?.elbo ?? Number.NaN, 8);
  });

  test("outside the feasible set there is nothing", () => {
    expect(logLikelihood[0]).toBeNull();
    expect(bounds[0]?.[0]).toBeNull();
  });
});

test("the limit is what a long run tends to", () => {
  const { frames } = runFor(data, choices, 4000);
  const { value, settled } = ask({ topic: "limit", from: frames[0] as never });
  expect(settled).toBe(true);
  expect(value).toBeCloseTo(frames.at(-1)?.logLikelihood ?? Number.NaN, 8);
});

describe("the limit of a run by other rules", () => {
  const limitOf = (changes: Partial<typeof choices>, from: unknown) =>
    finish(
      answer(newProblem(data, { ...choices, ...changes }), {
        topic: "limit",
        from: from as never,
      }),
    ) as Answers["limit"];

  test.each([
    [{ inference: { kind: "hard" } }],
    [{ inference: { kind: "monte-carlo", samples: 5 } }],
    [{ inference: { kind: "tempered", beta: 0.2, growth: 1.1 } }],
    [{ learning: { kind: "ecm" } }],
  ] as const)("%j is what exact EM tends to from there", (changes) => {
    const { frames } = runFor(data, { ...choices, ...changes }, 6);
    const { value, settled } = limitOf(changes, frames.at(-1));
    const start = frames.at(-1)?.theta;
    const far = runFor(data, choicesFor(model, start), 4000).frames.at(-1);
    expect(settled).toBe(true);
    expect(value).toBeCloseTo(far?.logLikelihood ?? Number.NaN, 8);
  });

  test("with blocks held is the best that holds them", () => {
    const learning = { kind: "closed-form", hold: ["weights", "covariances"] } as const;
    const far = runFor(data, { ...choices, learning }, 4000).frames;
    const { value, settled } = limitOf({ learning }, far[3]);
    expect(settled).toBe(true);
    expect(value).toBeCloseTo(far.at(-1)?.logLikelihood ?? Number.NaN, 8);
  });
});

test("the first frames under other choices are those of their own run, and leave the run posed alone", () => {
  const problem = newProblem(data, choices);
  const known = finish(pass(problem, origin));
  const brushed = Int16Array.from(rows, (_, n) => (n < 50 ? 1 : -1));
  const inference = { kind: "by-hand", brushed, next: "M-step" } as const;
  const other = { ...choices, start: { ...theta, weights: [0.3, 0.7] }, inference };
  const frames = finish(answer(problem, { topic: "first", choices: other }));
  expect(frames).toEqual(runFor(data, other, 1).frames);
  expect(finish(pass(problem, origin))).toBe(known);
});
