import { describe, expect, test } from "vitest";
import type { Mark } from "../../../models/contract/picture.ts";
import { pointsFromRows } from "../../../models/shared/points.ts";
import { project } from "../../points/scene.ts";
import { drawnIn, notDrawn } from "../marks/geometry.ts";
import { nearestPoint } from "../pointer/nearest.ts";
import { fitBox } from "./box.ts";
import { identity, panned, pixelOf, placeOf, scaled, spoken, viewBetween, viewOf } from "./view.ts";

const size = { width: 700, height: 500 };
// On a grid of 1/8, which a double tells apart up to 1e15.
const near = [
  [0, 0],
  [13, 4.5],
  [6.125, 9],
  [2.25, 7.75],
];
const zooms = [identity, scaled(identity, 30, [300, 200]), panned(identity, 150, -90)];
const fitted = (offset: number) =>
  fitBox(pointsFromRows(near.map(([x = 0, y = 0]) => [x + offset, y - offset])), []);

describe.each([7e7, -1.7e9, 3e12, 2 ** 49])("data at %d", (offset) => {
  const rows = near.map(([x = 0, y = 0]) => [x + offset, y - offset] as const);
  const points = pointsFromRows(rows.map((row) => [...row]));

  test.each(zooms)("are drawn as the same data at 0 are, zoom %j", (zoom) => {
    const [view, same] = [viewOf(fitted(offset), size, zoom), viewOf(fitted(0), size, zoom)];
    const half = viewBetween(viewOf(fitted(offset), size, identity), view, 0.5);
    const sameHalf = viewBetween(viewOf(fitted(0), size, identity), same, 0.5);
    rows.forEach((row, n) => {
      const [x = 0, y = 0] = near[n] ?? [];
      for (const [a, b] of [
        [view, same],
        [half, sameHalf],
      ] as const) {
        const [px, py] = pixelOf(a, row);
        const [qx, qy] = pixelOf(b, [x, y]);
        expect(Math.abs(px - qx)).toBeLessThan(1e-6);
        expect(Math.abs(py - qy)).toBeLessThan(1e-6);
      }
    });
  });

  test("are found under the pointer, painted under it, and told by their whole coordinates", () => {
    const view = viewOf(fitted(offset), size, identity);
    const extent = { ...size, border: 2, stride: size.width + 4 };
    const painted = new Int32Array(rows.length);
    const [xs, ys] = points.columns as [Float64Array, Float64Array];
    project(xs, ys, view, extent, 1, painted);
    rows.forEach((row, n) => {
      const [px, py] = pixelOf(view, row);
      expect(nearestPoint(points, view, px, py, 1)).toBe(n);
      const [row0, column] = [
        Math.floor((painted[n] ?? 0) / extent.stride) - 2,
        ((painted[n] ?? 0) % extent.stride) - 2,
      ];
      expect(Math.max(Math.abs(px - column - 0.5), Math.abs(py - row0 - 0.5))).toBeLessThan(
        0.5 + 1e-9,
      );
      const [x, y] = placeOf(view, px, py);
      expect(Math.abs(x - row[0]) + Math.abs(y - row[1])).toBeLessThan(0.13);
    });
    expect(spoken(view, [7e7 + 6.125, 7e7])).toMatch(/^70.000.006.1\d?, 70.000.000.0\d?$/);
  });
});

test("single values and tiny or huge spreads have a box that can be drawn", () => {
  for (const rows of [
    [[1e99, -1e99]],
    [
      [1e15, 0],
      [1e15 + 0.125, 0],
    ],
    [
      [1e-160, 0],
      [0, 3e-161],
    ],
    [
      [5e-324, 0],
      [0, 0],
    ],
    [
      [1e100, 1e100],
      [-1e100, -1e100],
    ],
  ]) {
    const view = viewOf(fitBox(pointsFromRows(rows), []), size, scaled(identity, 500, [0, 0]));
    for (const scale of [view.x, view.y]) {
      expect(scale.domain[0]).not.toBe(scale.domain[1]);
      expect([scale.slope, ...scale.domain].every(Number.isFinite)).toBe(true);
    }
  }
});

describe("marks", () => {
  const view = viewOf({ x: [-3, 3], y: [-2, 2] }, size, identity);
  const mark = (label: string, x: number, variance: number): Mark => ({
    kind: "ellipse",
    id: label,
    colour: 0,
    name: label,
    label,
    centre: [x, 0],
    covariance: [
      [variance, 0],
      [0, variance],
    ],
    handles: [],
  });

  test("too large, too far or of no number are not drawn, and a sentence says which", () => {
    const marks = [
      mark("1", 0, 1),
      mark("2", 0, 1e308),
      mark("3", 1e200, 1),
      mark("4", 0, Number.NaN),
      mark("5", Number.NaN, 1),
      mark("6", 900, 1e4),
      mark("7", 0, 0),
    ];
    const drawn = drawnIn(view, marks);
    expect(drawn.map(({ id }) => id)).toEqual(["1", "6", "7"]);
    expect(notDrawn(marks, drawn)).toBe("not drawn, too large or too far to show here: 2; 3; 4; 5");
    expect(notDrawn(drawn, drawnIn(view, drawn))).toBe(null);
  });

  test("what is no place on the screen is put out of sight, in a number", () => {
    for (const place of [
      [Number.NaN, 0],
      [1e300, -1e300],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    ] as const) {
      const pixels = pixelOf(view, place);
      expect(pixels.every(Number.isFinite)).toBe(true);
      expect(Math.max(...pixels.map(Math.abs))).toBe(1e7);
    }
  });
});
