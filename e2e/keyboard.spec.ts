import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Presses Tab until the wanted button has the focus; every stop on the way is visible. */
async function tabTo(lab: Lab, name: string | RegExp): Promise<void> {
  const { page } = lab;
  const wanted = page.getByRole("button", { name });
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluateAll((found) => found.some((each) => each === document.activeElement)))
      return;
  }
  throw new Error(`Tab never comes to ${name}.`);
}

const focusLost = (lab: Lab): Promise<boolean> =>
  lab.page.evaluate(() => document.activeElement === document.body || !document.activeElement);

test("a fit from load to its end, by keyboard alone", async ({ lab }) => {
  const { page } = lab;
  await tabTo(lab, /^Data/);
  await page.keyboard.press("Enter");
  await expect(lab.dialog).toBeVisible();
  await expect(lab.choice("Data set").or(lab.dialog.getByRole("button")).first()).toBeVisible();
  await lab.choice("Data set").focus();
  await page.keyboard.type("Three");
  await lab.expectPoints("Three blobs");
  await page.keyboard.press("Escape");
  await expect(lab.dialog).toHaveCount(0);
  await expect(lab.header("Data")).toBeFocused();
  await tabTo(lab, /^Model/);
  await page.keyboard.press("Space");
  await expect(lab.dialog).toBeVisible();
  await lab.field("Components K").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect(lab.header("Model")).toContainText("3 Gaussians");
  await page.keyboard.press("Escape");
  await expect(lab.dialog).toHaveCount(0);
  await expect(lab.header("Model")).toBeFocused();
  await lab.ready();
  await tabTo(lab, "E-step");
  await page.keyboard.press("Enter");
  await lab.expectIteration(1, "E");
  await tabTo(lab, "Run to convergence");
  await page.keyboard.press("Enter");
  await expect(lab.status).toHaveText(/^Stopped: converged/);
  expect(await focusLost(lab)).toBe(false);
});

test("focus stays while half-steps are pressed in turn, and where a button changes its name or its use", async ({
  lab,
}) => {
  const { page } = lab;
  await lab.button("E-step").focus();
  for (let i = 1; i <= 4; i++) {
    await page.keyboard.press("Enter");
    await lab.expectIteration(i, "E");
    await expect(lab.button("E-step")).toBeFocused();
    // What cannot be pressed now says so and keeps the focus.
    await page.keyboard.press("Enter");
    await lab.expectIteration(i, "E");
    await page.keyboard.press("Tab");
    await expect(lab.button("M-step")).toBeFocused();
    await page.keyboard.press("Enter");
    await lab.expectIteration(i, "M");
    await expect(lab.button("M-step")).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(lab.button("E-step")).toBeFocused();
  }
  await lab.button("Play").focus();
  await page.keyboard.press("Enter");
  await expect(lab.button("Pause")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(lab.button("Play")).toBeFocused();
  await lab.button("Run to convergence").focus();
  await page.keyboard.press("Enter");
  await expect(lab.status).toHaveText(/^Stopped/);
  await expect(lab.button("Run to convergence")).toBeFocused();
  for (const name of ["Restart", "New start"]) {
    await lab.button(name).focus();
    await page.keyboard.press("Enter");
    await lab.expectIteration(0);
    await expect(lab.button(name)).toBeFocused();
  }
  await lab.button("Undo").focus();
  while (await lab.button("Undo").isEnabled()) await page.keyboard.press("Enter");
  await expect(lab.button("Undo")).toBeFocused();
});

test("dialogs hold the focus, and Escape gives it back", async ({ lab }) => {
  const { page } = lab;
  for (const panel of ["Data", "Model"] as const) {
    await lab.header(panel).focus();
    await page.keyboard.press("Enter");
    await expect(lab.dialog).toBeVisible();
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press("Tab");
      const outside = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement !== document.body && !activeElement?.closest("dialog");
      });
      expect(outside, `Tab ${i + 1} in ${panel}`).toBe(false);
    }
    await page.keyboard.press("Escape");
    await expect(lab.dialog).toHaveCount(0);
    await expect(lab.header(panel)).toBeFocused();
  }
});

test("the Export… menu is opened, walked and left by keys", async ({ lab }) => {
  const { page } = lab;
  await lab.button("Export…").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Session (JSON)" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(lab.button("Export…")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Session (JSON)" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Trace (JSON)" })).toBeFocused();
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toContain("trace");
});

test("points are walked, moved, erased and added by keys", async ({ lab }) => {
  const { page } = lab;
  await lab.choose("Three blobs");
  const before = await lab.points();
  await lab.plane.getByRole("button", { name: /^Points/ }).focus();
  await page.keyboard.press("ArrowRight");
  const cursor = lab.plane.getByRole("button", { name: /^Point \d+/ });
  await expect(cursor).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => lab.points()).not.toEqual(before);
  await cursor.focus();
  await page.keyboard.press("Delete");
  await lab.expectPoints("299 points");
  expect(await focusLost(lab)).toBe(false);
  await page.keyboard.press("Enter");
  await lab.expectPoints("300 points");
  await lab.expectIteration(0);
});

test("the means' handles are one stop, walked by Enter", async ({ lab }) => {
  const { page } = lab;
  await tabTo(lab, /^Mean of component 1/);
  await page.keyboard.press("Enter");
  await expect(lab.handle("Mean of component 1")).not.toBeFocused();
  await page.keyboard.press("Shift+Enter");
  await expect(lab.handle("Mean of component 1")).toBeFocused();
  const before = await lab.logLikelihood();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => lab.logLikelihood()).not.toBe(before);
  await expect(lab.handle("Mean of component 1")).toBeFocused();
});

test("what is typed keeps the focus in its field, also a recipe's, and Escape still closes", async ({
  lab,
}) => {
  await lab.half("E");
  await lab.page.getByRole("tab", { name: "Parameters" }).click();
  const mean = lab.field("Mean of component 1, x");
  await mean.fill("0.5");
  await mean.press("Enter");
  await lab.expectIteration(0);
  await expect(mean).toBeFocused();
  await lab.openPanel("Data");
  await lab.type(lab.field("Points"), "500");
  await lab.expectPoints("500 points");
  await expect(lab.field("Points")).toBeFocused();
  await lab.closePanel();
  await expect(lab.header("Data")).toBeFocused();
});

test("what has the focus is seen to have it", async ({ lab }) => {
  const { page } = lab;
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const { activeElement: element } = document;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const ring = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      return { seen: ring && width > 0 && height > 0, html: element.outerHTML.slice(0, 120) };
    });
    if (found) expect(found.seen, found.html).toBe(true);
  }
});
