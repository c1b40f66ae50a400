import { expect, test } from "./support/test.ts";

test("true labels stay hidden until they are asked for, then are shapes", async ({ lab }) => {
  const shapes = lab.page.getByRole("checkbox", { name: /true labels/i });
  const hidden = await lab.plane.screenshot();
  await lab.openPanel("Data");
  await expect(shapes).not.toBeChecked();
  await shapes.check();
  await lab.closePanel();
  await expect.poll(async () => (await lab.plane.screenshot()).equals(hidden)).toBe(false);
  await lab.openPanel("Data");
  await shapes.uncheck();
  await lab.closePanel();
  await expect.poll(async () => (await lab.plane.screenshot()).equals(hidden)).toBe(true);
});
