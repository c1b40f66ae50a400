import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FileError } from "../../checks/fault.ts";
import { MAX_ENTRIES } from "../../checks/limits.ts";
import { pointsFromRows, rowsOf } from "../../models/shared/points.ts";
import type { Dataset } from "../dataset.ts";
import type { Tabled } from "../reader/protocol.ts";
import type { Choice } from "./choose.ts";
import { readCsv } from "./read.ts";
import { toCsv } from "./write.ts";

const asked = (text: string): Tabled => {
  const read = readCsv(text, "a.csv");
  if (read.kind !== "table") throw new Error("It does not ask.");
  return read;
};

/** The data set of a table of which what it proposes is read, or another choice. */
function read(text: string, choice?: Partial<Choice>): Dataset {
  const first = readCsv(text, "a.csv");
  if (first.kind === "points" && !choice) return first.dataset;
  const proposed = first.kind === "table" ? first.proposed : { numbers: [0, 1], label: null };
  const read = readCsv(text, "a.csv", { choice: { ...proposed, ...choice } });
  if (read.kind !== "points") throw new Error("It asks again.");
  return read.dataset;
}
const rows = (text: string, choice?: Partial<Choice>) => rowsOf(read(text, choice).points);
const gap = Number.NaN;

describe("a wide table is read whatever parts its cells", () => {
  const table = (cells: (cell: string) => string, by: string, end = "\n") =>
    [
      ["n", "a b", "c", "kind"],
      ["1", "1.5", "-2e3", "u"],
      ["2", "NA", "7.25", "v w"],
      ["3", ".5", "0", "u"],
    ]
      .map((row) => row.map(cells).join(by))
      .join(end);
  const quoted = (cell: string) => `"${cell}"`;
  const comma = (cell: string) => cell.replace(".", ",");
  const expected = {
    columns: ["a b", "c"],
    classes: ["u", "v w"],
    labels: Int16Array.of(0, 1, 0),
  };
  test.each([
    ["commas", table((cell) => cell, ",")],
    ["semicolons and decimal commas", table(comma, ";")],
    ["tabs and decimal commas", table(comma, "\t")],
    ["pipes", table((cell) => cell, "|")],
    ["spaces, quoted", table(quoted, "  ")],
    ["commas and quoted decimal commas", table((cell) => quoted(comma(cell)), ",")],
    ["Windows line ends and a byte-order mark", `\uFEFF${table(quoted, ",", "\r\n")}\r\n`],
    ["a separator said first", `sep=;\r\n${table(comma, ";", "\r\n")}`],
  ])("%s", (_, text) => {
    expect(read(text)).toMatchObject(expected);
    expect(rows(text)).toEqual([
      [1.5, -2000],
      [gap, 7.25],
      [0.5, 0],
    ]);
  });
});

test("each sign of a gap is one, and is counted", () => {
  const text = `a;b;c\n${["", "NA", "na", "NaN", "null", "NULL", "?", "-", "."].map((sign) => `1;${sign};3`).join("\n")}\n1;2;3`;
  expect(asked(text).columns.map(({ gaps }) => gaps)).toEqual([0, 9, 0]);
  expect(rows(text).map(([, b]) => b)).toEqual([...Array(9).fill(gap), 2]);
});

test.each([
  ["a,b,c\n1,2,3\n4,five,6\n7,8,9", 'Line 3, column 2: "five" is not a number.'],
  [
    "a;b;c\r\n1,5;2;3\r\n\r\n4;0.5;6",
    'Line 4, column 2: "0.5" is not a number: the decimal mark of this file is a comma.',
  ],
  ["a,b,c\n1,2,n/a\n4,5,6\n7,8,9", 'Line 2, column 3: "n/a" is not a number.'],
  ["a,b,c\n1,NA,3\n4,,6", "The file has no number in column 2."],
])("in a chosen column any other text is refused at its place: %j", (text, message) => {
  const numbers = [0, 1, 2];
  expect(() => read(text, { numbers })).toThrow(new FileError(message));
});

test("in a column that is left out it is of no matter", () => {
  expect(rows("a,b,c\n1,2,3\n4,five,6\n7,8,9.5", { numbers: [0, 2] })[1]).toEqual([4, 6]);
});

test("complete rows alone are read where they are asked for, each with its label", () => {
  const text = "a,b,kind\n1,NA,u\n2,3,v\n,4,v\n5,6,w";
  const dataset = read(text, { complete: true });
  expect(rowsOf(dataset.points)).toEqual([
    [2, 3],
    [5, 6],
  ]);
  expect([dataset.classes, dataset.labels]).toEqual([["v", "w"], Int16Array.of(0, 1)]);
  expect(dataset.source).toEqual({ kind: "points", name: "a.csv, complete rows" });
  expect(() => read("a,b\n1,NA\nNA,2", { complete: true })).toThrow(
    "The file has no row without a gap.",
  );
});

