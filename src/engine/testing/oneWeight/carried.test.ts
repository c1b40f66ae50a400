import { describe, expect, test } from "vitest";
import { answer } from "../../questions/answers.ts";
import { advance, again } from "../../run/advance.ts";
import { brokenPromises } from "../../run/brokenPromises.ts";
import { type Frame, halfSteps, lineAt, qOriginOf } from "../../run/frame.ts";
import { klGap } from "../../run/klGap.ts";
import { finish, newProblem } from "../../run/problem.ts";
import { run, runOut } from "../../study/run.ts";
import type { Answers } from "../../thread/protocol.ts";
import { runFor } from "../run.ts";
import { choicesWith, climbQ, data, rows, together, withOneWeight } from "./given.ts";
import type { Phi, Theta } from "./spec.ts";

withOneWeight();

const pairs = [
  { name: "its own steps on q", rules: { inference: climbQ } },
  { name: "q and θ at once", rules: { inference: climbQ, learning: together } },
  { name: "q alone", rules: { inference: climbQ }, spec: { alone: true } },
] as const;

const LOG_2PI = Math.log(2 * Math.PI);

/** 𝓛 by its definition, by quadrature over w, point by point. */
function elboOf({ beta, lambda }: Theta, { mean, variance }: Phi): number {
  const sd = Math.sqrt(variance);
  const [steps, reach] = [4000, 12];
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const z = reach * ((2 * i) / steps - 1);
    const w = mean + sd * z;
    const logQ = -0.5 * (LOG_2PI + Math.log(variance) + z * z);
    let logJoint = 0.5 * (Math.log(lambda) - LOG_2PI - lambda * w * w);
    for (const [x, y] of rows)
      logJoint += 0.5 * (Math.log(beta) - LOG_2PI - beta * (y - w * x) ** 2);
    sum += Math.exp(logQ) * (logJoint - logQ);
  }
  return (sum * sd * 2 * reach) / steps;
}

/** log N(y | 0, I/β + xxᵀ/λ), one y after the other given those before. */
function evidenceOf({ beta, lambda }: Theta): number {
  let [sum, mean, variance] = [0, 0, 1 / lambda];
  for (const [x, y] of rows) {
    const spread = x * x * variance + 1 / beta;
    sum -= 0.5 * (LOG_2PI + Math.log(spread) + (y - x * mean) ** 2 / spread);
    const gain = (variance * x) / spread;
    mean += gain * (y - x * mean);
    variance *= 1 - gain * x;
  }
  return sum;
}

describe.each(pairs)("a q told by φ: $name", ({ rules, ...more }) => {
  const choices = choicesWith(rules, "spec" in more ? more.spec : {});

  test("𝓛 is that of its definition from the start on, and stays below ℓ", () => {
    const { frames } = runFor(data, choices, 12);
    expect(frames[0]?.elbo).not.toBeNull();
    for (const { theta, phi, elbo, logLikelihood, qTheta } of frames) {
      expect(elbo).toBeCloseTo(elboOf(theta as Theta, phi as Phi), 7);
      expect(logLikelihood).toBeCloseTo(evidenceOf(theta as Theta), 9);
      expect(elbo ?? Number.NaN).toBeLessThan(logLikelihood ?? Number.NaN);
      expect(qTheta).toEqual(theta);
    }
  });

  test("nothing that is promised breaks, and q comes near the posterior", () => {
    const { frames } = runFor(data, choices, 600);
    frames.slice(1).forEach((frame, i) => {
      expect(brokenPromises(frames[i] as Frame, frame)).toEqual([]);
    });
    const [first, last] = [frames[0] as Frame, frames.at(-1) as Frame];
    expect(klGap(last) ?? Number.NaN).toBeLessThan(0.01 * (klGap(first) ?? 0));
  });

  test("made again from the same session it is the same, bit for bit", () => {
    const again = runFor(structuredClone(data), structuredClone(choices), 20);
    expect(again).toEqual(runFor(data, choices, 20));
  });

  test("θ and φ made again from any frame before are those of the run, bit for bit", () => {
    const { frames } = runFor(data, choices, 12);
    const problem = newProblem(data, choices);
    for (const [from, to] of [
      [0, 12],
      [3, 8],
      [8, 9],
      [5, 5],
    ] as const) {
      const { theta, phi } = frames[to] as Frame;
      const frame = structuredClone(frames[from] as Frame);
      expect(finish(again(problem, frame, to - from))).toEqual({ theta, phi });
    }
  });

  test("taken up at any frame, in any order, it goes on the same, bit for bit", () => {
    const { frames } = runFor(data, choices, 12);
    const problem = newProblem(data, choices);
    for (const from of [7, 2, 2, 11, 0, 5, 6]) {
      const frame = structuredClone(frames[from] as Frame);
      expect(finish(advance(problem, frame)).frame).toEqual(frames[from + 1]);
    }
  });
});

