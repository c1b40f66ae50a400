import { describe, expect, test } from "vitest";
import { diagonal } from "../../maths/linear/matrix.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { Choices } from "../registry/session.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import { stopAt } from "../run/stopRule.ts";
import type { KnownFrame as Frame } from "../testing/run.ts";
import { choicesFor, rowsOfQ, runFor } from "../testing/run.ts";
import { apart, differences } from "./compare.ts";
import type { Step } from "./fixture.ts";
import { readFixture } from "./read.ts";

type Rows = readonly (readonly number[])[];

interface KMeansStep extends Step {
  readonly inertia: number;
  readonly assignments?: readonly number[];
  readonly counts?: readonly number[];
}

interface KMeansRun {
  readonly name: string;
  readonly algorithm: "lloyd" | "soft";
  readonly beta?: number;
  readonly K: number;
  readonly N: number;
  readonly D: number;
  readonly x?: Rows;
  readonly xFromRun?: string;
  readonly init: { readonly means: Rows };
  readonly steps: readonly KMeansStep[];
  readonly final?: {
    readonly iterations: number;
    readonly inertia: number;
    readonly means: Rows;
    readonly assignments: readonly number[];
  };
  readonly fixedPoint?: { readonly means: Rows; readonly logLikelihood: number };
}

const { expected, tolerance } = readFixture<{
  expected: { runs: readonly KMeansRun[] };
  tolerance: {
    inertia: { rel: number };
    means: { rel: number };
    logLikelihood: { rel: number; abs: number };
  };
}>("kmeans");
const close = {
  logLikelihood: tolerance.logLikelihood,
  theta: { rel: tolerance.means.rel, abs: 0 },
};
const key = ({ phase, iteration }: { phase: string; iteration: number }) => `${phase}${iteration}`;

/** A fixture's run: means alone are learnt, with equal weights and Σ = variance · I held. */
function sessionOf(run: KMeansRun, inference: Choices["inference"], variance: number) {
  const { K, D } = run;
  const source = run.xFromRun ? expected.runs.find(({ name }) => name === run.xFromRun)?.x : run.x;
  const each = run.init.means;
  const theta: GaussianMixtureTheta = {
    weights: each.map(() => 1 / K),
    means: each,
    covariances: each.map(() => diagonal(D, () => variance)),
  };
  const spec = {
    kind: "gaussian-mixture",
    components: K,
    covariance: "spherical",
    floor: null,
  } as const;
  const choices: Choices = {
    ...choicesFor(spec, theta),
    inference,
    learning: { kind: "closed-form", hold: ["weights", "covariances"] },
  };
  return { data: { points: pointsFromRows(source ?? []) }, choices };
}

const means = (frame: Frame | undefined) => (frame as Frame<GaussianMixtureTheta>).theta.means;
const lloyd = expected.runs.filter(({ algorithm }) => algorithm === "lloyd");
const soft = expected.runs.filter(({ algorithm }) => algorithm === "soft");

