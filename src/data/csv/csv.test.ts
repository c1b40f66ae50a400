import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointsFromRows, rowsOf } from "../../models/points.ts";
import type { Dataset } from "../dataset.ts";
import { FileError } from "../fault.ts";
import { readCsv } from "./read.ts";
import { toCsv } from "./write.ts";

const read = (text: string) => {
  const { points, labels } = readCsv(text, "a.csv");
  return { rows: rowsOf(points), labels: labels && [...labels] };
};
const rows = [
  [1, 2],
  [-3.5, 4e-3],
];

describe("rows of two numbers", () => {
  test.each([
    ["commas", "1,2\n-3.5,4e-3"],
    ["semicolons", "1;2\n-3.5;.004"],
    ["tabs", "1\t2\n-3.5\t0.004"],
    ["a line of names", "x,y\n1,2\n-3.5,0.004\n"],
    ["quoted names and cells", '"x","y"\n"1","2"\n"-3.5","0.004"\n'],
    ["Windows line ends and blank lines", "x,y\r\n1,2\r\n\r\n-3.5,0.004\r\n\r\n"],
    ["quoted cells at Windows line ends", '"1","2"\r\n"-3.5","0.004"\r\n'],
    ["mixed line ends", "1,2\r\n-3.5,0.004\n"],
    ["old line ends", "1,2\r-3.5,0.004\r"],
    ["a byte-order mark", "\uFEFF1,2\n-3.5,0.004"],
    ["decimal commas", "x;y\n1,0;2\n-3,5;4e-3"],
    ["spaces and a proper minus", " 1 , +2 \n −3.5 ,0.004 "],
    ["rows of nothing but commas", "1,2\n-3.5,0.004\n,\n,\n"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual({ rows, labels: null });
  });

  test("the source is the file", () => {
    expect(readCsv("1,2", "a.csv").source).toEqual({ kind: "points", name: "a.csv" });
  });
});

describe("labels", () => {
  test.each([
    ["whole numbers keep their value", "1,2,3\n1,2,0", [3, 0]],
    ["texts are numbered as they appear", 'x,y,label\n1,2,b\n1,2,"a, c"\n1,2,b', [0, 1, 0]],
    ["so are other numbers", "1,2,-1\n1,2,1\n1,2,0.5", [0, 1, 2]],
    ["a blank is unknown", "1,2,\n1,2,1", [-1, 1]],
    ["blanks alone are no labels", "1,2,\n1,2,", null],
  ])("%s", (_, text, labels) => {
    expect(read(text).labels).toEqual(labels);
  });

  test("more kinds than can be told apart name their line", () => {
    const text = Array.from({ length: 2000 }, (_, n) => `1,2,${n}.5`).join("\n");
    expect(() => read(text)).toThrow('Line 1002: "1001.5" is one label too many to be told apart.');
  });
});

describe("a row that is no row names its line", () => {
  test.each([
    ["x,y\n1,2\nfoo,3", 'Line 3: "foo" is not a number.'],
    ["x,y\n\n\n1,2\n1,bar baz", 'Line 5: "bar baz" is not a number.'],
    ["1,2\r\n3,\r\n", 'Line 2: "" is not a number.'],
    ["1,2\r1,a\r", 'Line 2: "a" is not a number.'],
    ["1,2\n3", "Line 2 has 1 cell; a row is x,y or x,y,label."],
    ["1,2,3,4", "Line 1 has 4 cells; a row is x,y or x,y,label."],
    ["1,2\n3,4,5", "Line 2 has 3 cells, but the lines above have 2."],
    ["x,y,label\n3,4", "Line 2 has 2 cells, but the lines above have 3."],
    ["1,2\nNaN,4", 'Line 2: "NaN" is not a finite number.'],
    ["1,2\n3,-Infinity", 'Line 2: "-Infinity" is not a finite number.'],
    ["NaN,inf", 'Line 1: "NaN" is not a finite number.'],
    ["1,1e999", 'Line 1: "1e999" is not a finite number.'],
    ["1,2\n1,-2e100", 'Line 2: "-2e100" lies beyond 1e+100 in size.'],
    ["0x10,1\n", 'Line 1: "0x10" is not a number.'],
    ["x;y\n1.234,5;2", 'Line 2: "1.234,5" is not a number.'],
    ['x,y,label\n1,2,"two\nlines"\n1,z,a', 'Line 4: "z" is not a number.'],
    ['1,2\n"3,4\n5,6', "Line 2 has 1 cell; a row is x,y or x,y,label."],
    [
      `1,2\n${"long ".repeat(50)},1`,
      `Line 2: "${"long ".repeat(8).slice(0, 39)}…" is not a number.`,
    ],
    ["x,y\n", "There are no points below the names."],
    ["\n\n", "The file is empty."],
    ["", "The file is empty."],
  ])("%j", (text, message) => {
    expect(() => read(text)).toThrow(new FileError(message));
  });
});

test("what is written reads back as it was", () => {
  const coordinate = fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((x) => x + 0);
  const row = fc.record({
    place: fc.tuple(coordinate, coordinate),
    label: fc.integer({ min: -1, max: 1000 }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.boolean(), (made, labelled) => {
      const given: Dataset = {
        points: pointsFromRows(made.map(({ place }) => place)),
        labels: labelled ? Int16Array.from(made, ({ label }) => label) : null,
        observed: null,
        source: { kind: "points", name: "a.csv" },
        truth: null,
      };
      const labels = given.labels?.some((label) => label >= 0) ? given.labels : null;
      expect(readCsv(toCsv(given), "a.csv")).toEqual({ ...given, labels });
    }),
  );
});

test("a million rows are read, and one more is refused", () => {
  const text = "1,2\n".repeat(1_000_000);
  expect(readCsv(text, "a.csv").points.size).toBe(1_000_000);
  expect(() => readCsv(`${text}1,2`, "a.csv")).toThrow("Line 1000001 is beyond");
});
