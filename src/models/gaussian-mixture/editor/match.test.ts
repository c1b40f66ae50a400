import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at } from "../../../maths/linear/matrix.ts";
import { seeded } from "../../../maths/random.ts";
import { randomTheta } from "../testing/cases.ts";
import { fullSpec } from "../testing/plain.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { match } from "./match.ts";

describe("matching components with true ones", () => {
  const gap = (a: GaussianMixtureTheta, b: GaussianMixtureTheta, k: number, j: number | null) =>
    j === null
      ? 0
      : (a.means[k] ?? []).reduce((sum, x, d) => sum + (x - at(b.means, j, d)) ** 2, 0);

  /** The least sum of squared distances over all ways to pair the shorter list with the longer. */
  function least(
    a: GaussianMixtureTheta,
    b: GaussianMixtureTheta,
    k = 0,
    used: number[] = [],
  ): number {
    if (k === a.means.length) return 0;
    const free = b.means.map((_, j) => j).filter((j) => !used.includes(j));
    const ways = free.map((j) => gap(a, b, k, j) + least(a, b, k + 1, [...used, j]));
    const left = a.means.length - k;
    if (free.length < left) ways.push(least(a, b, k + 1, used));
    return Math.min(...ways);
  }

  test("is the best of all assignments, where the counts are the same or differ", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(),
        (m, n, seed) => {
          const of = (components: number, stream: number) => {
            const spec = fullSpec(components);
            return randomTheta(seeded(seed, stream), spec, 2);
          };
          const [theta, truth] = [of(m, 0), of(n, 1)];
          const found = match(theta, truth);
          const taken = found.filter((j) => j !== null);
          expect(found.length).toBe(m);
          expect(taken.length).toBe(Math.min(m, n));
          expect(new Set(taken).size).toBe(taken.length);
          const cost = found.reduce((sum: number, j, k) => sum + gap(theta, truth, k, j), 0);
          expect(cost).toBeCloseTo(least(theta, truth), 8);
        },
      ),
    );
  });
});
