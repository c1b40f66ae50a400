import { expect, test } from "./support/test.ts";

test("means are placed by hand", async ({ lab }) => {
  await lab.openPanel("Model");
  await lab.page.getByRole("button", { name: "Place the start by hand" }).click();
  await expect(lab.dialog).toHaveCount(0);
  await expect(lab.plane).toContainText("mean 1");
  await lab.clickPlane(0.3, 0.25);
  await expect(lab.plane).toContainText("mean 2");
  await lab.clickPlane(0.7, 0.75);
  await expect(lab.plane).not.toContainText("Click where");
  await lab.expectPoints("1000 points");
  await lab.ready();
  const places = [await lab.spot(0.3, 0.25), await lab.spot(0.7, 0.75)];
  for (const [k, place] of places.entries()) {
    const handle = lab.handle(`Mean of component ${k + 1}`);
    await expect(async () => {
      const box = await handle.boundingBox();
      expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - place.x)).toBeLessThan(3);
      expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - place.y)).toBeLessThan(3);
    }).toPass();
  }
  await lab.half("E");
});

test("placing the means by hand can be given up", async ({ lab }) => {
  await lab.openPanel("Model");
  await lab.page.getByRole("button", { name: "Place the start by hand" }).click();
  await expect(lab.plane).toContainText("mean 1");
  await lab.page.keyboard.press("Escape");
  await expect(lab.plane).not.toContainText("Click where");
  await lab.clickPlane(0.5, 0.93);
  await lab.expectPoints("1001 points");
});

test("ℓ follows a mean while it is dragged, and a new run begins where it is let go", async ({
  lab,
}) => {
  await lab.iterate(1);
  const start = await lab.readings();
  const box = await lab.handle("Mean of component 1").boundingBox();
  if (!box) throw new Error("The mean is not shown.");
  const { mouse } = lab.page;
  await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await mouse.down();
  let last = start.logLikelihood;
  for (const by of [60, 120]) {
    await mouse.move(box.x - by, box.y + by, { steps: 4 });
    await expect.poll(() => lab.logLikelihood()).not.toBe(last);
    last = await lab.logLikelihood();
    expect((await lab.readings()).elbo).toBeNull();
  }
  await mouse.up();
  await lab.expectIteration(0);
  await lab.expectNext("E");
  expect((await lab.readings()).logLikelihood).toBeCloseTo(last ?? Number.NaN, 9);
  await lab.button("Undo").click();
  await expect.poll(() => lab.readings()).toEqual(start);
});

test("an ellipse is reshaped by its handles, by pointer and by keys", async ({ lab }) => {
  const before = await lab.logLikelihood();
  await lab.page.keyboard.press("1");
  for (const name of ["Long axis", "Short axis", "Turn"])
    await expect(lab.handle(`${name} of component 1`)).toBeVisible();
  const box = await lab.handle("Long axis of component 1").boundingBox();
  if (!box) throw new Error("The axis is not shown.");
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await lab.drag(from, { x: from.x + 40, y: from.y + 40 });
  await lab.ready();
  await expect.poll(() => lab.logLikelihood()).not.toBe(before);
  await lab.ready();
  const after = await lab.logLikelihood();
  await lab.handle("Mean of component 2").focus();
  await lab.page.keyboard.press("ArrowUp");
  await lab.ready();
  await expect.poll(() => lab.logLikelihood()).not.toBe(after);
  await lab.expectIteration(0);
});
