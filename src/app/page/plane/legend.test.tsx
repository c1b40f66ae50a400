import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

test.each([
  [1000, null],
  [1001, "Up to 1000 points are drawn as pies."],
])("pies are offered of %i points or not, and why", async (size, because) => {
  const content = Array.from({ length: size }, (_, n) => `${n % 37},${n % 41}`).join("\n");
  await page.openFile("many.csv", `x,y\n${content}\n`);
  await page.press("Show");
  const pies = await page.found("menuitemradio", /^Pies of belief/);
  expect(pies.getAttribute("aria-disabled") === "true").toBe(because !== null);
  if (because) expect(document.body.textContent).toContain(because);
});

test("the plane says what its colours and its ellipses mean", async () => {
  const plane = () => page.text("group", "Data plane");
  expect(plane()).toMatch(/39\s%.*86\s%/);
  await page.half("E");
  expect(plane()).not.toContain("dashed ellipses");
  await page.half("M");
  expect(plane()).toContain("colours come from the dashed ellipses");
});
