import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

/** Takes the brush in hand from the Model panel. */
async function takeBrush(lab: Lab): Promise<void> {
  await lab.openPanel("Model");
  await lab.button("Brush q by hand").click();
  await expect(lab.page.getByRole("group", { name: "Brush" })).toBeVisible();
}

/** Brushes from one place of the plane to another until the gap is more than `before`. */
async function stroke(lab: Lab, down: number, before: number): Promise<number> {
  await lab.drag(await lab.spot(0.2, down), await lab.spot(0.5, down));
  await expect.poll(async () => (await lab.readings()).gap ?? 0).toBeGreaterThan(before);
  const { gap, elbo, logLikelihood } = await lab.readings();
  expect(gap).toBeCloseTo((logLikelihood ?? 0) - (elbo ?? 0), 8);
  return gap ?? 0;
}

test("brushed points open a gap that is named, and an E-step closes it", async ({ lab, page }) => {
  const start = await lab.logLikelihood();
  await takeBrush(lab);
  const gap = await stroke(lab, 0.55, 0);
  await expect(lab.status).toContainText(
    /^By hand, \d+ points: ELBO −.*: the KL of q from the posterior$/,
  );
  await expect(lab.chart).toContainText(/KL gap [\d.]+ nats/);
  await expect(page.getByText("or E-step: close the gap")).toBeVisible();
  expect(await stroke(lab, 0.62, gap)).toBeGreaterThan(gap);
  await expect(lab.button("M-step")).toBeEnabled();
  await lab.button("E-step").click();
  await lab.expectIteration(2, "E");
  expect(await lab.readings()).toMatchObject({ gap: 0, logLikelihood: start });
  await expect(lab.status).toContainText("ℓ stays, the gap closes");
  await lab.half("M");
  await expect(page.getByRole("list", { name: "Stages of a half-step" })).toContainText(
    "touches ℓ",
  );
  // One undo a stroke.
  await lab.button("Undo").click();
  await expect.poll(async () => (await lab.readings()).gap).toBe(gap);
  await lab.button("Undo").click();
  await lab.expectIteration(0);
});

test("by keyboard: a point is gone to, brushed, looked at, and brought back", async ({
  lab,
  page,
}) => {
  await takeBrush(lab);
  await expect(page.getByRole("button", { name: "Component 1" })).toBeFocused();
  await page.keyboard.press("2");
  await expect(page.getByRole("button", { name: "Component 2" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("button", { name: "Points, one by one" }).focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(lab.status).toContainText("By hand, 1 point: ");
  await page.getByRole("tab", { name: "One point" }).click();
  await expect(page.getByText("Brushed by hand towards 2")).toBeVisible();
  await page.getByRole("group", { name: "Brush" }).getByText("posterior").click();
  await page.getByRole("button", { name: /^Point .*, at/ }).focus();
  await page.keyboard.press("Space");
  await expect(lab.status).toContainText("the bound starts at ℓ");
  await page.getByRole("group", { name: "Brush" }).getByText("posterior").focus();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("group", { name: "Brush" })).toHaveCount(0);
  await expect(lab.plane).toBeFocused();
});
