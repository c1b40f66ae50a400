import fc from "fast-check";
import { expect, test } from "vitest";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { Dataset } from "../dataset.ts";
import { datasetOf } from "../testing/csv.ts";
import { toCsv } from "./write.ts";

test("what is written reads back as it was", () => {
  const coordinate = fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((x) => x + 0);
  const row = fc.record({
    place: fc.tuple(coordinate, coordinate),
    label: fc.integer({ min: -1, max: 3 }),
  });
  const classes = ["7", "two, with a comma", 'a "quote"', "β"];
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.boolean(), (made, labelled) => {
      const given: Dataset = {
        points: pointsFromRows(made.map(({ place }) => place)),
        labels: labelled ? Int16Array.from(made, ({ label }) => label) : null,
        ...(labelled && { classes }),
        observed: null,
        source: { kind: "points", name: "a.csv" },
        truth: null,
      };
      const read = datasetOf(toCsv(given));
      expect(read.points).toEqual(given.points);
      const named = ({ labels, classes }: Dataset) =>
        made.map((_, n) => classes?.[labels?.[n] ?? -1] ?? null);
      expect(named(read)).toEqual(named(given));
      expect(toCsv(read)).toBe(toCsv({ ...given, labels: read.labels && given.labels }));
    }),
  );
});
