import "../../engine/testing/setup.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editors, pictures } from "../../models/faces.ts";
import { gaussianMixture, linearRegression } from "../../models/index.ts";
import { columnAxes, seenAt, seenCovariance } from "../../models/shared/axes/axes.ts";
import type { Points } from "../../models/shared/points.ts";
import { anyCase } from "../../models/testing/cases.ts";
import { editOf } from "../lab/lineage.ts";
import { lensOver } from "./lensOver.ts";
import { histogramOf, overDensity } from "./overDensity.ts";

const mixture = gaussianMixture.first;
const many = anyCase.filter(({ data }) => data.points.dimensions > 2);
const close = (values: readonly number[]) =>
  values.map((value) => expect.closeTo(value, 8 - Math.log10(1 + Math.abs(value))));

describe("over two axes of many", () => {
  test.each(["columns", "principal"] as const)("%s: marks are those of θ as it is seen", (kind) => {
    fc.assert(
      fc.property(many, ({ spec, data: { points }, theta }) => {
        const shown = kind === "principal" ? kind : ([2, 0] as const);
        const lens = lensOver(points, shown, spec);
        const marks = pictures.of(spec).marks(spec, theta);
        for (const [k, mark] of lens.marks(marks, false).entries()) {
          const whole = marks[k];
          if (!whole) return expect.fail("a mark of its own");
          expect(mark).toMatchObject({ id: whole.id, kind: whole.kind, colour: whole.colour });
          expect(mark.centre).toEqual(close(seenAt(lens.axes, whole.centre)));
          expect(mark.covariance).toEqual(seenCovariance(lens.axes, whole.covariance));
          expect(lens.at(whole.centre)).toEqual(mark.centre);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("a mean that is dragged to where it is leaves θ as it was, elsewhere only what is shown of it moves", () => {
    const to = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(many, to, ({ spec, data: { points }, theta }, to) => {
        const lens = lensOver(points, [1, 2], spec);
        const mark = pictures.of(spec).marks(spec, theta)[0];
        const handle = mark?.handles.find(({ id }) => id === "mean");
        if (!mark || !handle) return;
        const drag = (place: readonly [number, number]) =>
          editors.of(spec).drag(spec, theta, mark.id, handle.id, lens.moved(place, handle.at));
        expect(drag(lens.at(handle.at))).toEqual(theta);
        const moved = pictures.of(spec).marks(spec, drag(to));
        const seen = moved[0]?.centre ?? [];
        expect(seen).toEqual(handle.at.with(1, to[0]).with(2, to[1]));
        expect(moved.slice(1)).toEqual(
          pictures
            .of(spec)
            .marks(spec, theta)
            .slice(1)
            .map((other) => (other.colour === mark.colour ? expect.anything() : other)),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("the points are the data's own columns; a click on them tells no point", () => {
    fc.assert(
      fc.property(many, ({ data: { points } }) => {
        const lens = lensOver(points, [1, 0], mixture);
        expect(lens.points.columns[0]).toBe(points.columns[1]);
        expect(lens.points.columns[1]).toBe(points.columns[0]);
        expect(lens.noPlacing).toMatch(/columns are not all on the plane/);
      }),
      { numRuns: 5 },
    );
  });
});

describe("over one axis", () => {
  const points = { size: 4, dimensions: 1, columns: [Float64Array.of(3, 1, 2, 8)] };

  test("points and means lie on a line, and a drag goes along it", () => {
    const lens = lensOver(points, null, mixture);
    expect(lens.points.columns).toEqual([points.columns[0], new Float64Array(4)]);
    expect(lens.noPlacing).toBeNull();
    expect(lens.moved([5, 0.3], [2])).toEqual([5]);
    const whole = {
      kind: "ellipse",
      gaussian: true,
      id: "0",
      colour: 0,
      name: "",
      label: "",
      centre: [2],
      covariance: [[4]],
      handles: [{ id: "mean", name: "Mean", at: [2] }],
    } as const;
    const [mark] = lens.marks([whole], false);
    const [bare] = lens.marks([whole], true);
    const stretch = (variance: number) => [
      [variance, 0],
      [0, 0],
    ];
    expect(mark).toMatchObject({ kind: "segment", centre: [2, 0], covariance: stretch(4) });
    expect(bare).toMatchObject({ ...mark, covariance: stretch(0) });
    expect(mark?.handles).toEqual([{ id: "mean", name: "Mean", at: [2, 0] }]);
  });

  test("there is room for all values and for their histogram, whose area is 1", () => {
    const box = overDensity(points.columns[0] as Float64Array);
    expect(box?.x).toEqual([1, 8]);
    const { width = 0, heights } = histogramOf(points.columns[0] as Float64Array) ?? {};
    expect(width * (heights ?? new Float64Array()).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(box?.y[1]).toBeGreaterThan(Math.max(...(heights ?? [])));
    expect(overDensity(Float64Array.of(5, 5, Number.NaN))?.x).toEqual([4, 6]);
    expect(overDensity(new Float64Array())).toBeNull();
  });
});

test("the view is fitted anew with other axes or other data, and stays with an edit", () => {
  const columns = [0, 1, 2].map((d) => Float64Array.of(d, 2 * d, 5));
  const points = { size: 3, dimensions: 3, columns };
  const edited = editOf(points, { ...points, columns: columns.map((c) => c.with(0, 9)) });
  const key = (of: Points, shown: Parameters<typeof lensOver>[1]) =>
    lensOver(of, shown, mixture).key;
  expect(lensOver(points, [0, 1], mixture)).toBe(lensOver(points, null, mixture));
  expect(key(edited, [1, 2])).toBe(key(points, [1, 2]));
  expect(key(points, [2, 1])).not.toBe(key(points, [1, 2]));
  expect(key({ ...points }, [1, 2])).not.toBe(key(points, [1, 2]));
  // Axes of a data set before, as after an undo.
  expect(lensOver(points, [0, 7], mixture).axes).toEqual(columnAxes(3, [0, 1]));
});

test("of pairs the plane begins with an input across and y, the last column, up", () => {
  const columns = [0, 1, 2, 3].map((d) => Float64Array.of(d, 2 * d, 5));
  const points = { size: 3, dimensions: 4, columns };
  const { first } = linearRegression;
  expect(lensOver(points, null, first).axes).toEqual(columnAxes(4, [0, 3]));
  expect(lensOver(points, [2, 1], first).axes).toEqual(columnAxes(4, [2, 1]));
  expect(lensOver(points, null, mixture).axes).toEqual(columnAxes(4, [0, 1]));
});
