import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Clicks about: every kind of thing that takes the focus, or keys, and does not step by itself. */
const clicks: readonly ((lab: Lab) => Promise<void>)[] = [
  ...["Along the step", "One point", "Parameters", "ELBO terms"].map(
    (name) => (lab: Lab) => lab.page.getByRole("tab", { name }).click(),
  ),
  (lab) => lab.page.getByRole("tabpanel").getByRole("row").nth(1).click(),
  (lab) => lab.clickPlane(0.5, 0.5),
  (lab) => lab.clickPlane(0.96, 0.6),
  (lab) => lab.handle("Mean of component 1").focus(),
  (lab) => lab.handle("Points?").focus(),
  ...["Select", "Zoom in", "Fit view", "Step back", "Play"].map(
    (name) => (lab: Lab) => lab.button(name).focus(),
  ),
  (lab) => lab.choice("Speed").focus(),
  (lab) => lab.scrubber.focus(),
  (lab) => lab.chart.getByRole("slider").focus(),
  async (lab) => {
    await lab.button("Show").click();
    await expect(lab.page.getByRole("menu")).toBeVisible();
  },
];

/** Presses PageDown twice and PageUp once after each click; every press is a half-step. */
async function clickAbout(lab: Lab, more: typeof clicks): Promise<void> {
  const { keyboard } = lab.page;
  const comesTo = (at: number) =>
    expect.poll(() => lab.scrubber.getAttribute("aria-valuetext")).toContain(`frame ${at} of`);
  await keyboard.press("PageDown");
  await comesTo(1);
  for (const [i, click] of [...clicks, ...more].entries()) {
    await click(lab);
    await keyboard.press("PageDown");
    await keyboard.press("PageDown");
    await comesTo(i + 3);
    await keyboard.press("PageUp");
    await comesTo(i + 2);
  }
}

test("the letter keys can be switched off, and stay off", async ({ lab }) => {
  const { page } = lab;
  await page.keyboard.press("?");
  await lab.dialog.getByRole("checkbox", { name: /letters/i }).uncheck();
  await lab.closePanel();
  for (const key of ["e", "m", "p", "c", "r", "f", "1", "?"]) await page.keyboard.press(key);
  await lab.expectIteration(0);
  await lab.expectNext("E");
  await expect(lab.button("Play")).toBeVisible();
  await expect(lab.dialog).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await lab.expectIteration(1, "E");
  await page.reload();
  await lab.ready();
  const before = await lab.readings();
  for (const key of ["e", "m", "r"]) await page.keyboard.press(key);
  await page.keyboard.press("?");
  await expect(lab.dialog).toHaveCount(0);
  expect(await lab.readings()).toEqual(before);
});

test("no key steals typing in a field", async ({ lab }) => {
  await lab.half("E");
  await lab.page.getByRole("tab", { name: "Parameters" }).click();
  const before = await lab.readings();
  const field = lab.field("Weight of component 1");
  await field.fill("");
  await field.pressSequentially("1 emcprf?2");
  await expect(field).toHaveValue("1 emcprf?2");
  for (const key of ["ArrowLeft", "ArrowRight", "Home", "PageDown", "PageUp"])
    await field.press(key);
  await expect(field).toBeFocused();
  expect(await lab.readings()).toEqual(before);
  await expect(lab.dialog).toHaveCount(0);
  await field.press("Escape");
  await expect(field).not.toHaveValue(/emcprf/);
});

test("Space on a focused button presses that button only", async ({ lab }) => {
  await lab.button("E-step").focus();
  await lab.page.keyboard.press("Space");
  await lab.expectIteration(1, "E");
  await expect(lab.button("Play")).toBeVisible();
  await lab.button("Restart").focus();
  await lab.page.keyboard.press("Space");
  await lab.expectIteration(0);
  await expect(lab.button("Play")).toBeVisible();
});

test("arrows on the scrubber move it one frame, and no step is made besides", async ({ lab }) => {
  await lab.iterate(2);
  await lab.scrubber.focus();
  await lab.page.keyboard.press("ArrowLeft");
  await lab.expectIteration(2, "E");
  await lab.page.keyboard.press("Home");
  await lab.expectIteration(0);
  await lab.page.keyboard.press("ArrowRight");
  await lab.expectIteration(1, "E");
});

test("arrows in a list, among tabs and in a menu belong to these", async ({ lab }) => {
  const { page } = lab;
  await lab.half("E");
  await lab.choice("Speed").focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("tab", { name: "Along the step" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "One point" })).toBeFocused();
  await lab.button("Export…").click();
  await expect(page.getByRole("menuitem").first()).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await page.keyboard.press("e");
  await lab.expectIteration(1, "E");
});

test("with a modifier a key is the browser's", async ({ lab }) => {
  for (const key of ["Control+e", "Control+m", "Alt+ArrowRight", "Control+ArrowRight"])
    await lab.page.keyboard.press(key);
  await lab.expectIteration(0);
});

test("no key acts behind an open dialog", async ({ lab }) => {
  await lab.openPanel("Data");
  const keys = ["e", "ArrowRight", "PageDown", "c"];
  for (const key of keys) await lab.page.keyboard.press(key);
  await lab.expectIteration(0);
  await lab.dialog.getByRole("heading", { name: "Data" }).click();
  for (const key of keys) await lab.page.keyboard.press(key);
  await lab.expectIteration(0);
  await lab.closePanel();
});

test("a clicker steps wherever was clicked before", async ({ lab }) => {
  await clickAbout(lab, []);
});

test("in Present not even a field or a dialog keeps a clicker from stepping", async ({ lab }) => {
  await lab.button("Present").click();
  await clickAbout(lab, [
    async (lab) => {
      await lab.page.keyboard.press("Escape");
      await lab.page.getByRole("tab", { name: "Parameters" }).click();
      await lab.field("Weight of component 1").click();
    },
    async (lab) => {
      await lab.openPanel("Data");
    },
    (lab) => lab.field("Points").click(),
  ]);
  await expect(lab.button("Undo")).toBeDisabled();
});
