import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Chooses a slip in the Model panel, as a user would. */
async function chooseSlip(lab: Lab, kind: string, told: string): Promise<void> {
  await lab.openPanel("Model");
  await lab.choice("Slip").selectOption(kind);
  await expect(lab.header("Model")).toContainText(`slip: ${told}`);
  await lab.closePanel();
  await lab.ready();
  // It is told of the half-step that it is in alone, and the first is an E-step.
  const line = lab.page.getByText(/^ask each point which component it believes in/);
  await expect(line).toHaveText(kind === "no-half" ? /; slip: density without ½$/ : /believes in$/);
}

test("an M-step that divides by N lets the ELBO fall in iteration 2, in red, and says where it ends", async ({
  lab,
}) => {
  await chooseSlip(lab, "divides-by-n", "divides by N");
  await lab.iterate(1);
  await expect(lab.chart.getByText(/fell by|is left/)).toHaveCount(0);
  await lab.iterate(1);
  await expect(lab.chart.getByText(/fell by 28\.6\d/)).toBeVisible();
  await expect(lab.status).toHaveText(/^M-step: ELBO −28\.6\d.*; this breaks the promise$/);
  await lab.runToEnd();
  await expect(lab.status).toHaveText(/as good as singular/);
});

test("a density without its ½ leaves a gap after the first E-step, in red", async ({ lab }) => {
  await chooseSlip(lab, "no-half", "density without ½");
  const { gap } = await lab.half("E");
  expect(gap).toBeGreaterThan(1);
  await expect(lab.chart.getByText(/a gap of [\d.]+ is left/)).toBeVisible();
  await expect(lab.status).toHaveText(/this breaks the promise$/);
});

test("a silent ridge is caught, comes back with its session, and a bad ε is refused", async ({
  lab,
  page,
}) => {
  await chooseSlip(lab, "ridge", "adds a ridge of 0.5");
  await lab.openPanel("Model");
  await lab.type(lab.field("Ridge ε"), "-1");
  await expect(lab.alert).toHaveText("ε is a number above 0.");
  await page.keyboard.press("Escape");
  await lab.closePanel();
  await lab.iterate(2);
  await expect(lab.chart.getByText(/fell by 6\.83/)).toBeVisible();
  const session = await lab.exported("Session (JSON)");
  expect(JSON.parse(session).model.slip).toEqual({ kind: "ridge", eps: 0.5 });
  await lab.openPanel("Model");
  await lab.choice("Slip").selectOption("none");
  await expect(lab.header("Model")).not.toContainText("slip");
  await lab.closePanel();
  await lab.openFile("again.json", session);
  await expect(lab.header("Model")).toContainText("slip: adds a ridge of 0.5");
});
