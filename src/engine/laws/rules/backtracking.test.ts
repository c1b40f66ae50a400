import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../../models/shared/points.ts";
import type { Gradient } from "../../../rules/learning/gradient.ts";
import { presets } from "../../../rules/presets.ts";
import type { Choices } from "../../registry/session.ts";
import { brokenPromises } from "../../run/brokenPromises.ts";
import { stopAt } from "../../run/stopRule.ts";
import { clusterChoices, clusters } from "../../testing/clusters.ts";
import { choicesFor, runFor } from "../../testing/run.ts";

const generalised = presets.find(({ name }) => name === "Generalised EM")?.learning as Gradient;
const SIZE = 90;
const unscaled = clusters(SIZE);
const rows = Array.from({ length: SIZE }, (_, n) =>
  unscaled.points.columns.map((column) => column[n] ?? 0),
);

/** The clusters with their axes scaled, and their start with them. */
function scaled(x: number, y: number, changes: Partial<Choices> = {}) {
  const by = [x, y];
  const points = pointsFromRows(rows.map((row) => row.map((v, d) => v * (by[d] ?? 1))));
  const choices = clusterChoices({ learning: generalised, ...changes });
  const theta = choices.start as GaussianMixtureTheta;
  const start: GaussianMixtureTheta = {
    ...theta,
    means: theta.means.map((mean) => mean.map((m, d) => m * (by[d] ?? 1))),
    covariances: theta.covariances.map((s) =>
      s.map((row, i) => row.map((v, j) => v * (by[i] ?? 1) * (by[j] ?? 1))),
    ),
  };
  return { data: { points }, choices: { ...choices, start } };
}

/** ℓ after each half-step, without what the scale itself adds. */
function climbOf(x: number, y: number, halfSteps: number): number[] {
  const { data, choices } = scaled(x, y);
  const { frames } = runFor(data, choices, halfSteps);
  for (const [i, frame] of frames.entries())
    if (i > 0) expect(brokenPromises(frames[i - 1] as typeof frame, frame)).toEqual([]);
  return frames.map(({ logLikelihood }) => logLikelihood + SIZE * Math.log(x * y));
}

describe("Generalised EM", () => {
  const plain = climbOf(1, 1, 40);

  test.each([-12, -9, -6, -3, -1, 2, 5, 8, 12])(
    "climbs as it does, at a scale of 1e%i",
    (power) => {
      const by = 10 ** power;
      for (const [x, y] of [
        [by, by],
        [by, 1 / by],
        [1, by],
      ] as const)
        for (const [i, value] of climbOf(x, y, 40).entries())
          expect(Math.abs(value - (plain[i] ?? 0))).toBeLessThan(1e-7 * Math.abs(plain[0] ?? 0));
    },
  );

  test.each([3.7e-11, 4e-4, 0.29, 47, 8.2e10])("comes near EM at any scale: %f", (by) => {
    const { data, choices } = scaled(by, by);
    const em = { ...choices, learning: { kind: "closed-form" } } as const;
    const [best, found] = [runFor(data, em, 600), runFor(data, choices, 600)].map(
      ({ frames }) => frames.at(-1)?.logLikelihood ?? 0,
    );
    expect(Math.abs((found ?? 0) - (best ?? 0))).toBeLessThan(0.01);
  });
});

test("a session in nanometres, told in metres, is learnt", () => {
  const url = new URL("../fixtures/nanometres.json", import.meta.url);
  const { data, model, start, learning } = JSON.parse(readFileSync(url, "utf8"));
  const points = pointsFromRows(data.points);
  const choices: Choices = { ...choicesFor({ ...model, floor: null }, start), learning };
  const em = { ...choices, learning: { kind: "closed-form" } } as const;
  const [best, found] = [em, choices].map(
    (one) => runFor({ points }, one, 400).frames.at(-1)?.logLikelihood ?? 0,
  );
  expect(Math.abs((found ?? 0) - (best ?? 0))).toBeLessThan(0.01);
});

describe("a step without backtracking", () => {
  test("is in the coordinates as they stand, and so is one with it where it need not be halved", () => {
    for (const [x, y] of [
      [1, 1],
      [0.6, 1.7],
    ] as const) {
      const short: Gradient = { ...generalised, stepSize: 0.01, steps: 1 };
      const { data, choices } = scaled(x, y, { learning: short });
      const fixed = { ...choices, learning: { ...short, backtracking: false } };
      expect(runFor(data, choices, 10)).toEqual({
        ...runFor(data, fixed, 10),
        frames: runFor(data, fixed, 10).frames.map(({ neverFalls: _, ...rest }) => ({
          ...rest,
          neverFalls: expect.anything(),
        })),
      });
    }
  });
});

describe("a search that finds no step", () => {
  const long: Gradient = { ...generalised, stepSize: 1e30 };

  test("does not count as converged", () => {
    const { data, choices } = scaled(1, 1, { learning: long });
    const { frames } = runFor(data, choices, 2);
    expect(frames[2]?.logLikelihood).toBe(frames[0]?.logLikelihood);
    expect(stopAt(choices, SIZE, frames)).toEqual({ reason: "stuck", iteration: 1 });
    const endless = { ...choices, stop: { ...choices.stop, tolerance: 0 } };
    expect(stopAt(endless, SIZE, frames)).toBeNull();
  });

  test("at a maximum there is none to find: the run has converged", () => {
    const { data, choices } = scaled(1, 1);
    const em = { ...choices, learning: { kind: "closed-form" } } as const;
    const start = runFor(data, em, 4000).frames.at(-1)?.theta;
    const { frames } = runFor(data, { ...choices, start }, 2);
    expect(stopAt(choices, SIZE, frames)?.reason).toBe("converged");
  });
});
