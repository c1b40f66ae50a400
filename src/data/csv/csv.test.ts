import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FileError } from "../../checks/fault.ts";
import { pointsFromRows, rowsOf } from "../../models/shared/points.ts";
import type { Dataset } from "../dataset.ts";
import type { Tabled } from "../reader/protocol.ts";
import { readCsv } from "./read.ts";
import { toCsv } from "./write.ts";

/** The data set of a table that asks nothing. */
function datasetOf(text: string): Dataset {
  const read = readCsv(text, "a.csv");
  if (read.kind !== "points") throw new Error("It asks for the columns.");
  return read.dataset;
}
const read = (text: string) => {
  const { points, labels } = datasetOf(text);
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
    ["pipes", "1|2\n-3.5|.004"],
    ["spaces", "  1   2 \n-3.5 0.004\n"],
    ["spaces and decimal commas", "1,0 2,0\n-3,5 0,004"],
    ["the separator said first", "sep=;\nx;y\n1;2\n-3.5;0.004"],
    ["a separator said that no file has else", 'sep=:\r\n"1":2\r\n-3.5:4e-3'],
    ["row numbers without a name", '"","a","b"\n"1",1,2\n"2",-3.5,0.004\n'],
    ["row names, which R names in no cell", '"a" "b"\n"Mazda RX4" 1 2\n"Volvo 142E" -3.5 0.004\n'],
    ["a column of ids", "id,weight,height\n101,1,2\n205,-3.5,0.004\n"],
    ["y before x", "y,x\n2,1\n0.004,-3.5"],
    ["an empty column", "x,y,\n1,2,\n-3.5,0.004,"],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual({ rows, labels: null });
  });

  test("the source is the file", () => {
    expect(datasetOf("1,2").source).toEqual({ kind: "points", name: "a.csv" });
  });
});

describe("labels", () => {
  test.each([
    ["whole numbers are in their order", "1,2,3\n1,2,0\n1,2,3", [1, 0, 1], ["0", "3"]],
    ["and not in that of texts", "1,2,9\n1,2,10\n2,4,10\n3,5,9", [0, 1, 1, 0], ["9", "10"]],
    ["−1 and 1 are two", "1,2,1\n1,2,-1\n1,2,1", [1, 0, 1], ["-1", "1"]],
    [
      "texts are in that of their appearance",
      'x,y,label\n1,2,b\n1,2,"a, c"\n1,2,b',
      [0, 1, 0],
      ["b", "a, c"],
    ],
    ["named, they may be any number", "x,y,class\n1,2,0.5\n1,2,-1", [1, 0], ["-1", "0.5"]],
    ["a blank is unknown", "1,2,\n1,2,1", [-1, 0], ["1"]],
    ["so is what says so", "x,y,label\n1,2,NA\n1,2,b\n1,2,?", [-1, 0, -1], ["b"]],
    ["blanks alone are no labels", "1,2,\n1,2,", null, undefined],
    ["the named column is theirs", "Label,x,y\n7,1,2\n5,1,2", [1, 0], ["5", "7"]],
    [
      "so is the one of words",
      "species,length,width\nsetosa,1,2\nother,1,2",
      [0, 1],
      ["setosa", "other"],
    ],
    ["beside row numbers", "id,x,label,y\n4,1,b,2\n5,1,a,2", [0, 1], ["b", "a"]],
  ])("%s", (_, text, labels, classes) => {
    expect(read(text).labels).toEqual(labels);
    expect(datasetOf(text).classes).toEqual(classes);
    for (const row of read(text).rows)
      expect(row).toEqual([expect.any(Number), expect.any(Number)]);
  });

  test("more kinds than can be told apart name their line", () => {
    const text = Array.from({ length: 2000 }, (_, n) => `1,2,a${n}`).join("\n");
    expect(() => read(text)).toThrow('Line 1002: "a1001" is one label too many to be told apart.');
  });
});

describe("a row that is no row names its line", () => {
  test.each([
    ["x,y\n1,2\nfoo,3", 'Line 3, column 1: "foo" is not a number.'],
    ["x,y\n\n\n1,2\n1,bar baz", 'Line 5, column 2: "bar baz" is not a number.'],
    ["1,2\r1,a\r", 'Line 2, column 2: "a" is not a number.'],
    ["1,2\n3", "Line 2 has 1 cell, but the lines above have 2."],
    ["a,b,c,d\ne,f,g,h", "The file has no column of numbers."],
    ["1,2\n3,4,5", "Line 2 has 3 cells, but the lines above have 2."],
    ["x,y,label\n3,4", "Line 2 has 2 cells, but the lines above have 3."],
    ["1,2\n3,-Infinity", 'Line 2, column 2: "-Infinity" is not a finite number.'],
    ["1,inf", 'Line 1, column 2: "inf" is not a finite number.'],
    ["1,1e999", 'Line 1, column 2: "1e999" is not a finite number.'],
    ["1,2\n1,-2e100", 'Line 2, column 2: "-2e100" lies beyond 1e+100 in size.'],
    ["0x10,1\n2,3\n", 'Line 1, column 1: "0x10" is not a number.'],
    ["x;y\n1.234,5;2", 'Line 2, column 1: "1.234,5" is not a number.'],
    ['x,y,label\n1,2,"two\nlines"\n1,z,a', 'Line 4, column 2: "z" is not a number.'],
    ['1,2\n"3,4\n5,6', "Line 2 has 1 cell, but the lines above have 2."],
    [
      `1,2\n${"long ".repeat(50)},1`,
      `Line 2, column 1: "${"long ".repeat(8).slice(0, 39)}…" is not a number.`,
    ],
    ["x,y\n", "There are no points below the names."],
    ["\n\n", "The file is empty."],
    ["", "The file is empty."],
  ])("%j", (text, message) => {
    expect(() => read(text)).toThrow(new FileError(message));
  });
});

