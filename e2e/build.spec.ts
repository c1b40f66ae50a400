// On the files that the build made.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { entriesOf, importsOf } from "./build/entries.ts";
import { BUDGET, firstLoad, sumOf } from "./build/firstLoad.ts";

const html = readFileSync("dist/index.html", "utf8");
const scripts = new Map(
  readdirSync("dist/assets")
    .filter((name) => name.endsWith(".js"))
    .map((name) => [name, readFileSync(`dist/assets/${name}`, "utf8")]),
);

test("no script imports an entry: the page's, the engine's, the study's, the reader's", () => {
  const entries = entriesOf(html, scripts);
  expect(entries.map((name) => name.split("-")[0])).toEqual([
    "index",
    "worker",
    "worker",
    "worker",
  ]);
  expect(new Set(entries).size).toBe(4);
  for (const name of entries) expect(scripts.has(name), name).toBe(true);
  expect(importsOf(entries, scripts)).toEqual([]);
});

test("an import of an entry would be seen, static or dynamic", () => {
  for (const line of ["import{t}from`./@`;", 'import"./@";', "const x=()=>import(`./@`)"])
    for (const entry of entriesOf(html, scripts)) {
      const planted = new Map([...scripts, ["late.js", line.replace("@", entry)]]);
      expect(importsOf(entriesOf(html, planted), planted)).toEqual([`late.js → ${entry}`]);
    }
});

test(`the first load is under ${BUDGET} kB of script and style, gzipped`, async ({
  page,
  baseURL,
}) => {
  const files = await firstLoad(page, baseURL ?? "", "dist");
  // The page's, the engine's, and the style sheet.
  expect(files.length).toBeGreaterThanOrEqual(5);
  expect(sumOf(files), JSON.stringify(files)).toBeLessThan(BUDGET);
});
