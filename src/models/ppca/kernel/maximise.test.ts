import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal, seeded } from "../../../maths/random.ts";
import { climb } from "../gradients/climb.ts";
import { blocks } from "../spec.ts";
import { wholeCases } from "../testing/cases.ts";
import { elbo, pass } from "../testing/pass.ts";
import type { PpcaTheta } from "../theta.ts";
import { kernel as ppca } from "./index.ts";

const free = fc.subarray([...blocks], { minLength: 1 });

/** θ with the blocks named a little elsewhere. */
function nudged(theta: PpcaTheta, seed: number, size: number, named: readonly string[]): PpcaTheta {
  const rng = seeded(seed, 3);
  const step = (block: string) => (named.includes(block) ? size * normal(rng) : 0);
  return {
    mean: theta.mean.map((m) => m + step("mean")),
    loadings: theta.loadings.map((row) => row.map((w) => w + step("loadings"))),
    noise:
      typeof theta.noise === "number"
        ? theta.noise * Math.exp(step("noise"))
        : theta.noise.map((variance) => variance * Math.exp(step("noise"))),
  };
}

describe("the M-step", () => {
  test("is the maximiser of 𝓛 over the blocks that are free, and leaves the others", () => {
    fc.assert(
      fc.property(wholeCases, free, fc.nat(), ({ spec, data, theta }, named, seed) => {
        const evidence = pass(spec, data, theta);
        const { theta: next } = ppca.maximise(spec, data, evidence.stats, theta, named);
        if (!next) return expect.fail("no θ");
        const best = elbo(spec, evidence, next);
        const slack = 1e-10 * (1 + Math.abs(best));
        expect(best).toBeGreaterThanOrEqual(elbo(spec, evidence, theta) - slack);
        for (const size of [1e-4, 1e-2, 0.3])
          expect(elbo(spec, evidence, nudged(next, seed, size, named))).toBeLessThanOrEqual(
            best + slack,
          );
        for (const block of blocks)
          if (!named.includes(block)) expect(next[block]).toEqual(theta[block]);
      }),
    );
  });

  test("leaves the mean of the data where it is", () => {
    fc.assert(
      fc.property(wholeCases, ({ spec, data, theta }) => {
        const mean = Array.from(pass(spec, data, theta).stats.moments.mean);
        const evidence = pass(spec, data, { ...theta, mean });
        const { theta: next } = ppca.maximise(spec, data, evidence.stats, theta);
        for (const [d, m] of mean.entries()) expect(next?.mean[d]).toBeCloseTo(m, 10);
      }),
    );
  });
});

describe("a step up the gradient", () => {
  test("goes by the differences of 𝓛 in μ, W and log σ²", () => {
    fc.assert(
      fc.property(wholeCases, fc.nat(), ({ spec, data, theta }, seed) => {
        const evidence = pass(spec, data, theta);
        const size = 1e-6;
        const next = climb(spec, evidence.stats, theta, size);
        if (!next) return expect.fail("no θ");
        const coordinates = (at: PpcaTheta) => [
          ...at.mean,
          ...at.loadings.flat(),
          ...[at.noise].flat().map(Math.log),
        ];
        const [from, to] = [coordinates(theta), coordinates(next)];
        const slope = from.map((u, i) => ((to[i] ?? 0) - u) / size);
        const h = 1e-5;
        const [up, down] = [h, -h].map((by) => nudged(theta, seed, by, blocks));
        if (!up || !down) return expect.fail("no θ");
        const way = coordinates(up).map((u, i) => (u - (from[i] ?? 0)) / h);
        const wanted = (elbo(spec, evidence, up) - elbo(spec, evidence, down)) / (2 * h);
        const given = data.points.size * way.reduce((sum, w, i) => sum + w * (slope[i] ?? 0), 0);
        const scale =
          data.points.size * way.reduce((sum, w, i) => sum + Math.abs(w * (slope[i] ?? 0)), 1);
        expect(Math.abs(given - wanted)).toBeLessThanOrEqual(1e-5 * scale);
      }),
    );
  });

  test("is none where it leaves the numbers", () => {
    fc.assert(
      fc.property(wholeCases, ({ spec, data, theta }) => {
        const { stats } = pass(spec, data, theta);
        expect(climb(spec, stats, theta, 1e308)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

test("on the line between two θ are θ; beyond it until σ² is none", () => {
  const spec = { kind: "ppca", factors: 1 } as const;
  const a = { mean: [0, 0], loadings: [[1], [0]], noise: 2 };
  const b = { mean: [2, 0], loadings: [[0], [1]], noise: 1 };
  expect(ppca.between(spec, a, b, 0)).toEqual(a);
  expect(ppca.between(spec, a, b, 0.5)).toEqual({
    mean: [1, 0],
    loadings: [[0.5], [0.5]],
    noise: 1.5,
  });
  expect(ppca.between(spec, a, b, 2)).toBeNull();
});