test("standardised, each column has mean 0 and standard deviation 1 over what is there", () => {
  const { points } = read("a,b,c\n1,1000,5\n3,,5\n5,3000,5\n7,2000,5.5", { standardised: true });
  for (const column of points.columns) {
    const there = [...column].filter((x) => !Number.isNaN(x));
    const mean = there.reduce((sum, x) => sum + x, 0) / there.length;
    expect(mean).toBeCloseTo(0, 14);
    expect(there.reduce((sum, x) => sum + x * x, 0) / there.length).toBeCloseTo(1, 14);
  }
  expect(points.columns[1]?.[1]).toBeNaN();
});

test.each([
  ["penguins.csv", { numbers: [1, 2, 3, 4], label: 0 }, ["Adelie", "Chinstrap", "Gentoo"], 8],
  ["iris.csv", { numbers: [1, 2, 3, 4], label: 0 }, ["setosa", "versicolor", "virginica"], 0],
])("%s is read as it is meant", (file, proposed, classes, gaps) => {
  const text = readFileSync(new URL(`../testing/tables/${file}`, import.meta.url), "utf8");
  const table = asked(text);
  expect(table.proposed).toEqual(proposed);
  expect(table.columns.reduce((sum, column) => sum + column.gaps, 0)).toBe(gaps);
  expect(read(text).classes).toEqual(classes);
});

test.each([
  ["an index by its name", "id,a,b,c\n7,1.5,2,3\n3,2.5,2,4", { numbers: [1, 2, 3], label: null }],
  [
    "an index by its numbers",
    "obs,a,b,c\n1,1.5,2,3\n2,2.5,2,4\n3,1,1,5",
    { numbers: [1, 2, 3], label: null },
  ],
  [
    "whole numbers at the end",
    "a,b,c,d\n1.5,2.5,3.5,0\n1.5,2.5,0.5,1\n2.5,2.5,1.5,1\n2,2.5,1,0",
    { numbers: [0, 1, 2], label: 3 },
  ],
  ["the answers of a survey", "a,b,c\n1,5,3\n4,2,2\n5,5,1", { numbers: [0, 1, 2], label: null }],
  ["words as labels", "a,b,w\n1.5,NA,u\n2.5,7.5,v", { numbers: [0, 1], label: 2 }],
  ["one column and words", "w,a\nu,1.5\nv,2.5", { numbers: [1], label: 0 }],
])("proposed: %s", (_, text, proposed) => {
  expect(asked(text).proposed).toEqual(proposed);
});

test("a column alone opens at once", () => {
  expect(read("height\n1.5\n2.5\n").columns).toEqual(["height"]);
  expect(rows("1.5\n2.5\n")).toEqual([[1.5], [2.5]]);
});

test("columns without a name, or with one twice, get one", () => {
  expect(read("a,,a\n1,2.5,3\n4,5,6.5").columns).toEqual(["a", "column 2", "a (2)"]);
});

test("a table that is written reads back as it was, of 1 to 16 columns, gaps and all", () => {
  const number = fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((x) => x + 0);
  const tables = fc.integer({ min: 1, max: 16 }).chain((dimensions) =>
    fc.array(
      fc.array(fc.oneof({ weight: 5, arbitrary: number }, fc.constant(gap)), {
        minLength: dimensions,
        maxLength: dimensions,
      }),
      { minLength: 1, maxLength: 12 },
    ),
  );
  const there = (made: readonly number[][]) =>
    (made[0] ?? []).every((_, d) => made.some((row) => !Number.isNaN(row[d])));
  fc.assert(
    fc.property(tables.filter(there), (made) => {
      const numbers = (made[0] ?? []).map((_, d) => d);
      const points = pointsFromRows(made);
      const columns = numbers.map((d) => `column ${d}, in "mm"`);
      const dataset: Dataset = {
        points,
        columns,
        labels: null,
        observed: null,
        source: { kind: "drawn" },
        truth: null,
      };
      const back = readCsv(toCsv(dataset), "a.csv", { choice: { numbers, label: null } });
      expect(back).toMatchObject({ dataset: { points, columns } });
    }),
  );
});

test("of four million numbers and a row more the last line alone is refused", () => {
  const row = `${Array(16).fill("2.5").join()}\n`;
  const text = row.repeat(MAX_ENTRIES / 16);
  const numbers = Array.from({ length: 16 }, (_, at) => at);
  const choice = { numbers, label: null };
  expect(() => readCsv(text + row, "a.csv", { choice })).toThrow(
    "Line 250001 is beyond the 250000 points of 16 columns that fit.",
  );
});
