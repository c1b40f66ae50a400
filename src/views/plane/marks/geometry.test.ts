import { describe, expect, it } from "vitest";
import type { Mark } from "../../../models/contract/picture.ts";
import { identity, viewOf } from "../view/view.ts";
import { between, pixelEllipse, sigmasAt } from "./geometry.ts";

const mark = (id: string, x: number, variance: number): Mark => ({
  kind: "ellipse",
  id,
  colour: 0,
  name: id,
  label: id,
  centre: [x, 0],
  covariance: [
    [variance, 0],
    [0, 1],
  ],
  handles: [{ id: "mean", name: "Mean", at: [x, 0] }],
});

describe("between", () => {
  it("moves centre, covariance and handles together", () => {
    const [half] = between([mark("a", 0, 1)], [mark("a", 2, 3)], 0.5);
    expect(half?.centre).toEqual([1, 0]);
    expect(half?.covariance[0]?.[0]).toBe(2);
    expect(half?.handles[0]?.at).toEqual([1, 0]);
  });

  it("is the end itself at the end, and for a mark that was not there", () => {
    const to = [mark("b", 2, 3)];
    expect(between([mark("b", 0, 1)], to, 1)).toEqual(to);
    expect(between([mark("a", 0, 1)], to, 0.2)).toEqual(to);
  });
});

it("has one σ along each half-axis on screen, whatever the axes' scales", () => {
  const view = viewOf({ x: [-200, 200], y: [-2, 2] }, { width: 500, height: 400 }, identity);
  const ellipse = pixelEllipse(
    view,
    [10, 0.5],
    [
      [400, 6],
      [6, 0.3],
    ],
  );
  expect(ellipse.rx).toBeGreaterThanOrEqual(ellipse.ry);
  const x = view.x(10 + 20);
  const y = view.y(0.5 + (6 / 400) * 20);
  expect(sigmasAt(ellipse, x, y)).toBeCloseTo(1, 9);
});
