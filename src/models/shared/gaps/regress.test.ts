import fc from "fast-check";
import { expect, test } from "vitest";
import type { Missing } from "../../contract/gaps.ts";
import * as mixture from "../../gaussian-mixture/editor/index.ts";
import { gaps as mixtureGaps } from "../../gaussian-mixture/kernel/gaps/index.ts";
import { mixtures } from "../../gaussian-mixture/testing/cases.ts";
import * as ppcaMixture from "../../mixture-of-ppca/editor/index.ts";
import { gaps as ppcasGaps } from "../../mixture-of-ppca/kernel/gaps/index.ts";
import { casesWithGaps as ppcas } from "../../mixture-of-ppca/testing/cases.ts";
import * as ppca from "../../ppca/editor/index.ts";
import { gaps as ppcaGaps } from "../../ppca/kernel/gaps/index.ts";
import { casesWithGaps } from "../../ppca/testing/cases.ts";
import { type Points, pointAt } from "../points.ts";
import type { Regressed } from "./regress.ts";

/** That what is told by slopes is what the kernel tells of the same points. */
function same(
  points: Points,
  told: readonly Missing[],
  regress: (x: number[]) => readonly (readonly Regressed[])[] | undefined,
): void {
  for (const [n, { columns, given }] of told.entries()) {
    const own = regress(pointAt(points, n)) ?? [];
    expect(own).toHaveLength(given.length || own.length);
    for (const [k, { means, variances }] of given.entries()) {
      expect(own[k]).toHaveLength(columns.length);
      for (const [at, { base, terms, variance }] of (own[k] ?? []).entries()) {
        expect(terms).toHaveLength(points.dimensions - columns.length);
        const mean = terms.reduce((sum, { slope, away }) => sum + slope * away, base);
        const size = 1 + terms.reduce((sum, { slope, away }) => sum + Math.abs(slope * away), 0);
        expect(Math.abs(mean - (means[at] ?? Number.NaN))).toBeLessThan(1e-7 * size);
        const wanted = variances[at] ?? Number.NaN;
        expect(Math.abs(variance - wanted)).toBeLessThan(1e-7 * (1 + wanted));
      }
    }
  }
}

test("the slopes of a regression give the means and variances of the kernel, in mixtures", () => {
  fc.assert(
    fc.property(
      mixtures({ dimensions: [1, 4], gaps: [0.3], size: 40 }),
      ({ spec, data, theta }) => {
        same(data.points, mixtureGaps.missing(spec, theta, data.points), (x) =>
          mixture.editor.regress?.(theta, x),
        );
      },
    ),
    { numRuns: 30 },
  );
});

test("and in mixtures of PPCA", () => {
  fc.assert(
    fc.property(ppcas, ({ spec, data, theta }) => {
      same(data.points, ppcasGaps.missing(spec, theta, data.points), (x) =>
        ppcaMixture.editor.regress?.(theta, x),
      );
    }),
    { numRuns: 30 },
  );
});

test("and in PPCA, whose factors are told of what is there of a point alone", () => {
  fc.assert(
    fc.property(casesWithGaps, ({ spec, data, theta }) => {
      same(data.points, ppcaGaps.missing(spec, theta, data.points), (x) =>
        ppca.editor.regress?.(theta, x),
      );
      const { dimensions, columns } = data.points;
      const row = data.points.size - 1;
      const { rows, sum } = ppca.editor.explain(spec, data, theta, row);
      // With what is missing at E[x | x_o] the factors are where they were.
      const [told] = ppcaGaps.missing(spec, theta, {
        size: 1,
        dimensions,
        columns: columns.map((c) => c.subarray(row)),
      });
      const filled = pointAt(data.points, row);
      for (const [i, d] of (told?.columns ?? []).entries())
        filled[d] = told?.given[0]?.means[i] ?? Number.NaN;
      const whole = { size: 1, dimensions, columns: filled.map((x) => Float64Array.of(x)) };
      const again = ppca.editor.explain(spec, { points: whole }, theta, 0);
      for (const [k, { cells }] of rows.entries())
        expect(cells[0]).toBeCloseTo(again.rows[k]?.cells[0] ?? Number.NaN, 8);
      expect(sum).not.toContain("NaN");
    }),
    { numRuns: 30 },
  );
});
