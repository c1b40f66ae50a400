import { area, line } from "d3-shape";
import { describe, expect, test } from "vitest";
import { areaPath, linePath, type Spot } from "./path.ts";

/** Numbers of a path, command by command, closing left out where nothing lies between. */
const numbers = (path: string | null): number[] => (path?.match(/-?[\d.]+/g) ?? []).map(Number);

const rows: readonly (readonly (Spot | null)[])[] = [
  [],
  [[1, 2]],
  [
    [0, 1],
    [2.5, -3],
    [4, 1 / 3],
  ],
  [[0, 1], [1, 2], null, [3, 4], [5, 6]],
  [null, [1, 1], [2, 2], null, null],
];

describe("straight segments are those of d3-shape", () => {
  test.each(rows.map((spots) => ({ spots })))("line through $spots", ({ spots }) => {
    const wanted = line<Spot | null>()
      .defined((spot) => spot !== null)
      .x((spot) => spot?.[0] ?? 0)
      .y((spot) => spot?.[1] ?? 0);
    expect(numbers(linePath(spots))).toEqual(numbers(wanted(spots)));
  });

  test.each(rows.map((spots) => ({ spots })))("area under $spots", ({ spots }) => {
    const wanted = area<Spot | null>()
      .defined((spot) => spot !== null)
      .x((spot) => spot?.[0] ?? 0)
      .y0((spot) => (spot?.[1] ?? 0) - 2)
      .y1((spot) => spot?.[1] ?? 0);
    const below = spots.map((spot) => spot && ([spot[0], spot[1] - 2] as const));
    expect(numbers(areaPath(spots, below))).toEqual(numbers(wanted(spots)));
  });
});

test("an area ends where either line does", () => {
  const above: (Spot | null)[] = [
    [0, 1],
    [1, 1],
    [2, 1],
  ];
  const below: (Spot | null)[] = [[0, 0], null, [2, 0]];
  expect(areaPath(above, below)).toBe("M0,1L0,0ZM2,1L2,0Z");
});
