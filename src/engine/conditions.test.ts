import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { engineData } from "../data/dataset.ts";
import { readSession } from "../data/session/read.ts";
import { safer } from "../models/gaussian-mixture/picture/controls.ts";
import type { GaussianMixtureSpec } from "../models/gaussian-mixture/spec.ts";
import { fullSpec } from "../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../models/gaussian-mixture/theta.ts";
import { type Points, pointsFromRows, rowsOf } from "../models/points.ts";
import type { Frame } from "./frame.ts";
import { brokenPromises } from "./judge.ts";
import type { Choices } from "./session.ts";
import { startOf } from "./startOf.ts";
import { inferences, sessionsWith } from "./testing/rules.ts";
import { choicesFor, runFor } from "./testing/run.ts";

const RUNS = Number(process.env.LAW_RUNS ?? 150);
const HALF_STEPS = 24;

/** Where a set of data lies: in which unit, how far from 0, and how much flatter along one slant or axis. */
interface Place {
  readonly unit: number;
  readonly offset: number;
  readonly flat: number;
}

const places: fc.Arbitrary<Place> = fc.record({
  unit: fc.integer({ min: -100, max: 100 }).map((e) => 10 ** e),
  offset: fc.constantFrom(0, 1, 1e4, 1e8, 1e12),
  flat: fc.integer({ min: 0, max: 6 }).map((e) => 10 ** -e),
});

/** The same data, spec and θ by x → unit · (A x + offset), A a turn by 30° and back about diag(1, flat). */
function moved(
  { points }: { readonly points: Points },
  spec: GaussianMixtureSpec,
  theta: GaussianMixtureTheta,
  { unit, offset, flat }: Place,
) {
  const slanted = spec.covariance === "full" || spec.covariance === "tied";
  const bends = !spec.covariance.toLowerCase().includes("spherical") && spec.floor === null;
  const [c, s] = slanted ? [Math.cos(0.5), Math.sin(0.5)] : [1, 0];
  const f = bends ? flat : 1;
  const plane = [
    [c * c + f * s * s, (1 - f) * c * s],
    [(1 - f) * c * s, s * s + f * c * c],
  ];
  const a = (i: number, j: number) => (i < 2 && j < 2 ? (plane[i]?.[j] ?? 0) : i === j ? 1 : 0);
  const at = (x: readonly number[]) =>
    x.map((_, i) => unit * (x.reduce((sum, v, j) => sum + a(i, j) * v, 0) + offset));
  const square = (m: readonly (readonly number[])[]) =>
    m.map((_, i) =>
      m.map((__, j) => {
        let sum = 0;
        m.forEach((row, p) => {
          row.forEach((v, q) => {
            sum += a(Math.max(i, j), p) * v * a(Math.min(i, j), q);
          });
        });
        return unit * unit * sum;
      }),
    );
  const floor = spec.floor && { ...spec.floor, eps: spec.floor.eps * unit * unit };
  return {
    points: pointsFromRows(rowsOf(points).map(at)),
    spec: { ...spec, floor },
    theta: { ...theta, means: theta.means.map(at), covariances: theta.covariances.map(square) },
  };
}

const climbing = sessionsWith({
  inference: fc.oneof(inferences.exact, inferences.hard),
  learning: fc.constantFrom({ kind: "closed-form" } as const, { kind: "ecm" } as const),
});

function session(name: string) {
  const text = readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), "utf8");
  const { dataset, choices } = readSession(text);
  return { data: engineData(dataset), choices };
}

/** The run of a session that was kept for what had been wrong of it. */
function runOf(name: string, changes: Partial<Choices> = {}, halfSteps = 400) {
  const { data, choices } = session(name);
  return runFor(data, { ...choices, ...changes }, halfSteps);
}

describe("a cluster beside a far one, or beside one outlier, is sound", () => {
  // The values are from 60-digit arithmetic; a condition number of 1e14 costs the second some digits.
  test.each([
    ["false-collapse-bursts", -670.913654877, 6],
    ["false-collapse-sentinel", -404.194482561, 4],
  ])("%s", (name, wanted, digits) => {
    const { frames, ended } = runOf(name);
    expect(ended).toBeUndefined();
    expect(frames.at(-1)?.logLikelihood).toBeCloseTo(wanted, digits);
  });
});

