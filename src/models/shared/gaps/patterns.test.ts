import fc from "fast-check";
import { expect, test } from "vitest";
import { BLOCK } from "../labels/block.ts";
import { pointsFromRows } from "../points.ts";
import { hasGaps } from "./hasGaps.ts";
import { patternsOf, runsFrom } from "./patterns.ts";

const rowsWithGaps = fc.array(
  fc.array(fc.constantFrom(1, Number.NaN), { minLength: 5, maxLength: 5 }),
  { minLength: 1, maxLength: 3 * BLOCK },
);

test("every row stands once in its block, in a run of its own pattern", () => {
  fc.assert(
    fc.property(rowsWithGaps, (rows) => {
      const points = pointsFromRows(rows);
      const patterns = patternsOf(points);
      expect(hasGaps(points)).toBe(rows.flat().some(Number.isNaN));
      for (let from = 0; from < rows.length; from += BLOCK) {
        const to = Math.min(from + BLOCK, rows.length);
        const seen: number[] = [];
        const met = new Set<number>();
        for (const run of runsFrom(patterns, from)) {
          expect(met.has(run.pattern)).toBe(false);
          met.add(run.pattern);
          const { missing = [], observed = [] } = patterns.all[run.pattern] ?? {};
          for (const n of patterns.order.subarray(run.from, run.to)) {
            seen.push(n);
            const own = rows[n] ?? [];
            expect(missing.every((d) => Number.isNaN(own[d]))).toBe(true);
            expect(observed.every((d) => own[d] === 1)).toBe(true);
            expect(missing.length + observed.length).toBe(own.length);
          }
        }
        expect(seen.sort((a, b) => a - b)).toEqual(
          Array.from({ length: to - from }, (_, i) => from + i),
        );
      }
    }),
    { numRuns: 30 },
  );
});