describe.each(lloyd)("kmeans / $name, by hard inference with weights and Σ held", (run) => {
  const variance = 1;
  const { data, choices } = sessionOf(run, { kind: "hard" }, variance);
  const wanted = new Map(run.steps.map((step) => [key(step), step]));
  const assigned = new Map<string, number[]>();
  const iterations = run.final?.iterations ?? 0;
  const { frames, ended } = runFor(data, choices, 2 * iterations + 2, (problem, frame) => {
    const rows = rowsOfQ(problem);
    if (frame.phase === "E")
      assigned.set(
        key(frame),
        rows.map((row) => row.indexOf(1)),
      );
  });
  // 𝓛 = −J/2s² − N (log K + D/2 log 2πs²): nothing else of it moves.
  const constant = -run.N * (Math.log(run.K) + 0.5 * run.D * Math.log(2 * Math.PI * variance));
  const inertia = ({ elbo }: Frame) => -2 * variance * ((elbo ?? Number.NaN) - constant);

  test("assigns every point as Lloyd does, at every step", () => {
    expect(ended).toBeUndefined();
    expect(assigned.size).toBeGreaterThanOrEqual(iterations);
    for (const [at, assignments] of assigned) {
      const step = wanted.get(at);
      if (step?.assignments) expect(assignments, at).toEqual(step.assignments);
      const counts = run.init.means.map((_, k) => assignments.filter((a) => a === k).length);
      if (step?.counts) expect(counts, at).toEqual(step.counts);
    }
    expect(assigned.get(`E${iterations}`)).toEqual(run.final?.assignments);
  });

  test("moves the means where Lloyd does", () => {
    for (const frame of frames) {
      const step = wanted.get(key(frame));
      if (step?.means) expect(apart(key(frame), step.means, means(frame), close)).toEqual([]);
    }
    expect(apart("final", run.final?.means, means(frames.at(-1)), close)).toEqual([]);
  });

  test("has the ELBO −J/2s² + constant", () => {
    const made = frames.flatMap((frame) => {
      const step = wanted.get(key(frame));
      return step ? [Math.abs(inertia(frame) - step.inertia) / step.inertia] : [];
    });
    expect(made).toHaveLength(run.steps.length);
    expect(Math.max(...made)).toBeLessThanOrEqual(tolerance.inertia.rel);
  });

  test("lets the ELBO never fall, and converges where an E-step changes nothing", () => {
    for (const [i, frame] of frames.entries()) {
      const before = frames[i - 1];
      if (before) expect(brokenPromises(before, frame)).toEqual([]);
      const end = stopAt(choices, run.N, frames.slice(Math.max(0, i - 2), i + 1));
      const still = frame.phase === "M" && frame.iteration >= iterations;
      expect(end, key(frame)).toEqual(still ? { reason: "converged", objective: "elbo" } : null);
    }
  });
});

describe.each(lloyd)("kmeans / $name, with another s²", (run) => {
  test("takes the same steps", () => {
    const half = 2 * (run.final?.iterations ?? 0);
    const [a, b] = [1, 0.09].map((variance) => {
      const { data, choices } = sessionOf(run, { kind: "hard" }, variance);
      return runFor(data, choices, half).frames.map((frame) => means(frame));
    });
    expect(b).toEqual(a);
  });
});

describe.each(soft)("kmeans / $name, by exact inference with Σ = I/β held", (run) => {
  const variance = 1 / (run.beta ?? Number.NaN);
  const { data, choices } = sessionOf(run, { kind: "exact" }, variance);
  const wanted = new Map(run.steps.map((step) => [key(step), step]));
  const found: string[] = [];
  const check = (frame: Frame) => {
    const step = wanted.get(key(frame));
    if (step) found.push(...differences(step, frame, close));
  };
  const { frames } = runFor(data, choices, 2000, (problem, frame) => {
    const step = wanted.get(key(frame));
    check(frame);
    if (frame.phase !== "E" || !step) return;
    const rows = rowsOfQ(problem);
    const head = step.qHead ?? [];
    const counts = run.init.means.map((_, k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0));
    found.push(
      ...apart(`counts at ${key(frame)}`, step.nk ?? [], counts, close),
      ...apart(`entropy at ${key(frame)}`, step.qEntropy ?? [], frame.terms?.at(-1), close),
      ...apart(`rows at ${key(frame)}`, head, rows.slice(0, head.length), close),
    );
  });
  check(frames[0] as Frame);

  test("has the reference's ℓ, ELBO, KL, means and q at every step", () => {
    const made = new Set(frames.map(key));
    expect([...wanted.keys()].filter((at) => !made.has(at))).toEqual([]);
    expect(found).toEqual([]);
  });

  test("comes to its fixed point", () => {
    const last = frames.at(-1);
    const theta = { rel: 1e-5, abs: 0 };
    expect(apart("means", run.fixedPoint?.means, means(last), { theta })).toEqual([]);
    const wantedEnd = run.fixedPoint?.logLikelihood ?? Number.NaN;
    expect(Math.abs((last?.logLikelihood ?? Number.NaN) / wantedEnd - 1)).toBeLessThan(1e-9);
  });
});