describe("an iteration", () => {
  const standing = (rules: Parameters<typeof choicesWith>[0], spec = {}) =>
    runFor(data, choicesWith(rules, spec), 4).frames.map(
      (frame) => `${frame.phase}${frame.iteration} at ${halfSteps(frame)}`,
    );

  test("of two half-steps, of both at once, or of q alone", () => {
    expect(standing({ inference: climbQ })).toEqual([
      "init0 at 0",
      "E1 at 1",
      "M1 at 2",
      "E2 at 3",
      "M2 at 4",
    ]);
    expect(standing({ inference: climbQ, learning: together }).slice(1, 3)).toEqual([
      "EM1 at 2",
      "EM2 at 4",
    ]);
    expect(standing({ inference: climbQ }, { alone: true }).slice(1, 3)).toEqual([
      "E1 at 2",
      "E2 at 4",
    ]);
  });

  test("of both at once moves each by the other as it was", () => {
    const [before, after] = runFor(
      data,
      choicesWith({ inference: climbQ, learning: together }),
      1,
    ).frames;
    const [moved] = runFor(data, choicesWith({ inference: climbQ }), 1).frames.slice(1);
    expect(after?.phi).toEqual(moved?.phi);
    expect(after?.theta).not.toEqual(before?.theta);
    const start = { ...(before?.theta as Theta), ...(before?.phi as Phi) };
    const held = choicesWith({ inference: { ...climbQ, stepSize: 1e-300 }, learning: together });
    const [, alone] = runFor(data, { ...held, start }, 1).frames;
    expect(alone?.theta).toEqual(after?.theta);
  });

  test("ends a run by what it raises 𝓛", () => {
    for (const { rules, ...more } of [pairs[0], pairs[2]]) {
      const choices = choicesWith(rules, "spec" in more ? more.spec : {});
      const { end, last } = runOut(data, choices);
      expect(end).toEqual({ reason: "converged", objective: "elbo" });
      expect(last.iteration).toBeGreaterThan(2);
    }
    const { end } = runOut(data, {
      ...choicesWith({ inference: climbQ, learning: together }),
      stop: { tolerance: 1e-6, maxIterations: 7 },
    });
    expect(end).toEqual({ reason: "cap", unjudged: true });
  });
});

test("a start may state φ, and a step that leaves the numbers is no frame", () => {
  const start = { beta: 2, lambda: 1, mean: 0.5, variance: 0.1 };
  const { value: first } = run(data, { ...choicesWith({ inference: climbQ }), start }).next();
  if (!first || !("theta" in first)) throw new Error("no frame");
  expect(first.theta).toEqual({ beta: 2, lambda: 1 });
  expect(first.phi).toEqual({ mean: 0.5, variance: 0.1 });
  const far = choicesWith({ inference: climbQ, learning: { ...together, stepSize: 1e6 } });
  const { frames, ended } = runFor(data, far, 50);
  expect(ended?.status).toBe("degenerate");
  for (const { elbo } of frames) expect(Number.isFinite(elbo)).toBe(true);
});

describe("lines of a kind's own", () => {
  test("travel in the frames from the first q on, and sum to 𝓛 as they are defined", () => {
    const { frames } = runFor(data, choicesWith(), 6);
    expect(frames[0]).not.toHaveProperty("lines");
    for (const { lines, elbo } of frames.slice(1))
      expect((lines?.fit ?? 0) - (lines?.klPrior ?? 0)).toBeCloseTo(elbo ?? Number.NaN, 9);
  });

  test("are judged where a rule promises them", () => {
    const { frames } = runFor(data, choicesWith({ inference: climbQ }), 4);
    const [before, after] = [frames[1] as Frame, frames[2] as Frame];
    expect(after.neverFalls).toContain("lines.fit");
    expect(lineAt(after, "lines.fit")).toBe(after.lines?.fit);
    expect(brokenPromises(before, after)).toEqual([]);
    const fallen = { ...after, lines: { ...after.lines, fit: (before.lines?.fit ?? 0) - 1 } };
    expect(brokenPromises(before, fallen)).toEqual(["lines.fit"]);
  });
});

describe("ℓ that is not exact", () => {
  test("unknown is null, with no gap, and a run stops by 𝓛", () => {
    const choices = choicesWith({}, { ell: "unknown" });
    const { frames } = runFor(data, choices, 8);
    const exact = runFor(data, choicesWith(), 8).frames;
    for (const [i, frame] of frames.entries()) {
      expect(frame.logLikelihood).toBeNull();
      expect(klGap(frame)).toBeNull();
      expect(frame.elbo).toBe(exact[i]?.elbo);
      if (i > 0) expect(brokenPromises(frames[i - 1] as Frame, frame)).toEqual([]);
    }
    expect(runOut(data, choices).end).toEqual({ reason: "converged", objective: "elbo" });
  });

  test("estimated has its standard error, which is what it is off by", () => {
    const { frames } = runFor(data, choicesWith({}, { ell: "estimated" }), 30);
    for (const [i, { logLikelihood, error, theta }] of frames.entries()) {
      const off = (logLikelihood ?? Number.NaN) - evidenceOf(theta as Theta);
      expect(error).toBeGreaterThan(0);
      expect(Math.abs(off)).toBeLessThan(5 * (error ?? 0));
      if (i > 0) expect(brokenPromises(frames[i - 1] as Frame, frames[i] as Frame)).toEqual([]);
    }
    const [before, after] = [frames[1] as Frame, frames[2] as Frame];
    const fallen = { ...after, logLikelihood: (before.logLikelihood ?? 0) - 10 };
    expect(brokenPromises(before, fallen)).toContain("logLikelihood");
  });
});

test("a map of φ has the bound at each place, θ held, and no ℓ", () => {
  const choices = choicesWith({ inference: climbQ });
  const [frame] = runFor(data, choices, 0).frames as [Frame];
  const [across, up] = [
    [-1, 0, 1.2],
    [0.01, 0.1, 4],
  ];
  const question = { topic: "map", theta: frame.theta, coordinates: [0, 1], across, up } as const;
  const found = finish(
    answer(newProblem(data, choices), { ...question, origin: qOriginOf(frame) }),
  ) as Answers["map"];
  expect(found.logLikelihood).toBeNull();
  for (const [j, variance] of up.entries())
    for (const [i, mean] of across.entries())
      expect(found.elbo?.[j * across.length + i]).toBeCloseTo(
        elboOf(frame.theta as Theta, { mean, variance }),
        6,
      );
});