describe("the decimal mark is one for the file", () => {
  test.each([
    [
      "commas beside one that can be no thousand",
      "1,250\t0,75\n-2,5\t3",
      [
        [1.25, 0.75],
        [-2.5, 3],
      ],
    ],
    [
      "a file of points",
      "1.250\t1.5\n980\t2.125",
      [
        [1.25, 1.5],
        [980, 2.125],
      ],
    ],
    [
      "of fractions of three digits",
      "a;b\n0,125;1,250\n2,500;1",
      [
        [0.125, 1.25],
        [2.5, 1],
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text).rows).toEqual(expected);
  });

  test.each([
    [
      "3,5\t1\n0.75\t2",
      'Line 2, column 1: "0.75" is not a number: the decimal mark of this file is a comma.',
    ],
    [
      "1,5\t1\n1.250\t2",
      'Line 2, column 1: "1.250" is not a number: the decimal mark of this file is a comma.',
    ],
    ["a\tb\n1,250,000\t0.5", 'Line 2, column 1: "1,250,000" is not a number.'],
    [
      "a\tb\n1,250\t3.5",
      'Line 2, column 1: "1,250" is not a number: the decimal mark of this file is a point.',
    ],
    [
      "a;b\n980;1\n2,040;7",
      'Line 3: "2,040" may mean 2040 or 2.040. Write it with a decimal point, or without the comma.',
    ],
  ])("%j", (text, message) => {
    expect(() => read(text)).toThrow(new FileError(message));
  });
});

describe("a table that leaves a doubt asks for its columns", () => {
  test.each([
    ["four of numbers", "1,2,3,4\n5,6,7,8"],
    [
      "three of numbers, whatever they are called",
      "height,weight,age\n1.7,60,30\n1.8,70,40\n1.6,50,20",
    ],
    ["three without names, the last no labels", "1,14.2,1.7\n2,13.2,1.8"],
    ["the last of many kinds", "1,3.6,79\n2,1.8,54\n3,3.3,74\n4,2.3,62"],
    ["two of words", "x,y,a,b\n1,2,c,d"],
    ["another number beside x and y", "x,y,z\n1,2,3.5\n2,4,1.5"],
    ["a gap", "1,2\r\n3,\r\n"],
    ["a gap in its first line", "NA,NA\n1,2\n3,4"],
    ["gaps by other signs", "?,.\n1,2\n3,-"],
    ["a gap beside labels", "x,y,label\n1,2,a\n3,null,b"],
    ["words beside numbers", "name,height\nTom,1.8\nEve,1.7"],
  ])("%s", (_, text) => {
    const { columns } = readCsv(text, "a.csv") as Tabled;
    expect(columns.length).toBeGreaterThan(1);
  });

  test("told which, it reads these", () => {
    const text = "year;depth;site;mass\n1990;1,5;b;7\n1991;2,5;a;8\n";
    const choice = { numbers: [3, 1], label: 2 };
    const { dataset } = readCsv(text, "a.csv", { choice }) as { dataset: Dataset };
    expect(rowsOf(dataset.points)).toEqual([
      [7, 1.5],
      [8, 2.5],
    ]);
    expect(dataset.columns).toEqual(["mass", "depth"]);
    expect([dataset.labels, dataset.classes]).toEqual([Int16Array.of(0, 1), ["b", "a"]]);
  });

  test("and knows its columns by name and first values", () => {
    expect(readCsv("a,b,c\n1,u,2.5\n2,v,3\n3,w,4\n4,u,5\n", "a.csv")).toMatchObject({
      kind: "points",
    });
    const names = "row,site,depth,mass,n";
    const text = `${names}\n1,u,2,3,0\n2,v,NA,500.5,1\n3,u,,-200,1\n`;
    const found = { labels: false, gaps: 0, spread: expect.any(Number) };
    expect(readCsv(text, "t.csv")).toEqual({
      kind: "table",
      name: "t.csv",
      rows: 3,
      columns: [
        {
          ...found,
          name: "row",
          first: ["1", "2", "3"],
          numeric: true,
          holds: "whole numbers",
          labels: true,
        },
        {
          ...found,
          name: "site",
          first: ["u", "v", "u"],
          numeric: false,
          holds: "text",
          labels: true,
          spread: null,
        },
        {
          ...found,
          name: "depth",
          first: ["2", "NA", ""],
          numeric: true,
          holds: "whole numbers",
          labels: true,
          gaps: 2,
          spread: null,
        },
        { ...found, name: "mass", first: ["3", "500.5", "-200"], numeric: true, holds: "numbers" },
        {
          ...found,
          name: "n",
          first: ["0", "1", "1"],
          numeric: true,
          holds: "whole numbers",
          labels: true,
        },
      ],
      proposed: { numbers: [2, 3, 4], label: 1 },
    });
  });
});

test("how far it is is told, from 0 to 1", () => {
  const shares: number[] = [];
  readCsv("1,2\n".repeat(100_000), "a.csv", { tell: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(4);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

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

test("of a million rows and one the last alone is refused", () => {
  const text = "1,2\n".repeat(1_000_000);
  expect(() => readCsv(`${text}1,2`, "a.csv")).toThrow("Line 1000001 is beyond");
});
