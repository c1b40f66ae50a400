// Not the watched test: the browser itself tells on the console what it could not load.
import { expect, type Page, test } from "@playwright/test";
import { Lab } from "./support/lab.ts";

/** Fails every request for a part, until what it returns is called. */
async function block(page: Page, part: RegExp): Promise<() => Promise<void>> {
  await page.route(part, (route) => route.abort());
  return () => page.unroute(part);
}

for (const type of ["js", "css"])
  test(`a panel whose ${type} can't be loaded is told of, and comes when it is asked for again`, async ({
    page,
  }) => {
    const lab = new Lab(page);
    // All later styles are one sheet, which may have come before any panel is asked for.
    const unblock = await block(
      page,
      type === "js" ? /\/assets\/(Data|Drawer|Keys).*js$/ : /\/assets\/later.*css$/,
    );
    await lab.open();
    await lab.header("Data").click();
    await expect(lab.alert).toContainText("A part of the page could not be loaded.");
    await lab.half("E");
    await lab.button("Try again").click();
    await expect(lab.button("Reload")).toBeVisible();
    await unblock();
    await lab.button("Try again").click();
    await expect(page.getByRole("dialog", { name: "Data" })).toHaveCSS("position", "fixed");
    await expect(lab.alert).toHaveCount(0);
    await lab.closePanel();
    await lab.openPanel("Data");
  });

test("what is done to points, and a menu, come after a failure when they are asked for again", async ({
  page,
}) => {
  const lab = new Lab(page);
  await lab.open();
  const unblock = await block(page, /\/assets\/(editData|OpenMenu|write)/);
  await lab.clickPlane(0.06, 0.5);
  await expect(lab.alert).toContainText("When there is a network, do it again.");
  await lab.button("Export…").click();
  await expect(lab.button("Try again")).toBeVisible();
  await unblock();
  await lab.clickPlane(0.06, 0.5);
  await lab.expectPoints("1001 points");
  await lab.button("Export…").click();
  await expect(page.getByRole("menuitem", { name: "Points (CSV)" })).toBeVisible();
});

test("what is missing comes by itself when the network is back", async ({ page, context }) => {
  const lab = new Lab(page);
  await lab.open();
  await context.setOffline(true);
  await lab.button("Scenes").click();
  await expect(lab.alert).toContainText("could not be loaded");
  await context.setOffline(false);
  await expect(page.getByRole("dialog", { name: "Scenes" })).toBeVisible();
  await expect(lab.alert).toHaveCount(0);
});
