import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FileError } from "../../checks/fault.ts";
import { MAX_ENTRIES } from "../../checks/limits.ts";
import { startOf } from "../../engine/run/startOf.ts";
import { runFor } from "../../engine/testing/run.ts";
import { normal, seeded } from "../../maths/random.ts";
import { covarianceTypes } from "../../models/gaussian-mixture/spec.ts";
import { pointsFromRows, rowsOf } from "../../models/shared/points.ts";
import { columnNames } from "../columnNames.ts";
import { type Dataset, engineData } from "../dataset.ts";
import { generate } from "../generators/generate.ts";
import { withHidden, withShown } from "../hidden.ts";
import { changed } from "../testing/changed.ts";
import { fourPoints, twoComponents } from "../testing/session.ts";
import { readData } from "./data.ts";
import { readSession } from "./read.ts";
import { toText, writeSession } from "./write.ts";

const written = (dataset: Dataset): Record<string, unknown> =>
  JSON.parse(toText(writeSession(dataset, twoComponents))).data;
const read = (value: unknown) => readData(value, "data");

const number = fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((x) => x + 0);
const tables: fc.Arbitrary<Dataset> = fc.integer({ min: 1, max: 16 }).chain((dimensions) =>
  fc
    .record({
      rows: fc.array(
        fc.array(fc.oneof({ weight: 4, arbitrary: number }, fc.constant(Number.NaN)), {
          minLength: dimensions,
          maxLength: dimensions,
        }),
        { maxLength: 12 },
      ),
      names: fc.option(
        fc.uniqueArray(
          fc.string({ minLength: 1 }).filter((name) => name.trim() !== ""),
          { minLength: dimensions, maxLength: dimensions },
        ),
      ),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      seed: fc.nat(),
    })
    .map(({ rows, names, share, seed }) =>
      withHidden(
        {
          points: pointsFromRows(rows, dimensions),
          ...(names && { columns: names }),
          labels: null,
          observed: null,
          source: { kind: "drawn" },
          truth: null,
        },
        share,
        seed,
      ),
    ),
);

test("a table of 1 to 16 columns, its names, gaps and what is hidden come back from a session", () => {
  fc.assert(
    fc.property(tables, (dataset) => {
      const back = read(written(dataset));
      expect({ ...back, columns: columnNames(back) }).toEqual({
        ...dataset,
        columns: columnNames(dataset),
      });
      expect(withShown(back).points).toEqual(withShown(dataset).points);
      expect(written(back)).toEqual(written(dataset));
    }),
  );
});

test("what is hidden of a recipe's points is told by its places alone", () => {
  const recipe = { generator: "old-faithful", standardised: true } as const;
  const dataset = withHidden(generate(recipe), 0.1, 3);
  const data = written(dataset);
  expect(data).toMatchObject({ ...recipe, hidden: expect.any(Array) });
  expect((data.hidden as unknown[][]).every((place) => place.length === 2)).toBe(true);
  expect(read(data)).toEqual(dataset);
  expect(withShown(read(data))).toEqual(generate(recipe));
});

test("the built-in tables are recipes", () => {
  for (const generator of ["iris", "penguins"] as const) {
    const dataset = read({ generator, standardised: true });
    expect(dataset.points.dimensions).toBe(4);
    expect(written(dataset)).toMatchObject({ generator, standardised: true });
    expect(read(written(dataset))).toEqual(dataset);
  }
});

test("as many numbers as fit are read, and one row more is refused", () => {
  const rows = Array.from({ length: MAX_ENTRIES / 16 }, (_, n) => Array(16).fill(n));
  expect(read({ points: rows }).points).toMatchObject({ size: 250_000, dimensions: 16 });
  expect(() => read({ points: [...rows, rows[0]] })).toThrow(
    "data.points has 250001 points, more than the 250000 that fit.",
  );
});

