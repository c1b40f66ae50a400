import fc from "fast-check";
import { expect, test } from "vitest";
import { observedShare } from "./observed.ts";

const labels = fc
  .array(fc.integer({ min: -1, max: 3 }), { minLength: 1, maxLength: 200 })
  .map((codes) => Int16Array.from(codes));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (codes: Int16Array | null, n: number) => codes?.[n] ?? -1;

test("is that share of the known labels, each the true one", () => {
  fc.assert(
    fc.property(labels, share, fc.nat(), (codes, part, seed) => {
      const observed = observedShare(codes, part, seed);
      const known = codes.filter((code) => code >= 0).length;
      const count = observed?.filter((code) => code >= 0).length ?? 0;
      expect(count).toBe(Math.round(part * known));
      for (const [n, code] of observed?.entries() ?? []) if (code >= 0) expect(code).toBe(codes[n]);
    }),
  );
});

test("a larger share only adds labels, and the same seed draws the same", () => {
  fc.assert(
    fc.property(labels, share, share, fc.nat(), (codes, a, b, seed) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((s) =>
        observedShare(codes, s, seed),
      );
      for (const n of codes.keys())
        if (at(less ?? null, n) >= 0) expect(at(more ?? null, n)).toBe(at(less ?? null, n));
      expect(observedShare(codes, a, seed)).toEqual(observedShare(codes, a, seed));
    }),
  );
});

test("every point is as likely to be observed", () => {
  const codes = new Int16Array(10);
  const counts = new Array<number>(10).fill(0);
  const seeds = 2000;
  for (let seed = 0; seed < seeds; seed++)
    for (const [n, code] of observedShare(codes, 0.3, seed)?.entries() ?? [])
      if (code >= 0) counts[n] = (counts[n] ?? 0) + 1;
  // Five standard errors of a share of 0.3 in 2000 draws.
  for (const count of counts) expect(Math.abs(count / seeds - 0.3)).toBeLessThan(0.052);
});
