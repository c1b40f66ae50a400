import { expect, test } from "./support/test.ts";

test("a Gaussian is fitted to the ring: what is known of p is drawn, q is dragged and climbs", async ({
  lab,
}) => {
  const { page, plane } = lab;
  await lab.openPanel("Model");
  await page.getByLabel("Kind").selectOption("log-density");
  await page.getByLabel("Target p̃").selectOption("ring");
  await page.keyboard.press("Escape");
  await expect(plane.locator("[data-marginal]")).toHaveCount(2);
  await expect(plane.locator("[data-field=density]")).toHaveAttribute("d", /M/);
  const before = await lab.readings();
  const box = await lab.handle("Mean of q").boundingBox();
  if (!box) throw new Error("The mean of q is not shown.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 20, { steps: 4 });
  // Its ELBO is told while it is in hand.
  await expect.poll(async () => (await lab.readings()).elbo).not.toBe(before.elbo);
  expect((await lab.readings()).gap).toBeGreaterThan(0);
  await page.mouse.up();
  await lab.ready();
  const start = await lab.readings();
  expect(start.logLikelihood).toBe(before.logLikelihood);
  expect(start.elbo).not.toBe(before.elbo);
  await page.getByRole("button", { name: "E-step" }).click();
  await expect.poll(async () => (await lab.readings()).elbo).toBeGreaterThan(Number(start.elbo));
});
