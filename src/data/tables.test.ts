import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { rowsOf } from "../models/shared/points.ts";
import { observedShare } from "./observed.ts";
import { openBytes } from "./reader/open.ts";

/** Tables as R, Excel and hands write them. */
async function opened(name: string) {
  const bytes = await readFile(new URL(`testing/tables/${name}`, import.meta.url));
  const found = openBytes(name, new Uint8Array(bytes), (given, encoding) =>
    new TextDecoder(encoding, { fatal: true }).decode(given),
  );
  if (found.kind !== "points") throw new Error(`${name} asks for its columns.`);
  const { points, labels, classes } = found.dataset;
  return { first: rowsOf(points)[0], size: points.size, labels, classes };
}

test.each([
  ["csv-row-names.csv", [3.6, 79], 6],
  ["csv-id-first.csv", [0.5, 0.7], 4],
  ["csv-label-first.csv", [14.2, 1.7], 6],
  ["csv-sep-line.csv", [1, 2], 2],
  ["utf16-excel.txt", [1.5, 2], 2],
  ["csv-labels-one-based.csv", [6, 1], 40],
])("%s is read by its names", async (name, first, size) => {
  const found = await opened(name);
  expect([found.first, found.size]).toEqual([first, size]);
});

test("labels from 1 up are the components in their order, called as in the file", async () => {
  for (const name of ["csv-label-first.csv", "csv-labels-one-based.csv"]) {
    const { labels, classes } = await opened(name);
    expect(classes).toEqual(["1", "2"]);
    expect([...new Set(labels)]).toEqual([0, 1]);
    const observed = observedShare(labels ?? new Int16Array(), 0.5, 1);
    expect(Math.max(...(observed ?? []))).toBe(1);
  }
});

test.each([
  ["csv-first-row-missing.csv", "csv-first-row-missing.csv asks for its columns."],
  ["tsv-thousands.tsv", 'Line 2, column 1: "1,250" is not a number'],
])("%s is refused at its place", async (name, sentence) => {
  await expect(opened(name)).rejects.toThrow(sentence);
});

test("UTF-16 is read in either order, and what only seems to be is refused", () => {
  const text = "x\ty\n1\t2\n3\t5\n";
  const codes = (swap: boolean) =>
    Uint8Array.from(
      [...`\uFEFF${text}`].flatMap((char) => {
        const code = char.charCodeAt(0);
        const pair = [code & 255, code >> 8];
        return swap ? pair.reverse() : pair;
      }),
    );
  const decode = (bytes: Uint8Array, encoding: string) =>
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
  for (const swap of [false, true])
    expect(openBytes("a.txt", codes(swap), decode)).toMatchObject({
      dataset: { points: { size: 2 } },
    });
  expect(() => openBytes("a.txt", codes(false).subarray(0, -1), decode)).toThrow(
    "The file is not text in UTF-16.",
  );
});
