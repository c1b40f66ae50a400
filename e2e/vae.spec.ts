import { expect, test } from "./support/test.ts";

/** Of so many weights that not every frame keeps its own. */
const large = JSON.stringify({
  format: "elbo-lab/session@1",
  data: {
    points: [
      [0, 1],
      [1, 0],
      [2, 1],
      [3, 2],
    ],
  },
  model: { kind: "vae", hidden: [64, 64] },
  learning: { kind: "vae-steps", steps: 2, batch: 2 },
  stop: { tolerance: 0, maxIterations: 130 },
});

test("a VAE is trained, stopped, gone back in and gone on with to the same numbers", async ({
  lab,
}) => {
  // Training takes as long as the machine takes.
  test.slow();
  const { page, plane } = lab;
  await lab.openFile("vae.json", large);
  await expect(lab.button("EM-step")).toBeVisible();
  const curve = plane.locator("[data-manifold=curve]");
  await expect(curve).toHaveAttribute("d", /M/);
  await lab.button("Run to convergence").click();
  await expect(lab.status).toHaveText(/^Stopped/, { timeout: 60_000 });
  const end = await lab.readings();
  const last = await curve.getAttribute("d");
  const back = async () => {
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowLeft");
    await expect.poll(async () => (await lab.readings()).iteration).toBe(127);
    await expect(plane.locator("[data-frame]")).toHaveAttribute("data-frame", "127");
    return { ...(await lab.readings()), curve: await curve.getAttribute("d") };
  };
  const first = await back();
  expect(first.curve).not.toBe(last);
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await lab.readings()).iteration).toBe(130);
  await expect(plane.locator("[data-frame]")).toHaveAttribute("data-frame", "130");
  expect(await lab.readings()).toEqual(end);
  expect(await curve.getAttribute("d")).toBe(last);
  expect(await back()).toEqual(first);
});

test("z is dragged along the curve, or moved by keys; a picked point is told over z", async ({
  lab,
}) => {
  const { page, plane } = lab;
  await lab.openFile("vae.json", large);
  await expect(lab.button("EM-step")).toBeVisible();
  const z = plane.getByRole("slider", { name: "z along the curve" });
  await expect(z).toHaveAttribute("aria-valuenow", "0");
  await z.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(z).toHaveAttribute("aria-valuenow", "0.19");
  // No half-step was made by the keys.
  expect((await lab.readings()).iteration).toBe(0);
  await page.keyboard.press("End");
  await expect(z).toHaveAttribute("aria-valuenow", "3.5");
  await page.keyboard.press("Home");
  const box = await z.boundingBox();
  if (!box) throw new Error("z is not shown.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const middle = await lab.spot(0.5, 0.5);
  await page.mouse.move(middle.x, middle.y, { steps: 12 });
  await page.mouse.up();
  await expect
    .poll(async () => Number(await z.getAttribute("aria-valuenow")))
    .toBeGreaterThan(-3.4);
  await lab.button("EM-step").click();
  await expect.poll(async () => (await lab.readings()).iteration).toBe(1);
  await page.getByRole("tab", { name: "Over z" }).click();
  await expect(page.locator("[data-density]")).toHaveCount(2);
});
