import { describe, expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import { placeRules } from "../placesBy.ts";
import { pointsFromRows } from "../points.ts";
import { meansOf } from "../spread.ts";
import { placesBy } from "./placesBy.ts";

const _ = Number.NaN;
const rows = [
  [0, _, 1],
  [10, 5, _],
  [_, 6, 3],
  [_, _, _],
  [12, _, _],
  [2, 1, 2],
];
const points = pointsFromRows(rows);

describe("places to start from where entries are missing", () => {
  test("have the mean of the column where the row drawn has nothing", () => {
    expect(meansOf(points)).toEqual([6, 4, 2]);
    for (const kind of ["random-points", "k-means++", "k-means++-scaled"])
      for (let seed = 0; seed < 40; seed++)
        for (const place of placesBy(kind, 3, points, seeded(seed))) {
          const likeIt = rows.filter((row) =>
            row.every((x, d) => Object.is(x, _) || x === place[d]),
          );
          // Of the row of which nothing is there every place could come: it is not drawn.
          expect(likeIt.length).toBeGreaterThan(1);
          expect(place.every(Number.isFinite)).toBe(true);
        }
  });

  test("with columns scaled are the same in whatever units the columns are", () => {
    const units = [2 ** 20, 1, 2 ** -12];
    const other = pointsFromRows(rows.map((row) => row.map((x, d) => x * (units[d] ?? 1))));
    for (let seed = 0; seed < 40; seed++) {
      const places = placesBy("k-means++-scaled", 3, points, seeded(seed));
      expect(placesBy("k-means++-scaled", 3, other, seeded(seed))).toEqual(
        places.map((place) => place.map((x, d) => x * (units[d] ?? 1))),
      );
    }
  });

  test("of the quantiles go by the rows of which the first axis is there", () => {
    expect(placesBy("quantiles", 2, points, seeded(1))).toEqual([
      [1, 1, 1.5],
      [11, 5, 2],
    ]);
  });

  test.each(placeRules)(
    "of %s are finite whatever is missing, and others' names are refused",
    (kind) => {
      for (const some of [
        [[_, _]],
        [[_, 1]],
        [
          [_, 1],
          [_, 2],
          [_, _],
        ],
      ])
        for (const place of placesBy(kind, 3, pointsFromRows(some), seeded(1)))
          expect(place.every(Number.isFinite)).toBe(true);
      expect(() => placesBy("none", 1, points, seeded(1))).toThrow(
        'There is no start called "none".',
      );
    },
  );
});
