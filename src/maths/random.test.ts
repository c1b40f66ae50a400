import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categorical, normal, type Rng, seeded } from "./random.ts";

const DRAWS = 100_000;
const draw = (rng: Rng, count: number) => Array.from({ length: count }, rng);

/** Pearson's χ² of counts against equal expectation. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
}

describe("seeded", () => {
  test("the same seed and stream give the same numbers, others give others", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(), (seed, stream) => {
        const first = draw(seeded(seed, stream), 5);
        expect(draw(seeded(seed, stream), 5)).toEqual(first);
        expect(draw(seeded(seed, stream + 1), 5)).not.toEqual(first);
        expect(draw(seeded(seed + 1, stream), 5)).not.toEqual(first);
      }),
    );
  });

  test("numbers lie in [0, 1) and fill it evenly, singly and in pairs", () => {
    const rng = seeded(6316);
    const single = new Array<number>(256).fill(0);
    const pairs = new Array<number>(256).fill(0);
    let before = 0;
    let [lowest, highest] = [1, 0];
    for (let i = 0; i < DRAWS; i++) {
      const u = rng();
      lowest = Math.min(lowest, u);
      highest = Math.max(highest, u);
      const cell = Math.floor(u * 256);
      const pair = Math.floor(before * 16) * 16 + Math.floor(u * 16);
      single[cell] = (single[cell] ?? 0) + 1;
      pairs[pair] = (pairs[pair] ?? 0) + 1;
      before = u;
    }
    expect(lowest).toBeGreaterThanOrEqual(0);
    expect(highest).toBeLessThan(1);
    // χ² with 255 degrees of freedom lies in [170, 360] but for about one draw in 10⁵.
    for (const counts of [single, pairs]) {
      expect(chiSquare(counts)).toBeGreaterThan(170);
      expect(chiSquare(counts)).toBeLessThan(360);
    }
  });

  test("streams of one seed are not shifted copies of one another", () => {
    const [a, b] = [seeded(1, 0), seeded(1, 1)].map((rng) => draw(rng, 4000));
    const seen = new Set(a);
    expect(b?.filter((u) => seen.has(u)).length).toBeLessThan(3);
  });
});

test("normal deviates have the moments of a standard normal", () => {
  const rng = seeded(2);
  const xs = draw(() => normal(rng), DRAWS);
  const moment = (power: number) => xs.reduce((sum, x) => sum + x ** power, 0) / DRAWS;
  // Five standard errors: Var x^p = E x^2p − (E x^p)².
  const near = (power: number, wanted: number, variance: number) =>
    expect(Math.abs(moment(power) - wanted)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
  near(1, 0, 1);
  near(2, 1, 2);
  near(3, 0, 15);
  near(4, 3, 96);
});

describe("categorical", () => {
  test("draws each index in proportion to its weight", () => {
    const rng = seeded(3);
    const weights = [1, 0, 3, 6];
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < DRAWS; i++) {
      const k = categorical(rng, weights);
      counts[k] = (counts[k] ?? 0) + 1;
    }
    weights.forEach((weight, k) => {
      const p = weight / 10;
      const away = Math.abs((counts[k] ?? 0) - DRAWS * p);
      expect(away).toBeLessThanOrEqual(5 * Math.sqrt(DRAWS * p * (1 - p)));
    });
  });

  test("never draws a zero weight, even at the ends of [0, 1)", () => {
    for (const u of [0, 0.5, 1 - 2 ** -32, 1 - 2 ** -53]) {
      expect(categorical(() => u, [0, 1, 0])).toBe(1);
      expect([1, 2]).toContain(categorical(() => u, [0, 0.1, 0.2, 0]));
    }
  });
});
