import { describe, expect, test } from "vitest";
import { FileError } from "../../../checks/fault.ts";
import { datasetOf, read } from "../../testing/csv.ts";
import { readCsv } from "../read.ts";

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

test("how far it is is told, from 0 to 1", () => {
  const shares: number[] = [];
  readCsv("1,2\n".repeat(100_000), "a.csv", { tell: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(4);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

test("of a million rows and one the last alone is refused", () => {
  const text = "1,2\n".repeat(1_000_000);
  expect(() => readCsv(`${text}1,2`, "a.csv")).toThrow("Line 1000001 is beyond");
});
