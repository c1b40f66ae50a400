import type { Lab } from "./support/lab.ts";
import { expect, test } from "./support/test.ts";

async function choosePair(lab: Lab, pair: string, samples?: number): Promise<void> {
  await lab.openPanel("Model");
  await lab.choice("Named pair").selectOption(pair);
  if (samples) await lab.type(lab.field("Samples"), String(samples));
  await lab.closePanel();
  await lab.ready();
}

/** The bands drawn: one of ℓ, one of the ELBO. */
const areas = (lab: Lab) => lab.chart.locator("[data-drawn=reruns] path");

test("Monte-Carlo EM shows reruns as a band of two lines, which a switch takes away", async ({
  lab,
}) => {
  await choosePair(lab, "Monte-Carlo EM");
  await lab.iterate(3);
  await expect(lab.chart).toContainText("20 reruns with other seeds, 5–95 %");
  await expect(areas(lab)).toHaveCount(2);
  const reruns = lab.chart.getByRole("button", { name: "Reruns" });
  await expect(reruns).toHaveAttribute("aria-pressed", "true");
  await reruns.click();
  await expect(areas(lab)).toHaveCount(0);
  await expect(lab.chart).not.toContainText("reruns");
});

test("a run keeps its numbers, reruns or none", async ({ lab }) => {
  await choosePair(lab, "Stochastic gradient ascent");
  await lab.iterate(2);
  await expect(areas(lab)).toHaveCount(2);
  const before = await lab.readings();
  await lab.button("Restart").click();
  await lab.chart.getByRole("button", { name: "Reruns" }).click();
  await lab.expectIteration(0);
  await lab.iterate(2);
  expect(await lab.readings()).toEqual(before);
});

test("where they would take too long it says so; where nothing is drawn there is no switch", async ({
  lab,
}) => {
  await choosePair(lab, "Monte-Carlo EM", 10_000);
  await expect(lab.chart).toContainText(/No reruns: .* take too long/);
  await choosePair(lab, "Classification EM");
  await expect(lab.chart.getByRole("button", { name: "Reruns" })).toHaveCount(0);
  await expect(lab.chart).not.toContainText("reruns");
});
