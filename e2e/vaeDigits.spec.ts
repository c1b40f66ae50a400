import { expect, type Locator, type Page } from "@playwright/test";
import type { Lab } from "./support/lab.ts";
import { test } from "./support/test.ts";

/** Few digits and small networks: what is shown is the page, not how well it learns. */
const session = {
  format: "elbo-lab/session@1",
  data: { generator: "digits", n: 120 },
  model: { kind: "vae", latent: 2, hidden: [12], decoder: "bernoulli" },
  start: { kind: "random-weights", seed: 1 },
  inference: { kind: "vae-steps", stepSize: 0.005, steps: 10, batch: 60 },
  learning: { kind: "vae-steps", stepSize: 0.005, steps: 10, batch: 60, together: true },
  stop: { tolerance: 0, maxIterations: 2000 },
  seed: 1,
};

async function open(lab: Lab, more: object = {}): Promise<void> {
  await lab.openFile("digits.json", JSON.stringify({ ...session, ...more }));
  await lab.expectPoints("120 images");
  await expect(lab.button("EM-step")).toBeEnabled();
  await expect(lab.plane.locator("[data-prior]")).toHaveCount(2);
}

/** Drags over an element, from one of its shares to another. */
async function drag(page: Page, on: Locator, from: [number, number], to: [number, number]) {
  const box = await on.boundingBox();
  if (!box) throw new Error("What is dragged over is not shown.");
  const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 5 });
  await page.mouse.up();
}

test("it trains, is stopped, goes back, and goes on to the numbers of a run without a stop", async ({
  lab,
}) => {
  const { page } = lab;
  const iteration = async () => (await lab.readings()).iteration;
  await open(lab);
  const start = await lab.readings();
  await lab.button("Run to convergence").click();
  await expect.poll(iteration).toBeGreaterThan(2);
  await lab.button("Cancel").click();
  await expect(lab.status).toHaveText(/^Stopped/);
  const stopped = await lab.readings();
  expect(stopped.elbo).toBeGreaterThan(start.elbo ?? 0);
  expect(stopped.gap).toBeGreaterThan(0);

  await page.keyboard.press("Home");
  await expect.poll(() => lab.readings()).toEqual(start);
  for (let i = 0; i < (stopped.iteration ?? 0); i++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => lab.readings()).toEqual(stopped);
  await lab.button("EM-step").click();
  await expect.poll(iteration).toBe((stopped.iteration ?? 0) + 1);
  const { elbo } = await lab.readings();

  const walk = (stopped.iteration ?? 0) + 1;
  await open(lab, { walk });
  await expect.poll(iteration, { timeout: 15_000 }).toBe(walk);
  expect((await lab.readings()).elbo).toBe(elbo);
});

test("a place is decoded, a way is interpolated and a digit is picked, by pointer and by keys", async ({
  lab,
}) => {
  const { page, plane } = lab;
  await open(lab);
  await lab.button("EM-step").click();
  await expect.poll(async () => (await lab.readings()).iteration).toBe(1);
  const ends = plane.locator("[data-end]");
  const way = plane.getByRole("img", { name: /^Interpolation/ });
  const surface = plane.locator("svg").filter({ has: page.locator("[data-prior]") });
  await drag(page, surface, [0.3, 0.6], [0.6, 0.4]);
  await expect(ends).toHaveCount(2);
  await expect(way.locator("canvas")).toHaveCount(11);
  await drag(page, surface, [0.2, 0.7], [0.2, 0.7]);
  await expect(ends).toHaveCount(1);
  await expect(way).toHaveCount(0);
  await expect(plane.getByRole("img", { name: /^What is decoded of z/ })).toBeVisible();

  const cursor = plane.getByRole("button", { name: /^z = / });
  await cursor.focus();
  await page.keyboard.press("ArrowRight");
  await expect(ends).toHaveCount(1);
  await page.keyboard.press("Shift+ArrowUp");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(ends).toHaveCount(2);
  await expect(way.locator("canvas")).toHaveCount(11);
  await page.mouse.move(0, 0);
  await page.keyboard.press("Enter");
  await expect(plane.locator("[data-picked]")).toHaveCount(1);
  await expect(plane.getByRole("img", { name: /^Digit \d+, a \d$/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(plane.locator("[data-picked]")).toHaveCount(0);
  await expect(ends).toHaveCount(0);
  expect((await lab.readings()).iteration).toBe(1);
});

test("a digit drawn by hand is encoded and decoded at once, by pointer and by keys", async ({
  lab,
}) => {
  const { page, plane } = lab;
  await open(lab);
  await lab.button("EM-step").click();
  const part = page.getByRole("region", { name: "Draw a digit" });
  const pad = part.getByRole("button", { name: "Pad of 14 × 14" });
  const made = part.getByRole("img", { name: "Its reconstruction" });
  await drag(page, pad, [0.4, 0.2], [0.6, 0.8]);
  await expect(made).toBeVisible();
  await expect(plane.locator("[data-drawn]")).toHaveCount(1);
  await part.getByRole("button", { name: "Clear" }).click();
  await expect(made).toHaveCount(0);
  await pad.focus();
  await page.keyboard.press("ArrowUp");
  await expect(made).toHaveCount(0);
  for (let i = 0; i < 4; i++) await page.keyboard.press("Shift+ArrowDown");
  await expect(made).toBeVisible();
  await expect(plane.locator("[data-drawn]")).toHaveCount(1);
});
