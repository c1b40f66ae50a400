import { describe, expect, test } from "vitest";
import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { seeded } from "../../../maths/random.ts";
import { logSumExp } from "../../../maths/special/logSumExp.ts";
import { kernels } from "../../../models/faces.ts";
import { determinants } from "../../../models/gaussian-mixture/editor/index.ts";
import { assignments } from "../../../models/gaussian-mixture/editor/kMeans.ts";
import { randomTheta as randomMixture } from "../../../models/gaussian-mixture/testing/cases.ts";
import * as direct from "../../../models/gaussian-mixture/testing/direct.ts";
import { fullSpec } from "../../../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import type { Spec } from "../../../models/kinds.ts";
import { randomTheta as randomPpca } from "../../../models/ppca/testing/cases.ts";
import { type Grid, placesOf } from "../../../models/shared/grid.ts";
import { pointsFromRows } from "../../../models/shared/points.ts";
import { startOf } from "../../run/startOf.ts";
import { finish } from "../../testing/finish.ts";
import { choicesFor, type KnownFrame as Frame, rowsOfQ, runFor } from "../../testing/run.ts";
import { field } from "./field.ts";

const mixture = fullSpec(3);
const ppca = { kind: "ppca", factors: 1 } as const;
const wide: Grid = { x0: -40, x1: 40, y0: -40, y1: 40, nx: 641, ny: 641 };
const cell = (80 / 640) ** 2;
const small: Grid = { x0: -6, x1: 6, y0: -5, y1: 7, nx: 30, ny: 25 };
const masses = [0.1, 0.5, 0.9];
const nothing = { points: pointsFromRows([]) };
const ask = (spec: Spec, theta: unknown, grid: Grid, held: readonly number[] = masses) =>
  finish(
    field(
      { data: nothing, choices: choicesFor(spec, theta) },
      { theta, past: null, grid, masses: held },
    ),
  );

describe.each([
  ["a mixture", mixture, randomMixture(seeded(5), mixture, 2)],
  ["PPCA", ppca, randomPpca(seeded(6), 2, 1)],
])("the density of %s", (_, spec, theta) => {
  test("integrates to 1 over the plane", () => {
    const { logDensity } = ask(spec, theta, wide);
    const whole = logDensity.reduce((sum, value) => sum + Math.exp(value) * cell, 0);
    expect(whole).toBeCloseTo(1, 4);
  });

  test("above each level holds its share", () => {
    const { logDensity, levels } = ask(spec, theta, wide);
    for (const [i, share] of masses.entries()) {
      const level = levels[i] ?? Number.NaN;
      const held = logDensity.reduce((sum, v) => sum + (v >= level ? Math.exp(v) * cell : 0), 0);
      expect(Math.abs(held - share)).toBeLessThan(0.015);
    }
  });

  test("sums its rows", () => {
    const { logJoint, logDensity } = ask(spec, theta, small);
    const size = small.nx * small.ny;
    for (const [n, value] of logDensity.entries()) {
      const column = Array.from(
        { length: logJoint.length / size },
        (_, k) => logJoint[k * size + n] ?? Number.NaN,
      );
      expect(value).toBeCloseTo(logSumExp(column), 12);
    }
  });
});

test("a mixture's log joint is that of its definition, its argmax that of the assignments", () => {
  const theta = randomMixture(seeded(9), mixture, 2);
  const { logJoint } = ask(mixture, theta, small);
  const points = placesOf(small);
  const wanted = direct.logJointTable({ points }, theta);
  const labels = assignments(mixture, theta, { points });
  for (const [n, row] of wanted.entries()) {
    const column = row.map((_, k) => logJoint[k * points.size + n] ?? Number.NaN);
    for (const [k, value] of row.entries())
      expect(Math.abs((column[k] ?? 0) - value)).toBeLessThan(1e-9 * (1 + Math.abs(value)));
    expect(column.indexOf(Math.max(...column))).toBe(labels[n]);
  }
});

test("of one Gaussian the levels are at −2 log(1 − share) of its squared distance", () => {
  const theta = {
    weights: [1],
    means: [[1, 2]],
    covariances: [
      [
        [4, 1],
        [1, 2],
      ],
    ],
  };
  const { levels } = ask({ ...mixture, components: 1 }, theta, small, [0.3, 0.6]);
  const top = -Math.log(2 * Math.PI) - 0.5 * Math.log(7);
  for (const [i, share] of [0.3, 0.6].entries())
    expect(Math.abs((levels[i] ?? 0) - (top + Math.log(1 - share)))).toBeLessThan(0.05);
});

test("a weight of 0 leaves a row of −∞ and the density finite", () => {
  const theta = { ...randomMixture(seeded(9), mixture, 2), weights: [0.5, 0, 0.5] };
  const { logJoint, logDensity, levels } = ask(mixture, theta, small);
  const { length } = logDensity;
  expect(logJoint.subarray(length, 2 * length).every((value) => value === -Infinity)).toBe(true);
  expect([...logDensity, ...levels].every(Number.isFinite)).toBe(true);
});

describe("a clamp too small for doubles beside the largest variance", () => {
  // Points on a line, so that across it the clamp alone is the variance: 1e-17 and 1e-21 of that along it.
  const points = pointsFromRows(Array.from({ length: 14 }, (_, n) => [3e4 * n, 7e4 * n]));
  const grid: Grid = { x0: -1e5, x1: 5e5, y0: -1e5, y1: 1e6, nx: 20, ny: 20 };

  test.each(["full", "tied"] as const)("is in all that is shown of θ: %s", (covariance) => {
    for (const eps of [1e-6, 1e-10]) {
      const spec = {
        ...mixture,
        components: 2,
        covariance,
        floor: { kind: "clamp", eps },
      } as const;
      const choices = choicesFor(spec, { kind: "quantiles", seed: 1 });
      const start = startOf({ points }, choices);
      let rows: number[][] = [];
      const { frames } = runFor({ points }, { ...choices, start }, 9, (problem) => {
        rows = rowsOfQ(problem);
      });
      const last = frames.at(-1) as Frame<GaussianMixtureTheta>;
      const joint = new Float64Array(2 * points.size);
      kernels.of(spec).density.logJoint(spec, last.theta, points, joint);
      const columns = rows.map((_, n) => [joint[n] ?? 0, joint[points.size + n] ?? 0]);
      const ell = columns.reduce((sum, column) => sum + logSumExp(column), 0);
      expect(Math.abs(ell - last.logLikelihood)).toBeLessThan(1e-9 * Math.abs(ell));
      expect(assignments(spec, last.theta, { points })).toEqual(
        rows.map((row) => row.indexOf(Math.max(...row))),
      );
      for (const [k, value] of determinants(spec, last.theta).entries()) {
        const along = symmetricEigen(last.theta.covariances[k] ?? []).values[1] ?? 0;
        expect(value / (eps * along)).toBeCloseTo(1, 6);
      }
      const { levels } = ask(spec, last.theta, grid);
      expect(levels.every(Number.isFinite)).toBe(true);
    }
  });
});
