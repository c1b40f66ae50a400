import { readFile } from "node:fs/promises";
import { expect, test } from "./support/test.ts";

const tables = [
  ["commas", "1,2\n-3.5,0.004\n"],
  ["semicolons", "1;2\n-3.5;0.004\n"],
  ["tabs", "1\t2\n-3.5\t0.004\n"],
  ["a header", "x,y\n1,2\n-3.5,0.004"],
  ["a header and labels", "x,y,label\r\n1,2,0\r\n-3.5,4e-3,1\r\n"],
  ["labels that are words", "x;y;label\n1;2;left\n-3.5;0.004;right\n"],
] as const;

test("a CSV is read with each separator, with and without header and labels", async ({ lab }) => {
  for (const [what, content] of tables) {
    const name = `${what}.csv`;
    await lab.openFile(name, content);
    await lab.expectPoints(`${name}, 2 points`);
    await lab.ready();
    expect(await lab.points(), what).toEqual([
      [1, 2],
      [-3.5, 0.004],
    ]);
    await lab.openPanel("Data");
    const labels = lab.page.getByRole("checkbox", { name: /true labels/i });
    await expect(labels).toHaveCount(what.includes("labels") ? 1 : 0);
    await lab.closePanel();
  }
});

test("the points go out as a CSV that comes back the same", async ({ lab }) => {
  const download = await lab.export("Points (CSV)");
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const saved = await readFile(await download.path(), "utf8");
  await lab.openFile("back.csv", saved);
  await lab.expectPoints("back.csv, 1000 points");
  expect(await lab.exported("Points (CSV)")).toBe(saved);
});
