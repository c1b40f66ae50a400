import type { Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import type { Lab } from "./support/lab.ts";
import { inEachStudy } from "./support/studies.ts";
import { expect, test } from "./support/test.ts";

test.use({ bypassCSP: true });
test.slow();

/** What a narrow, dark screen can spoil though the words are the same. */
const ofLook = ["color-contrast", "target-size", "scrollable-region-focusable"];

/**
 * All of axe on a wide, light screen; what is dark has other colours, what is narrow another
 * layout. Only `part` is looked at where a state brings no more, the rest having been seen.
 */
async function clean(page: Page, state: string, part?: string): Promise<void> {
  expect.soft(await violations(page, part), state).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  expect.soft(await violations(page, part, ofLook), `${state}, narrow and dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1440, height: 900 });
}

const DIALOG = "dialog[open]";
const PLANE = "[aria-label='Data plane']";

test("axe finds nothing while fitting", async ({ lab, page }) => {
  await clean(page, "first");
  await lab.iterate(1);
  for (const name of ["One point", "Parameters", "ELBO terms", "Along the step"]) {
    await page.getByRole("tab", { name }).click();
    await expect(page.getByRole("tabpanel", { name })).toBeVisible();
    await clean(page, name, "[role=tabpanel]");
  }
  await lab.runToEnd();
  await clean(page, "converged");
});

test("axe finds nothing in the studies", ({ lab, page }) =>
  inEachStudy(lab, (name) => clean(page, name, DIALOG)));

test("axe finds nothing in dialogs, brush and classifiers", async ({ lab, page }) => {
  for (const panel of ["Data", "Model"] as const) {
    await lab.openPanel(panel);
    await clean(page, panel, DIALOG);
    await lab.closePanel();
  }
  await page.keyboard.press("q");
  await expect(page.getByRole("img", { name: "QR code of the address" })).toBeVisible();
  await clean(page, "Link", DIALOG);
  await lab.closePanel();
  await lab.openPanel("Data");
  await lab.button("Label points by clicking").click();
  await expect(page.getByRole("group", { name: "Brush" })).toBeVisible();
  await clean(page, "brush", PLANE);
  await page.keyboard.press("Escape");
  await lab.openPanel("Data");
  await lab.button("Classifiers from the labels").click();
  await page.getByRole("checkbox", { name: "Naive Bayes" }).check();
  await lab.choice("Fill the decision regions of").selectOption("generative");
  await expect(lab.plane.locator("[data-field^=class-region-]")).toHaveCount(2);
  await clean(page, "classifiers", PLANE);
  await page.getByRole("tab", { name: "Parameters" }).click();
  await page.getByRole("checkbox", { name: "Compare with the labels" }).check();
  await expect(page.getByRole("columnheader", { name: "naive Bayes" })).toBeVisible();
  await clean(page, "compared with the labels", "[role=tabpanel]");
  await page.keyboard.press("?");
  await expect(lab.dialog).toBeVisible();
  await clean(page, "keys", DIALOG);
});

test("axe finds nothing in scenes, menus, messages, a collapse, an empty plane and Present", async ({
  lab,
  page,
}) => {
  await lab.button("Scenes").click();
  await expect(lab.dialog.getByRole("link").first()).toBeVisible();
  await clean(page, "scenes", DIALOG);
  await lab.button("Write a lesson").click();
  await lab.button("Save as scene").click();
  await page.getByRole("combobox", { name: "Question" }).selectOption("choose");
  await lab.button("Save lesson").click();
  await expect(page.getByText("Title of the lesson is empty.")).toBeVisible();
  await clean(page, "writing a lesson", DIALOG);
  await lab.closePanel();
  await lab.button("Scenes").click();
  await lab.dialog.getByRole("link", { name: "Label switching" }).click();
  await expect(page.getByRole("complementary", { name: "Scene" })).toBeVisible();
  await clean(page, "a scene");
  await lab.button("Export…").click();
  await expect(page.getByRole("menuitem").first()).toBeVisible();
  await clean(page, "menu", "[role=menu]");
  for (const sheet of ["Picture", "Film of the run"]) {
    await page.getByRole("menuitem", { name: sheet }).click();
    await expect(page.getByRole("dialog", { name: sheet, exact: true })).toBeVisible();
    await clean(page, sheet, DIALOG);
    await lab.closePanel();
    await lab.button("Export…").click();
  }
  await page.keyboard.press("Escape");
  await lab.button("Show").click();
  for (const name of ["Contours of the density", "Decision regions"]) {
    await page.getByRole("menuitemcheckbox", { name }).click();
    await expect(page.getByRole("menuitemcheckbox", { name })).toBeChecked();
  }
  await clean(page, "Show", "main");
  await page.keyboard.press("Escape");
  await lab.openFile("wrong.json", "{");
  await expect(lab.alert).toBeVisible();
  await clean(page, "error", "[role=alert]");
  await lab.button("Dismiss").click();
  await collapse(lab);
  await clean(page, "collapse", PLANE);
  await lab.clearPoints();
  await clean(page, "empty", PLANE);
  await lab.button("Undo").click();
  await lab.button("Present").click();
  await expect(page.locator(":root[data-stage=true] [data-on-stage]")).toBeAttached();
  await clean(page, "Present");
  await page.setViewportSize({ width: 1024, height: 768 });
  expect.soft(await violations(page, "html", ofLook), "Present, 1024").toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press("h");
  await expect(lab.button("Select")).toHaveAttribute("aria-pressed", "true");
  await clean(page, "all controls in Present", "main");
});

/** Runs until a component has collapsed on the outlier. */
async function collapse(lab: Lab): Promise<void> {
  await lab.choose("Cluster with an outlier");
  await lab.openPanel("Model");
  await lab.choice("New start draws").selectOption({ label: "k-means++" });
  await lab.closePanel();
  await lab.ready();
  await lab.runToEnd();
  await expect(lab.plane.getByRole("button", { name: "Use a floor" })).toBeVisible();
}