describe("a floor", () => {
  // The points lie on a line, so that the clamp alone makes |Σ|; its ε is below the rounding of Σ.
  test.each([
    ["clamp-not-positive-definite", -134.54],
    ["clamp-below-rounding", -79.28],
  ])("keeps its ε though doubles can't hold it beside the variance: %s", (name, wanted) => {
    const { frames, ended } = runOf(name);
    expect(ended).toBeUndefined();
    expect(frames[4]?.logLikelihood).toBeCloseTo(wanted, 2);
    frames.forEach((frame, i) => {
      const before = frames[i - 1];
      if (before) expect(brokenPromises(before, frame)).toEqual([]);
    });
  });

  test("that is offered in its place is climbed with, in any unit", () => {
    for (const name of ["clamp-not-positive-definite", "clamp-below-rounding"]) {
      const { data, choices } = session(name);
      const model = safer(choices.model as GaussianMixtureSpec, data);
      if (!model) return expect.unreachable();
      const { frames, ended } = runOf(name, { model }, 60);
      expect(ended).toBeUndefined();
      frames.forEach((frame, i) => {
        const before = frames[i - 1];
        if (before) expect(brokenPromises(before, frame)).toEqual([]);
      });
      expect(safer(model, data)).toBeNull();
    }
  });

  test("is offered in the data's own unit, be it cents or kilometres", () => {
    const line = (unit: number) =>
      pointsFromRows(Array.from({ length: 9 }, (_, n) => [unit * n, unit * 1.25 * n]));
    const eps = (unit: number) =>
      (safer(fullSpec(), { points: line(unit) })?.floor?.eps ?? 0) / unit ** 2;
    for (const unit of [1e-9, 1e5, 1e40]) expect(eps(unit) / eps(1)).toBeCloseTo(1, 0);
  });
});

test("a run of data on a line all but straight breaks no promise, however long it goes on", () => {
  const text = readFileSync(
    new URL("./fixtures/false-promise-celsius-fahrenheit.csv", import.meta.url),
    "utf8",
  );
  const rows = text
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(",").map(Number));
  const data = { points: pointsFromRows(rows) };
  for (const seed of [1, 2, 3]) {
    const choices = choicesFor(fullSpec(), { kind: "random-points", seed });
    const start = startOf(data, choices);
    const { frames } = runFor(data, { ...choices, start }, 600);
    expect(frames.length).toBeGreaterThan(10);
    frames.forEach((frame, i) => {
      const before = frames[i - 1];
      if (before) expect(brokenPromises(before, frame)).toEqual([]);
    });
  }
});

describe("wherever the data lie, in whatever unit, however flat", () => {
  test("no promise is broken, 𝓛 is not over ℓ, and what is sound does not collapse", () => {
    fc.assert(
      fc.property(climbing, places, ({ data, choices, from }, place) => {
        if (data.points.dimensions < 2) return;
        const { spec, theta } = from;
        const there = moved(data, spec, theta, place);
        const own: Choices = { ...choices, model: there.spec, start: there.theta };
        const { frames, ended } = runFor({ ...data, points: there.points }, own, HALF_STEPS);
        for (const [i, frame] of frames.entries()) {
          const before = frames[i - 1];
          if (before) expect(brokenPromises(before, frame)).toEqual([]);
          for (const v of [frame.logLikelihood, frame.elbo ?? 0]) expect(v).not.toBeNaN();
          expect(overBy(frame)).toBeLessThanOrEqual(0);
        }
        if (ended?.status !== "degenerate" || place.offset > 1e8) return;
        const here = runFor(data, { ...choices, model: spec, start: theta }, HALF_STEPS + 4);
        if (conditionOf(here.frames, data.points) > 1e12 * place.flat ** 2) return;
        expect(here.ended?.status).toBe("degenerate");
      }),
      { numRuns: RUNS, seed: 11 },
    );
  });
});

/** The largest condition number of a run's covariances, from the rounding that it makes. */
const conditionOf = (frames: readonly Frame[], { size, dimensions }: Points): number =>
  Math.max(...frames.map(({ rounding = 0 }) => rounding)) / (4 * dimensions * size * 2 ** -52);

/** How far 𝓛 is over ℓ, beyond what rounding can do. */
function overBy({ elbo, logLikelihood, rounding = 0 }: Frame): number {
  if (elbo === null) return 0;
  return elbo - logLikelihood - rounding - 1e-10 * (1 + Math.abs(logLikelihood));
}
