import { expect, test } from "./support/test.ts";

const SPOTS = [
  [0.25, 0.3],
  [0.3, 0.4],
  [0.6, 0.7],
  [0.7, 0.6],
] as const;

test("points are clicked onto the plane, a drag on the empty plane only pans, and every edit is undone and redone", async ({
  lab,
}) => {
  await lab.clearPoints();
  await lab.drag(await lab.spot(0.3, 0.3), await lab.spot(0.6, 0.6));
  await lab.expectPoints("0 points");
  for (const [i, [x, y]] of SPOTS.entries()) {
    await lab.clickPlane(x, y);
    await lab.expectPoints(i === 0 ? "1 point" : `${i + 1} points`);
  }
  await lab.ready();
  const drawn = await lab.points();
  await lab.button("Undo").click();
  await lab.expectPoints("3 points");
  await lab.button("Undo").click();
  await lab.expectPoints("2 points");
  await lab.button("Redo").click();
  await lab.button("Redo").click();
  await lab.expectPoints("4 points");
  expect(await lab.points()).toEqual(drawn);
  await expect(lab.button("Redo")).toBeDisabled();
  for (let i = 0; i < 5; i++) await lab.button("Undo").click();
  await lab.expectPoints("Two-class lecture example, 1000 points");
  await expect(lab.button("Undo")).toBeDisabled();
  await lab.ready();
});

test("from the first half-step on a near miss picks the point, by hand and by key", async ({
  lab,
}) => {
  await lab.clearPoints();
  for (const [x, y] of SPOTS) await lab.clickPlane(x, y);
  await expect(lab.button("Add")).toHaveAttribute("aria-pressed", "true");
  await lab.half("E");
  await expect(lab.button("Select")).toHaveAttribute("aria-pressed", "true");
  const { x, y } = await lab.spot(...SPOTS[0]);
  await lab.page.mouse.click(x + 8, y + 6);
  await expect(lab.plane.getByRole("button", { name: /^Point 1,/ })).toBeAttached();
  await lab.plane.getByRole("button", { name: /^Point 1,/ }).press("Enter");
  await lab.clickPlane(0.9, 0.85);
  await expect(lab.plane.getByRole("button", { name: /^Points/ })).toBeAttached();
  await lab.plane.getByRole("button", { name: /^Points/ }).press("Enter");
  await lab.expectPoints("4 points");
  await lab.expectIteration(1, "E");
});

test("Shift-drag sprays points, as one edit", async ({ lab }) => {
  const { page } = lab;
  await lab.clearPoints();
  await page.keyboard.down("Shift");
  const from = await lab.spot(0.3, 0.3);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await expect(async () => {
    for (const share of [0.35, 0.5, 0.4, 0.6]) {
      const { x, y } = await lab.spot(share, share);
      await page.mouse.move(x, y, { steps: 5 });
    }
    await lab.expectPoints(/\b([6-9]|\d{2,}) points/);
  }).toPass();
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await lab.ready();
  await lab.button("Undo").click();
  await lab.expectPoints("0 points");
  await lab.button("Redo").click();
  await lab.expectPoints(/\b([6-9]|\d{2,}) points/);
});

test("a point is dragged, and points are erased, also one that a mean sits on", async ({ lab }) => {
  await lab.clearPoints();
  for (const [x, y] of SPOTS) await lab.clickPlane(x, y);
  await lab.expectPoints("4 points");
  await lab.ready();
  const before = await lab.points();
  await lab.drag(await lab.spot(...SPOTS[0]), await lab.spot(0.45, 0.2));
  await expect.poll(() => lab.points()).not.toEqual(before);
  const after = await lab.points();
  expect(after.slice(1)).toEqual(before.slice(1));
  expect(after[0]?.[0]).toBeGreaterThan(before[0]?.[0] ?? Number.NaN);
  expect(after[0]?.[1]).toBeGreaterThan(before[0]?.[1] ?? Number.NaN);
  await lab.button("Undo").click();
  await expect.poll(() => lab.points()).toEqual(before);
  await lab.ready();
  await lab.button("Erase").click();
  await lab.clickPlane(...SPOTS[1]);
  await lab.expectPoints("3 points");
  expect(await lab.points()).toEqual(before.toSpliced(1, 1));
  await lab.drag(await lab.spot(0.5, 0.8), await lab.spot(0.8, 0.5));
  await lab.expectPoints("1 point");
  expect(await lab.points()).toEqual([before[0]]);
  await lab.button("Undo").click();
  await lab.expectPoints("3 points");
});
