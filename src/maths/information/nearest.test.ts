import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { momentsOf, nearestReverse, reverseKl } from "./nearest.ts";
import { integral, klIntegrand, klOnALine, logMixture, logNormal } from "./onALine.ts";

const humps = [
  { mean: -2, sd: 0.6 },
  { mean: 2, sd: 0.8 },
];
const weights = [0.6, 0.4];
const logP = logMixture(
  weights,
  humps.map(({ mean, sd }) => logNormal(mean, sd)),
);
const wide = { from: -30, to: 30, size: 6001 };
const forward = ({ mean, sd }: { mean: number; sd: number }) =>
  klOnALine(logP, logNormal(mean, sd), wide);

test("a mixture of densities is one: it integrates to 1, far out it is small and not 0", () => {
  expect(integral((x) => Math.exp(logP(x)), wide)).toBeCloseTo(1, 13);
  expect(logP(-100)).toBeCloseTo(Math.log(0.4) + logNormal(2, 0.8)(-100), 10);
  expect(klIntegrand(logP, logNormal(0, 1))(1e6)).toBe(0);
});

describe("the Gaussian nearest to two humps", () => {
  test("has p's mean and variance where KL(p ‖ q) is least: nothing nearby is nearer", () => {
    const best = momentsOf(weights, humps);
    expect(best.mean).toBeCloseTo(
      integral((x) => x * Math.exp(logP(x)), wide),
      12,
    );
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }), (i, j) => {
        const other = { mean: best.mean + i / 20, sd: best.sd * Math.exp(j / 20) };
        expect(forward(other)).toBeGreaterThanOrEqual(forward(best) - 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  test("sits on one hump where KL(q ‖ p) is least, on the one it starts by", () => {
    for (const [from, { mean, sd }] of [
      [-1.5, humps[0]],
      [1.5, humps[1]],
    ] as [number, { mean: number; sd: number }][]) {
      const found = nearestReverse(logP, { mean: from, sd: 1 });
      expect(Math.abs(found.mean - mean)).toBeLessThan(0.1);
      expect(Math.abs(found.sd - sd)).toBeLessThan(0.1);
      for (const [i, j] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const other = { mean: found.mean + i / 1000, sd: found.sd * Math.exp(j / 1000) };
        expect(reverseKl(other, logP)).toBeGreaterThan(reverseKl(found, logP));
      }
    }
  });

  test("may also lie between: a third minimum, wide and above the humps' own", () => {
    const between = nearestReverse(logP, { mean: 0, sd: 1 });
    const one = nearestReverse(logP, { mean: -2, sd: 1 });
    expect(Math.abs(between.mean)).toBeLessThan(0.5);
    expect(reverseKl(between, logP)).toBeGreaterThan(reverseKl(one, logP));
  });

  test("is found where there is but one: of one hump it is the hump", () => {
    const found = nearestReverse(logNormal(1, 2), { mean: -4, sd: 0.3 });
    expect(found.mean).toBeCloseTo(1, 6);
    expect(found.sd).toBeCloseTo(2, 6);
  });
});
