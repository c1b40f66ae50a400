import { describe, expect, it } from "vitest";
import type { Mark } from "../../../models/contract/picture.ts";
import { pointsFromRows } from "../../../models/shared/points.ts";
import { gridTicks } from "../../scales/gridTicks.ts";
import { fitBox } from "./box.ts";
import { identity, perPixel, pixelOf, placeOf, scaled, viewBetween, viewOf } from "./view.ts";

const size = { width: 700, height: 600 };

function ellipse(x: number, variance: number): Mark {
  const covariance = [
    [variance, 0],
    [0, variance],
  ];
  return {
    kind: "ellipse",
    id: "0",
    colour: 0,
    name: "1",
    label: "1",
    centre: [x, 0],
    covariance,
    handles: [],
  };
}

describe("fitBox", () => {
  const points = pointsFromRows([
    [0, 0],
    [10, 4],
    [Number.NaN, 2],
  ]);

  it("holds the points, leaving out what is missing", () => {
    expect(fitBox(points, [])).toEqual({ x: [0, 10], y: [0, 4] });
  });

  it("makes room for an ellipse, but not for one that dwarfs the points", () => {
    expect(fitBox(points, [ellipse(9, 1)]).x).toEqual([0, 11]);
    expect(fitBox(points, [ellipse(9, 1e6)]).x).toEqual([-1, 11]);
  });

  it("has some width round one point and round none", () => {
    for (const rows of [[], [[3, 3]]]) {
      const { x, y } = fitBox(pointsFromRows(rows), []);
      expect(x[1]).toBeGreaterThan(x[0]);
      expect(y[1]).toBeGreaterThan(y[0]);
    }
  });
});

describe("viewOf", () => {
  it("shows the whole box with equal axes", () => {
    const view = viewOf({ x: [0, 10], y: [0, 4] }, size, identity);
    const unit = perPixel(view);
    expect(unit.x).toBeCloseTo(unit.y, 12);
    for (const corner of [
      [0, 0],
      [10, 4],
    ] as const) {
      const [px, py] = pixelOf(view, corner);
      expect(px).toBeGreaterThan(0);
      expect(px).toBeLessThan(size.width);
      expect(py).toBeGreaterThan(0);
      expect(py).toBeLessThan(size.height);
    }
  });

  it("lets axes differ where one extent is far the larger", () => {
    const unit = perPixel(viewOf({ x: [0, 100], y: [0, 1] }, size, identity));
    expect(unit.x / unit.y).toBeGreaterThan(20);
  });

  it("takes a pixel to its place and back, within a tenth of a pixel", () => {
    const view = viewOf({ x: [-3, 3], y: [-2, 2] }, size, { k: 3, x: 20, y: 5 });
    const [px, py] = pixelOf(view, placeOf(view, 123, 456));
    expect(Math.abs(px - 123)).toBeLessThan(0.1);
    expect(Math.abs(py - 456)).toBeLessThan(0.1);
  });
});

describe("gridTicks", () => {
  it("has a proper minus, one zero and no more numerals than fit", () => {
    const view = viewOf({ x: [-5, 5], y: [-5, 5] }, { width: 360, height: 300 }, identity);
    const texts = gridTicks(view.x).numerals.map(({ text }) => text);
    expect(texts).toContain("0");
    expect(texts.join()).toContain("−");
    expect(texts.join()).not.toContain("-");
    expect(texts.length).toBeLessThanOrEqual(7);
  });
});

describe("viewBetween", () => {
  const box = { x: [-3, 3], y: [-2, 2] } as const;
  const [from, to] = [
    viewOf(box, size, identity),
    viewOf(box, size, scaled(identity, 4, [200, 150])),
  ];

  it("keeps the place that is zoomed about where it is, all the way", () => {
    const place = placeOf(from, 200, 150);
    for (const share of [0, 0.25, 0.7, 1]) {
      const [px, py] = pixelOf(viewBetween(from, to, share), place);
      expect(px).toBeCloseTo(200, 1);
      expect(py).toBeCloseTo(150, 1);
    }
  });

  it("grows steadily from the one to the other", () => {
    const units = [0, 0.3, 0.6, 1].map((share) => perPixel(viewBetween(from, to, share)).x);
    expect(units[0]).toBeCloseTo(perPixel(from).x, 12);
    expect(units[3]).toBeCloseTo(perPixel(to).x, 12);
    expect(units).toEqual(units.toSorted((a, b) => b - a));
  });
});
