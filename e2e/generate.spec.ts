import { expect, test } from "./support/test.ts";

test("true labels stay hidden until they are asked for, then are shapes", async ({ lab }) => {
  const shapes = lab.page.getByRole("checkbox", { name: /true labels/i });
  // The points as drawn, pixel by pixel: a screenshot of the whole plane also holds how the browser smooths type.
  const points = () =>
    lab.plane
      .locator("canvas")
      .evaluateAll((all) => (all as HTMLCanvasElement[]).map((canvas) => canvas.toDataURL()));
  const hidden = await points();
  expect(hidden).not.toHaveLength(0);
  await lab.openPanel("Data");
  await expect(shapes).not.toBeChecked();
  await shapes.check();
  await lab.closePanel();
  await expect.poll(points).not.toEqual(hidden);
  await lab.openPanel("Data");
  await shapes.uncheck();
  await lab.closePanel();
  await expect.poll(points).toEqual(hidden);
});
