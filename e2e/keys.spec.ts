import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Clicks about: every kind of thing that takes the focus, or keys, and does not step by itself; in Present a field and a dialog too. */
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
  async (lab) => {
    await lab.page.keyboard.press("Escape");
    await lab.page.getByRole("tab", { name: "Parameters" }).click();
    await lab.field("Weight of component 1").click();
  },
  async (lab) => {
    await lab.openPanel("Data");
  },
  (lab) => lab.field("Points").click(),
];

/** Presses PageDown after each click, PageUp after some; every press is a half-step. */
async function clickAbout(lab: Lab): Promise<void> {
  const { keyboard } = lab.page;
  const comesTo = (at: number) =>
    expect.poll(() => lab.scrubber.getAttribute("aria-valuetext")).toContain(`frame ${at} of`);
  let at = 1;
  await keyboard.press("PageDown");
  await comesTo(at);
  for (const [i, click] of clicks.entries()) {
    await click(lab);
    await keyboard.press("PageDown");
    await comesTo(++at);
    if (i % 4 !== 3) continue;
    await keyboard.press("PageUp");
    await comesTo(--at);
  }
}

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

test("a button, the scrubber, a list, tabs and a menu keep the keys that are theirs", async ({
  lab,
}) => {
  const { page } = lab;
  await lab.button("E-step").focus();
  await page.keyboard.press("Space");
  await lab.expectIteration(1, "E");
  await expect(lab.button("Play")).toBeVisible();
  await lab.button("Restart").focus();
  await page.keyboard.press("Space");
  await lab.expectIteration(0);
  await expect(lab.button("Play")).toBeVisible();

  await lab.iterate(2);
  await lab.scrubber.focus();
  await page.keyboard.press("ArrowLeft");
  await lab.expectIteration(2, "E");
  await page.keyboard.press("Home");
  await lab.expectIteration(0);
  await page.keyboard.press("ArrowRight");
  await lab.expectIteration(1, "E");

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

// Where the focus is put by the test itself, src/app/page/steps.test.tsx does the same out of Present.
test("in Present a clicker steps wherever was clicked before, and not even a field or a dialog keeps it from that", async ({
  lab,
}) => {
  await lab.button("Present").click();
  await lab.button("Controls").click();
  await clickAbout(lab);
  await expect(lab.button("Undo")).toBeDisabled();
});
