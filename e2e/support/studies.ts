import { expect, type Locator } from "@playwright/test";
import type { Lab } from "./lab.ts";

/** Opens a study from its menu. */
export async function openStudy(lab: Lab, name: string): Promise<Locator> {
  await lab.button("Studies").click();
  await lab.page.getByRole("menuitem", { name, exact: true }).click();
  const dialog = lab.page.getByRole("dialog", { name });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Opens each study in turn, has it show what it finds, and looks. */
export async function inEachStudy(lab: Lab, look: (name: string) => Promise<void>): Promise<void> {
  const { page } = lab;
  const found = {
    "Compare two runs": () => expect(page.getByRole("row", { name: /^B:/ })).toBeVisible(),
    "Many starts": () => expect(page.getByText(/^20 runs/)).toBeVisible(),
    "How many components": async () => {
      await lab.type(lab.field("Largest K"), "2");
      await lab.type(lab.field("Starts for each fit"), "1");
      await page.getByRole("button", { name: "Fit K = 1 to 2" }).click();
      await expect(page.getByRole("row", { name: /^2/ })).toBeVisible();
    },
  };
  for (const [name, shown] of Object.entries(found)) {
    await openStudy(lab, name);
    await shown();
    await look(name);
    await lab.closePanel();
  }
}
