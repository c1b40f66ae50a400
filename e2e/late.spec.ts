// Not the watched test: the browser itself tells on the console what it could not load.
import { expect, test } from "@playwright/test";
import { Lab } from "./support/lab.ts";

test("a panel whose code can't be loaded is told of, and the page lives on", async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  await page.route(/\/assets\/DataPanel/, (route) => route.abort());
  await lab.header("Data").click();
  await expect(page.getByRole("alert")).toContainText("can't be loaded. Reload it to go on.");
  await lab.half("E");
});
