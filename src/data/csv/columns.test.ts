import { describe, expect, test } from "vitest";
import { rowsOf } from "../../models/shared/points.ts";
import type { Dataset } from "../dataset.ts";
import type { Tabled } from "../reader/protocol.ts";
import { readCsv } from "./read.ts";

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
