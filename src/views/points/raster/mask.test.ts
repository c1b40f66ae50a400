import { describe, expect, it } from "vitest";
import { disc, maskOf } from "./mask.ts";
import { shapeNames, symbolPolygon } from "./symbols.ts";

const area = (shape: number, radius: number) =>
  maskOf(symbolPolygon(shape, radius)).coverage.reduce((sum, share) => sum + share, 0);

describe("maskOf", () => {
  it.each(shapeNames.map((name, i) => [name, i] as const))(
    "covers the area of a disc as a %s",
    (_, i) => {
      expect(area(i, 6) / (Math.PI * 36)).toBeCloseTo(1, 1);
    },
  );

  it("is solid in the middle, empty in the corners and the same seen in a mirror", () => {
    const { side, coverage } = maskOf(disc(3));
    expect(coverage[(side * side - 1) / 2]).toBe(1);
    expect(coverage[0]).toBe(0);
    for (let row = 0; row < side; row++) {
      const line = [...coverage.slice(row * side, (row + 1) * side)];
      expect(line.toReversed()).toEqual(line);
    }
  });

  it("keeps a small point to three pixels each way", () => {
    expect(maskOf(disc(1)).side).toBe(3);
  });
});

describe("symbolPolygon", () => {
  it("begins again after the last shape", () => {
    expect(symbolPolygon(shapeNames.length, 3)).toEqual(symbolPolygon(0, 3));
  });
});
