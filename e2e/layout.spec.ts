import { layoutFaults } from "./support/layout.ts";
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

for (const [width, height] of screens)
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test("nothing overlaps or is cut off", async ({ lab, page }) => {
      expect(await layoutFaults(page), "at first").toEqual([]);
      await lab.half("E");
      await lab.half("M");
      expect(await layoutFaults(page), "after an M-step").toEqual([]);
      for (const name of ["Parameters", "ELBO terms", "One point"]) {
        await page.getByRole("tab", { name }).click();
        await expect(page.getByRole("tabpanel", { name })).toBeVisible();
        expect(await layoutFaults(page), name).toEqual([]);
      }
      await lab.runToEnd();
      expect(await layoutFaults(page), "converged").toEqual([]);
      for (const panel of ["Data", "Model"] as const) {
        await lab.openPanel(panel);
        expect(await layoutFaults(page), panel).toEqual([]);
        await lab.closePanel();
      }
      await lab.button("Scenes").click();
      await expect(lab.dialog.getByRole("link").first()).toBeVisible();
      expect(await layoutFaults(page), "Scenes").toEqual([]);
      await lab.dialog.getByRole("link", { name: "Singularity" }).click();
      await expect(page.getByRole("complementary", { name: "Scene" })).toBeVisible();
      await lab.expectIteration(7, "M");
      expect(await layoutFaults(page), "a scene").toEqual([]);
      await lab.button("Present").click();
      await expect(lab.button("Select")).toHaveAttribute("aria-pressed", "true");
      expect(await layoutFaults(page), "Present").toEqual([]);
    });
  });

for (const [width, height] of [
  [360, 740],
  [1024, 768],
  [1440, 900],
] as const)
  test.describe(`${width}×${height} at 200 % text`, () => {
    test.use({ viewport: { width, height }, bypassCSP: true });

    test("nothing overlaps or is cut off", async ({ lab, page }) => {
      await page.addStyleTag({ content: ":root { font-size: 200% !important; }" });
      expect(await layoutFaults(page), "at first").toEqual([]);
      await lab.half("E");
      await lab.half("M");
      expect(await layoutFaults(page), "after an M-step").toEqual([]);
      await lab.openPanel("Data");
      expect(await layoutFaults(page), "Data").toEqual([]);
    });
  });

test.describe("390×844 with letters apart as in WCAG 1.4.12", () => {
  test.use({ viewport: { width: 390, height: 844 }, bypassCSP: true });

  test("nothing overlaps or is cut off", async ({ lab, page }) => {
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`,
    });
    expect(await layoutFaults(page), "at first").toEqual([]);
    await lab.half("E");
    await lab.half("M");
    expect(await layoutFaults(page), "after an M-step").toEqual([]);
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
