import { openStudy } from "./support/studies.ts";
import { expect, test } from "./support/test.ts";

// What the studies find and say is in src/app/page/studies.test.tsx; each is opened here by axe and layout too.

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
