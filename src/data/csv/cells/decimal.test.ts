import { describe, expect, test } from "vitest";
import { FileError } from "../../../checks/fault.ts";
import { read } from "../../testing/csv.ts";

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
