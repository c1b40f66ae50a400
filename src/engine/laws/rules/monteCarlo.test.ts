import { describe, expect, test } from "vitest";
import * as direct from "../../../models/gaussian-mixture/testing/direct.ts";
import { pointsFromRows, rowsOf } from "../../../models/shared/points.ts";
import { data, gapOf, rowsAt, theta, withInference } from "../../testing/inferred.ts";
import type { KnownFrame as Frame } from "../../testing/run.ts";
import { runFor } from "../../testing/run.ts";

describe("Monte Carlo inference", () => {
  const sampled = (samples: number, seed = 1) =>
    withInference({ kind: "monte-carlo", samples }, seed);
  const gamma = direct.posteriorRows(data, theta);

  test("draws rows that are multiples of 1/S", () => {
    for (const samples of [1, 7, 30])
      for (const row of rowsAt(sampled(samples), 2)) {
        const counts = row.map((q) => q * samples);
        for (const count of counts) expect(Math.abs(count - Math.round(count))).toBeLessThan(1e-9);
        expect(counts.reduce((sum, count) => sum + Math.round(count), 0)).toBe(samples);
      }
  });

  test("with the same seed draws the same, with another another", () => {
    const trace = (seed: number) => runFor(data, sampled(5, seed), 12).frames;
    expect(trace(8)).toEqual(trace(8));
    const firsts = [8, 9, 2 ** 32 + 8].map((seed) => JSON.stringify(rowsAt(sampled(5, seed))));
    expect(new Set(firsts).size).toBe(3);
  });

  test("draws anew in every iteration, and for every block of points", () => {
    const hold = { kind: "closed-form", hold: ["weights", "means", "covariances"] } as const;
    const still = { ...sampled(3), learning: hold };
    const [first, second] = [1, 2].map((t) => JSON.stringify(rowsAt(still, t)));
    expect(second).not.toBe(first);
    const rows = rowsOf(data.points).slice(0, 128);
    const twice = { points: pointsFromRows([...rows, ...rows]) };
    const drawn = rowsAt(still, 1, twice);
    expect(drawn.slice(128)).not.toEqual(drawn.slice(0, 128));
  });

  test("has the posterior as its mean over many seeds, point by point, and its variance γ(1 − γ)/S", () => {
    const [seeds, samples] = [400, 4];
    const sums = gamma.map((row) => row.map(() => [0, 0] as [number, number]));
    for (let seed = 0; seed < seeds; seed++)
      for (const [n, row] of rowsAt(sampled(samples, seed)).entries())
        for (const [k, q] of row.entries()) {
          const sum = sums[n]?.[k];
          if (!sum) continue;
          sum[0] += q;
          sum[1] += (q - (gamma[n]?.[k] ?? 0)) ** 2;
        }
    let [squares, wanted] = [0, 0];
    for (const [n, row] of gamma.entries())
      for (const [k, g] of row.entries()) {
        const variance = (g * (1 - g)) / samples;
        const [sum, square] = sums[n]?.[k] ?? [Number.NaN, Number.NaN];
        // 900 comparisons: beyond 5 standard errors is no luck; the floor is for rare labels.
        const slack = 5 * Math.sqrt(variance / seeds) + 5 / (samples * seeds);
        expect(Math.abs(sum / seeds - g), `${n}, ${k}`).toBeLessThan(slack);
        squares += square / seeds;
        wanted += variance;
      }
    expect(squares / wanted).toBeGreaterThan(0.95);
    expect(squares / wanted).toBeLessThan(1.05);
  });

  test("draws points apart from each other", () => {
    const [seeds, points] = [300, 60];
    // Var of N_1 over seeds is the sum of the points' variances if they are independent.
    const counts = Array.from({ length: seeds }, (_, seed) =>
      rowsAt(sampled(2, seed))
        .slice(0, points)
        .reduce((sum, [q = 0]) => sum + q, 0),
    );
    const mean = counts.reduce((sum, c) => sum + c, 0) / seeds;
    const variance = counts.reduce((sum, c) => sum + (c - mean) ** 2, 0) / (seeds - 1);
    const wanted = gamma.slice(0, points).reduce((sum, [g = 0]) => sum + (g * (1 - g)) / 2, 0);
    expect(variance / wanted).toBeGreaterThan(0.6);
    expect(variance / wanted).toBeLessThan(1.5);
  });

  test("has a gap of about N(K − 1)/2S where all labels are likely", () => {
    const near = { ...theta, weights: [0.4, 0.3, 0.3], means: theta.means.map(() => [1, 1]) };
    for (const samples of [30, 100]) {
      const choices = { ...sampled(samples), start: near };
      const { frames } = runFor(data, choices, 1);
      const wanted = (data.points.size * 2) / (2 * samples);
      expect(gapOf(frames[1] as Frame) / wanted).toBeGreaterThan(0.8);
      expect(gapOf(frames[1] as Frame) / wanted).toBeLessThan(1.25);
    }
  });

  test("never draws a label that has no weight, nor another than the one observed", () => {
    const observed = Int16Array.from({ length: 300 }, (_, n) => (n % 4 === 0 ? 2 : -1));
    const start = { ...theta, weights: [0.6, 0, 0.4] };
    const rows = rowsAt({ ...sampled(50), start }, 1, { ...data, observed });
    for (const [n, row] of rows.entries()) {
      expect(row[1]).toBe(0);
      if (observed[n] === 2) expect(row).toEqual([0, 0, 1]);
    }
  });
});
