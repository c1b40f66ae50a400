import type { Page } from "@playwright/test";
import { layoutFaults } from "./support/layout.ts";
import { inEachStudy } from "./support/studies.ts";
import { expect, test } from "./support/test.ts";

const screens = [
  [360, 740],
  [390, 844],
  // 1440×900 zoomed to 200 %.
  [720, 450],
  [768, 1024],
  [1024, 768],
  [1280, 800],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const;
/** Each arrangement of the page once: where the first screen is whole at every size, so is what stands in it. */
const some: Sizes = [screens[0], screens[2], screens[3], screens[4], screens[6], screens[8]];
const few: Sizes = [screens[0], screens[4], screens[6]];

type Sizes = readonly (readonly [width: number, height: number])[];

/** Looks at the page as it stands in some sizes. */
async function lookAt(page: Page, state: string, sizes: Sizes = some): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const where = `${state}, ${width}×${height}`;
    await expect.poll(() => layoutFaults(page), { message: where }).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test.describe("nothing overlaps or is cut off", () => {
  test.slow();

  test("while fitting", async ({ lab, page }) => {
    await lookAt(page, "at first", screens);
    await lab.half("E");
    await lab.half("M");
    for (const name of ["Parameters", "ELBO terms", "One point", "Along the step"]) {
      await page.getByRole("tab", { name }).click();
      await expect(page.getByRole("tabpanel", { name })).toBeVisible();
      await lookAt(page, name);
    }
    await lab.runToEnd();
    await page.getByRole("tab", { name: "Along the step" }).click();
    await expect(page.getByRole("tabpanel")).toHaveCount(0);
    await lookAt(page, "converged, the tabs folded");
  });

  test("in panels, a scene and Present", async ({ lab, page }) => {
    for (const panel of ["Data", "Model"] as const) {
      await lab.openPanel(panel);
      await lookAt(page, panel);
      await lab.closePanel();
    }
    await lab.button("Scenes").click();
    await expect(lab.dialog.getByRole("link").first()).toBeVisible();
    await lookAt(page, "Scenes");
    await lab.dialog.getByRole("link", { name: "Singularity" }).click();
    await expect(page.getByRole("complementary", { name: "Scene" })).toBeVisible();
    await lab.expectIteration(7, "M");
    await lookAt(page, "a scene");
    await lab.button("Present").click();
    await expect(lab.button("Controls")).toBeVisible();
    await lookAt(page, "Present");
    await lab.button("Controls").click();
    await expect(lab.button("Select")).toHaveAttribute("aria-pressed", "true");
    await lookAt(page, "all controls in Present");
  });

  test("in the studies", ({ lab, page }) => inEachStudy(lab, (name) => lookAt(page, name, few)));
});

test.describe("at 200 % text", () => {
  test.use({ bypassCSP: true });

  test("nothing overlaps or is cut off", async ({ lab, page }) => {
    await page.addStyleTag({ content: ":root { font-size: 200% !important; }" });
    await lookAt(page, "at first", few);
    await lab.half("E");
    await lab.half("M");
    await lookAt(page, "after an M-step", few);
    await lab.openPanel("Data");
    await lookAt(page, "Data", few);
  });
});

/** Once the plane has been measured anew, as a frame after its size changes, nothing is at fault. */
const settledLayout = (page: Page, when: string) =>
  expect.poll(() => layoutFaults(page), { message: when }).toEqual([]);

test.describe("390×844 with letters apart as in WCAG 1.4.12", () => {
  test.use({ viewport: { width: 390, height: 844 }, bypassCSP: true });

  test("nothing overlaps or is cut off", async ({ lab, page }) => {
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`,
    });
    await settledLayout(page, "at first");
    await lab.half("E");
    await lab.half("M");
    await settledLayout(page, "after an M-step");
  });
});

test("with reduced motion things jump", async ({ lab, page }) => {
  await lab.half("E");
  const places = await page.evaluate(async () => {
    const path = (): string =>
      [...document.querySelectorAll('[aria-label="Data plane"] :is(ellipse, path)')]
        .map((mark) => `${mark.getAttribute("d")}${mark.getAttribute("transform")}`)
        .join();
    const seen = new Set([path()]);
    const button = [...document.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "M-step",
    );
    button?.click();
    const until = performance.now() + 800;
    while (performance.now() < until) {
      await new Promise(requestAnimationFrame);
      seen.add(path());
    }
    return seen.size;
  });
  // What it was, perhaps without the dashed ellipses, and what it is.
  expect(places).toBeLessThanOrEqual(3);
  expect(places).toBeGreaterThan(1);
});
