import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal, seeded } from "../../../maths/random.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { blocks, type MixtureOfPpcaSpec, type TwoStage } from "../spec.ts";
import { cases, randomTheta } from "../testing/cases.ts";
import * as direct from "../testing/direct.ts";
import { elboOf, pass } from "../testing/pass.ts";
import { faultIn, type MixtureOfPpcaTheta } from "../theta.ts";
import { kernel } from "./index.ts";

const close = (a: number, b: number, rel = 1e-10) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(rel * (1 + Math.abs(b)));

describe("a pass over the data", () => {
  test("has ℓ and q of the D×D covariances", () => {
    fc.assert(
      fc.property(cases, ({ spec, data, theta }) => {
        const { sums, rows } = pass(spec, data, theta);
        close(sums.logLikelihood, direct.logLikelihood(data, theta));
        for (const [n, row] of direct.posteriorRows(data, theta).entries())
          for (const [k, gamma] of row.entries()) close(rows[n]?.[k] ?? Number.NaN, gamma, 1e-9);
        close(elboOf(spec, sums, theta), sums.logLikelihood);
      }),
      { numRuns: 60 },
    );
  });

  test("has 𝓛 of its definition at any θ, with either latent, and that with factors is lower", () => {
    fc.assert(
      fc.property(cases, ({ spec, data, theta, seed }) => {
        const { factors, components } = spec;
        const other = randomTheta(seeded(seed, 1), components, data.points.dimensions, factors);
        const bound = (latent: MixtureOfPpcaSpec["latent"]) => {
          const of = { ...spec, latent };
          const { sums, rows } = pass(of, data, theta);
          const given = elboOf(of, sums, other);
          close(given, direct.elbo(of, data, rows, theta, other), 1e-9);
          return given;
        };
        const slack = 1e-9 * (1 + Math.abs(bound("labels")));
        expect(bound("labels-and-factors")).toBeLessThanOrEqual(bound("labels") + slack);
      }),
      { numRuns: 40 },
    );
  });
});

/** θ with one number of the named blocks a little elsewhere. */
function nudged(theta: MixtureOfPpcaTheta, seed: number, named: readonly string[]) {
  const rng = seeded(seed, 3);
  const step = (block: string) => (named.includes(block) ? 1e-3 * normal(rng) : 0);
  const raw = theta.weights.map((w) => w * Math.exp(step("weights")));
  const total = raw.reduce((sum, w) => sum + w, 0);
  return {
    weights: raw.map((w) => w / total),
    means: theta.means.map((mean) => mean.map((m) => m + step("means"))),
    loadings: theta.loadings.map((w) => w.map((row) => row.map((x) => x + step("loadings")))),
    noises: theta.noises.map((noise) => noise * Math.exp(step("noises"))),
  };
}

describe("the M-step", () => {
  const free = fc.subarray([...blocks], { minLength: 1 });

  test("is the maximiser of 𝓛 over the blocks that are free, and leaves the others", () => {
    fc.assert(
      fc.property(cases, free, fc.nat(), ({ spec, data, theta }, named, seed) => {
        const { sums } = pass(spec, data, theta);
        const { theta: next, ended } = kernel.maximise(spec, data, sums.stats, theta, named);
        if (!next || ended) return;
        for (const block of blocks)
          if (!named.includes(block)) expect(next[block]).toEqual(theta[block]);
        const best = elboOf(spec, sums, next);
        const slack = 1e-9 * (1 + Math.abs(best));
        expect(elboOf(spec, sums, theta)).toBeLessThanOrEqual(best + slack);
        for (let i = 0; i < 4; i++)
          expect(elboOf(spec, sums, nudged(next, seed + i, named))).toBeLessThanOrEqual(
            best + slack,
          );
      }),
    );
  });

  test("in two stages raises 𝓛 over labels alone, and ℓ with either latent", () => {
    const choice: TwoStage = { kind: "two-stage" };
    fc.assert(
      fc.property(cases, ({ spec, data, theta }) => {
        const { sums } = pass(spec, data, theta);
        const lesson = { spec, data, stats: sums.stats, theta } as never;
        const next = kernel.learn?.(choice, lesson).theta;
        if (!next) return;
        const slack = 1e-10 * (1 + Math.abs(sums.logLikelihood));
        expect(pass(spec, data, next).sums.logLikelihood).toBeGreaterThanOrEqual(
          sums.logLikelihood - slack,
        );
        const labels = { ...spec, latent: "labels" } as const;
        const alone = pass(labels, data, theta).sums;
        expect(elboOf(labels, alone, next)).toBeGreaterThanOrEqual(
          elboOf(labels, alone, theta) - slack,
        );
      }),
    );
  });
});

describe("EM ends, before anything is NaN,", () => {
  const rng = seeded(7);
  const cloud = Array.from({ length: 60 }, () => [normal(rng), normal(rng)]);
  const far = Array.from({ length: 20 }, (_, n) => [50 + n, 2 * n]);
  const around = (mean: readonly number[]): MixtureOfPpcaTheta => ({
    weights: [0.5, 0.5],
    means: [[0, 0], mean],
    loadings: [
      [[1], [0]],
      [[1], [1]],
    ],
    noises: [1, 1],
  });
  const run = (
    rows: number[][],
    start: MixtureOfPpcaTheta,
    latent: MixtureOfPpcaSpec["latent"],
  ) => {
    const spec = { kind: "mixture-of-ppca", components: 2, factors: 1, latent } as const;
    const data = { points: pointsFromRows(rows) };
    let theta = start;
    for (let t = 1; t <= 400; t++) {
      const next = kernel.maximise(spec, data, pass(spec, data, theta).sums.stats, theta);
      if (next.ended) return next.ended;
      if (!next.theta) return null;
      expect(faultIn(spec, 2, next.theta)).toBeNull();
      theta = next.theta;
    }
    return null;
  };

  test.each(["labels", "labels-and-factors"] as const)(
    "where a component’s points lie on its line (%s)",
    (latent) => {
      expect(run([...cloud, ...far], around([60, 20]), latent)).toMatchObject({
        status: "degenerate",
        components: [1],
        onto: "line",
      });
      expect(run(cloud, around([1, 1]), latent)).toBeNull();
    },
  );

  test("where a component has no points left", () => {
    expect(run(cloud, around([1e6, 1e6]), "labels")).toMatchObject({
      status: "emptyComponent",
      components: [1],
      at: [1e6, 1e6],
    });
  });
});
