import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";
import { layoutFaults } from "./support/layout.ts";
import { expect, test } from "./support/test.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on the page as it stands. */
async function violations(page: Page): Promise<string[]> {
  const loaded = await page.evaluate(() => "axe" in window);
  if (!loaded) await page.evaluate(source);
  const options: RunOptions = { resultTypes: ["violations"] };
  const found = await page.evaluate((how) => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: RunOptions): Promise<AxeResults> };
    };
    return axe.run(document, how);
  }, options);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id} (${help}): ${html.slice(0, 140)} ${any[0]?.message ?? ""}`),
  );
}

/** What is dark has other colours, and the same layout. */
const screens = {
  light: [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ],
  dark: [
    [1440, 900],
    [390, 844],
  ],
} as const;

for (const colorScheme of ["light", "dark"] as const)
  for (const [width, height] of screens[colorScheme])
    test.describe(`${colorScheme}, ${width}×${height}`, () => {
      test.use({
        viewport: { width, height },
        colorScheme,
        bypassCSP: true,
      });

      test("axe finds nothing while fitting", async ({ lab, page }) => {
        test.setTimeout(60_000);
        const clean = async (state: string): Promise<void> => {
          expect.soft(await violations(page), state).toEqual([]);
        };
        await clean("first");
        await lab.half("E");
        await clean("after E");
        await lab.half("M");
        await clean("after M");
        for (const name of ["One point", "Parameters", "ELBO terms", "Along the step"]) {
          const tab = page.getByRole("tab", { name });
          if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
          await expect(page.getByRole("tabpanel", { name })).toBeVisible();
          await clean(name);
        }
        await lab.runToEnd();
        await clean("converged");
      });

      test("axe finds nothing in the studies", async ({ lab, page }) => {
        test.setTimeout(60_000);
        const inStudy = async (name: string, done: () => Promise<void>): Promise<void> => {
          await lab.openPanel("Model");
          await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
          await expect(page.getByRole("dialog", { name })).toBeVisible();
          await done();
          expect.soft(await violations(page), name).toEqual([]);
          expect.soft(await layoutFaults(page), `${name}, its layout`).toEqual([]);
          await lab.closePanel();
        };
        await inStudy("Compare two runs", async () => {
          await expect(page.getByRole("row", { name: /^B:/ })).toBeVisible();
        });
        await inStudy("Many starts", async () => {
          await expect(page.getByText(/^20 runs/)).toBeVisible();
        });
        await inStudy("How many components", async () => {
          await lab.type(lab.field("Largest K"), "2");
          await lab.type(lab.field("Starts for each fit"), "1");
          await page.getByRole("button", { name: "Fit K = 1 to 2" }).click();
          await expect(page.getByRole("row", { name: /^2/ })).toBeVisible();
        });
      });

      // Dialogs and menus stand over the page in one way; their colours are looked at once dark.
      if (width === 1024 || (width === 390 && colorScheme === "dark")) return;

      test("axe finds nothing in dialogs, menu, notice, Present, empty and collapsed", async ({
        lab,
        page,
      }) => {
        test.setTimeout(60_000);
        const clean = async (state: string): Promise<void> => {
          expect.soft(await violations(page), state).toEqual([]);
        };
        for (const panel of ["Data", "Model"] as const) {
          await lab.openPanel(panel);
          await clean(panel);
          await lab.closePanel();
        }
        await lab.openPanel("Data");
        await lab.button("Label points by clicking").click();
        await expect(page.getByRole("group", { name: "Brush" })).toBeVisible();
        await clean("brush");
        await page.keyboard.press("Escape");
        await lab.openPanel("Data");
        await lab.button("Classifiers from the labels").click();
        await page.getByRole("checkbox", { name: "Naive Bayes" }).check();
        await lab.choice("Fill the decision regions of").selectOption("generative");
        await expect(lab.plane.locator("[data-field^=class-region-]")).toHaveCount(2);
        await clean("classifiers");
        await page.getByRole("tab", { name: "Parameters" }).click();
        await page.getByRole("checkbox", { name: "Compare with the labels" }).check();
        await expect(page.getByRole("columnheader", { name: "naive Bayes" })).toBeVisible();
        await clean("compared with the labels");
        await page.keyboard.press("?");
        await expect(lab.dialog).toBeVisible();
        await clean("keys");
        await lab.closePanel();
        await lab.button("Scenes").click();
        await expect(lab.dialog.getByRole("link").first()).toBeVisible();
        await clean("scenes");
        await lab.dialog.getByRole("link", { name: "Label switching" }).click();
        await expect(page.getByRole("complementary", { name: "Scene" })).toBeVisible();
        await clean("a scene");
        await lab.button("Export…").click();
        await expect(page.getByRole("menuitem").first()).toBeVisible();
        await clean("menu");
        await page.keyboard.press("Escape");
        await lab.button("Show").click();
        for (const name of ["Contours of the density", "Decision regions"]) {
          await page.getByRole("menuitemcheckbox", { name }).click();
          await expect(page.getByRole("menuitemcheckbox", { name })).toBeChecked();
        }
        await clean("Show");
        await page.keyboard.press("Escape");
        await lab.openFile("wrong.json", "{");
        await expect(lab.alert).toBeVisible();
        await clean("error");
        await lab.button("Dismiss").click();
        await lab.choose("Cluster with an outlier");
        await lab.openPanel("Model");
        await lab.choice("New start draws").selectOption({ label: "k-means++" });
        await lab.closePanel();
        await lab.ready();
        await lab.runToEnd();
        await expect(lab.plane.getByRole("button", { name: "Use a floor" })).toBeVisible();
        await clean("collapse");
        await lab.clearPoints();
        await clean("empty");
        await lab.button("Undo").click();
        await lab.button("Present").click();
        await expect(lab.button("Select")).toHaveAttribute("aria-pressed", "true");
        await clean("Present");
      });
    });
