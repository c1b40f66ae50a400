import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { multiply, transpose } from "../../../maths/linear/matrix.ts";
import { marginal as ofPpca } from "../../ppca/hands/marginal.ts";
import { diagonalCases } from "../../ppca/testing/cases.ts";
import { covarianceOf } from "../../ppca/theta.ts";
import { columnAxes, principalAxes } from "../../shared/axes/axes.ts";
import { picture } from "../picture/index.ts";
import { cases, casesWithGaps } from "../testing/cases.ts";
import { faultIn, gaussiansOf, type MixtureOfPpcaTheta } from "../theta.ts";
import { drag } from "./drag.ts";
import { marginal } from "./marginal.ts";
import { startAt } from "./startAt.ts";

const coordinate = fc.double({ min: -50, max: 50, noNaN: true });

/** Two numbers of θ, in order, each near the other. */
function near(a: unknown, b: unknown): void {
  const flat = (of: unknown): number[] =>
    typeof of === "number" ? [of] : Object.values(of as object).flatMap(flat);
  const [x, y] = [flat(a), flat(b)];
  expect(y).toHaveLength(x.length);
  for (const [i, value] of x.entries())
    expect(Math.abs(value - (y[i] ?? Number.NaN))).toBeLessThan(1e-9 * (1 + Math.abs(value)));
}

const handlesIn = (spec: Parameters<typeof drag>[0], theta: MixtureOfPpcaTheta) =>
  picture
    .marks(spec, theta)
    .flatMap((mark) => mark.handles.map((handle) => ({ mark: mark.id, ...handle })));

describe("a handle that is dragged", () => {
  test("never gives an invalid θ, and put where it is leaves θ as it is", () => {
    fc.assert(
      fc.property(cases, fc.array(coordinate, { minLength: 5, maxLength: 5 }), (each, to) => {
        const { spec, data, theta } = each;
        const { dimensions } = data.points;
        for (const { mark, id, at } of handlesIn(spec, theta)) {
          const moved = drag(spec, theta, mark, id, to.slice(0, dimensions));
          expect(faultIn(spec, dimensions, moved)).toBeNull();
          near(theta, drag(spec, theta, mark, id, at));
        }
      }),
      { numRuns: 40 },
    );
  });
});

test("marks are the K Gaussians, then the K lines or factor planes, of the marginal where it is seen", () => {
  fc.assert(
    fc.property(cases, ({ spec, data, theta }) => {
      const marks = picture.marks(spec, theta);
      expect(marks.map(({ colour }) => colour)).toEqual(
        [0, 1].flatMap(() => [...theta.means.keys()]),
      );
      expect(marks.slice(spec.components).every(({ kind }) => kind === "segment")).toBe(
        spec.factors === 1,
      );
      for (const axes of [columnAxes(data.points.dimensions, [1, 0]), principalAxes(data.points)]) {
        const seen = gaussiansOf(marginal(theta, axes));
        for (const [k, s] of gaussiansOf(theta).covariances.entries())
          near(multiply(multiply(axes.rows, s), transpose(axes.rows)), seen.covariances[k]);
      }
    }),
    { numRuns: 40 },
  );
});

test("the marginal of factor analysis is one, along columns and along any axes", () => {
  fc.assert(
    fc.property(diagonalCases, ({ data, theta }) => {
      for (const axes of [columnAxes(data.points.dimensions, [1]), principalAxes(data.points)])
        near(
          multiply(multiply(axes.rows, covarianceOf(theta)), transpose(axes.rows)),
          covarianceOf(ofPpca(theta, axes)),
        );
    }),
    { numRuns: 40 },
  );
});

test("a start by hand has its means at the places, and one PPCA about each", () => {
  fc.assert(
    fc.property(fc.oneof(cases, casesWithGaps), ({ spec, data, theta }) => {
      const made = startAt(spec, data, theta.means);
      expect(made?.means).toEqual(theta.means);
      if (made) expect(faultIn(spec, data.points.dimensions, made)).toBeNull();
    }),
    { numRuns: 40 },
  );
});

test("every point has a place on a line or plane, where they are not too many to draw", () => {
  fc.assert(
    fc.property(fc.oneof(cases, casesWithGaps), ({ spec, data, theta }) => {
      const made = picture.projections?.(spec, data, theta) ?? [];
      expect(made).toHaveLength(data.points.size <= 300 ? data.points.size : 0);
      for (const { from, to } of made) expect([...from, ...to].every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 20 },
  );
});
