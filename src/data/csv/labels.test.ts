import { describe, expect, test } from "vitest";
import { datasetOf, read } from "../testing/csv.ts";

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
