import { openStudy } from "./support/studies.ts";
import { expect, test } from "./support/test.ts";

// What the studies find and say is in src/app/page/studies.test.tsx; each is opened here by axe and layout too.

test("of many starts one opened by the keyboard is that very run", async ({ lab, page }) => {
  const dialog = await openStudy(lab, "Many starts");
  // A small session's are run as the panel opens.
  await expect(dialog.getByText(/^Done/)).toBeVisible();
  const shown = dialog.getByRole("group", { name: /^Where each run ended/ }).getByRole("button");
  // One tab stop, on the best; arrow keys go on to the others.
  const best = shown.last();
  await best.focus();
  await page.keyboard.press("Home");
  await expect(shown.first()).toBeFocused();
  const name = (await shown.first().getAttribute("aria-label")) ?? "";
  const [, value, iterations] = name.match(/ℓ = (\S+) after (\d+) iterations/) ?? [];
  await page.keyboard.press("Enter");
  await expect(lab.dialog).toHaveCount(0);
  await expect(lab.status).toHaveText(/^Stopped/);
  await lab.expectIteration(Number(iterations));
  expect(await lab.logLikelihood()).toBeCloseTo(Number((value ?? "").replace("−", "-")), 1);
});

test("cancelled at once, its worker gone; Escape ends one too, and the session stays", async ({
  lab,
  page,
}) => {
  const before = await lab.readings();
  const workers = page.workers().length;
  const dialog = await openStudy(lab, "Many starts");
  await expect(dialog.getByText(/^20 runs/)).toBeVisible();
  await lab.type(dialog.getByRole("textbox", { name: "Starts" }), "200");
  const run = dialog.getByRole("button", { name: "Run 200 starts" });
  await run.click();
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByText(/^Cancelled/)).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(workers);
  await run.click();
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await lab.closePanel();
  await expect.poll(() => page.workers().length).toBe(workers);
  expect(await lab.readings()).toEqual(before);
  await expect(lab.button("Undo")).toBeDisabled();
  await expect(lab.button("Studies")).toBeFocused();
});