describe("a fault of a table is named by its place", () => {
  const points = [
    [1, null, 3],
    [4, 5, 6],
  ];
  test.each([
    [{ points: [[]] }, "points[0] is not a list of 1 to 16 numbers."],
    [{ points: [Array(17).fill(1)] }, "points[0] is not a list of 1 to 16 numbers."],
    [{ points: [[1], [2, 3]] }, "points[1] has 2 entries, not 1."],
    [{ points: [[1, 2, 3], 4] }, "points[1] is not a list of 3 numbers."],
    [{ points: [[1, 2, "NA"]] }, "points[0][2] is not a finite number."],
    [{ points, columns: ["a", "b"] }, "columns has 2 names for points of 3."],
    [{ points, columns: ["a", "b", "a"] }, 'columns[2] is "a", as one before it.'],
    [{ points, columns: ["a", " ", "c"] }, "columns[1] is not a name."],
    [{ points, columns: "abc" }, "columns is not a list."],
    [{ points: [], columns: [] }, "columns is empty."],
    [{ points, hidden: [[0, 1]] }, "hidden[0] is not a point, a column and a number."],
    [{ points, hidden: [[2, 1, 7]] }, "hidden[0][0] is 2, but points end at 1."],
    [{ points, hidden: [[0, 3, 7]] }, "hidden[0][1] is 3, but columns end at 2."],
    [{ points, hidden: [[0, 1, null]] }, "hidden[0][2] is not a finite number."],
    [
      { points, hidden: [[0, 0, 7]] },
      "hidden[0] is hidden, though the points have a number there.",
    ],
    [
      {
        points,
        hidden: [
          [0, 1, 7],
          [0, 1, 7],
        ],
      },
      "hidden[1] does not follow the entry before it, row by row.",
    ],
    [
      { generator: "old-faithful", hidden: [[0, 1, 79]] },
      "hidden[0] is not a pair of a point and a column.",
    ],
  ])("%j", (data, message) => {
    expect(() => read(data)).toThrow(new FileError(`data.${message}`));
  });
});

test("what reads a session takes its θ and prior in the dimensions of its points", () => {
  const eye = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const solid = {
    data: { points: [[1, 2, 3]] },
    start: { weights: [1], means: [[0, 0, 0]], covariances: [eye] },
  };
  const prior = { concentration: 1, degrees: 2, scale: 1 };
  const model = { kind: "gaussian-mixture", components: 1 };
  expect(readSession(changed({ ...solid, model })).choices.start).toEqual(solid.start);
  expect(() => readSession(changed({ ...solid, model: { ...model, prior } }))).toThrow(
    "model.prior.degrees is not a number above D − 1 = 2.",
  );
});

test("hiding takes the share asked for, the smaller within the larger, and can take whole rows", () => {
  const some = withHidden(fourPoints, 0.5, 1);
  const more = withHidden(some, 0.75, 1);
  expect(some.hidden?.at).toHaveLength(4);
  expect([...(more.hidden?.at ?? [])]).toEqual(
    expect.arrayContaining([...(some.hidden?.at ?? [])]),
  );
  const all = withHidden(fourPoints, 1, 1);
  expect(rowsOf(all.points).flat().every(Number.isNaN)).toBe(true);
  expect(withHidden(all, 0, 1)).toEqual(fourPoints);
  expect(rowsOf(fourPoints.points)[0]).toEqual([2.1, 0.3]);
});

test("points of 1 to 16 columns are fitted from a session, ℓ never falling", () => {
  for (let d = 1; d <= 16; d++) {
    const rng = seeded(d);
    const points = Array.from({ length: 60 }, (_, n) =>
      Array.from({ length: d }, () => normal(rng) + (n % 2 ? 4 : 0)),
    );
    for (const covariance of covarianceTypes) {
      const model = { kind: "gaussian-mixture", components: 2, covariance };
      const start = { kind: "k-means++", seed: 2 };
      const { dataset, choices } = readSession(changed({ data: { points }, model, start }));
      const data = engineData(dataset);
      const begun = { ...choices, start: startOf(data, choices) };
      const { frames } = runFor(data, begun, 4);
      const rise = frames.map((frame) => frame.logLikelihood ?? Number.NaN);
      for (const [i, value] of rise.entries()) {
        expect(Number.isFinite(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual((rise[i - 1] ?? value) - 1e-9 * Math.abs(value));
      }
    }
  }
});
