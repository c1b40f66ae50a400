import { expect, test } from "./support/test.ts";

test("points are labelled by clicking, and a label is taken away again", async ({ lab, page }) => {
  await lab.openFile("points.csv", "x,y\n0,0\n4,0\n0,3\n4,3\n2,1.5\n");
  await lab.expectPoints("5 points");
  await lab.openPanel("Data");
  await lab.button("Label points by clicking").click();
  const bar = page.getByRole("group", { name: "Brush" });
  await bar.getByRole("button", { name: "Component 2" }).click();
  const cursor = page.getByRole("button", { name: "Points, one by one" });
  await cursor.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await lab.expectPoints("1 label observed");
  await lab.ready();
  await bar.getByText("none").click();
  const box = await lab.plane.boundingBox();
  if (!box) return expect(box).not.toBeNull();
  await lab.drag(
    { x: box.x + 0.3 * box.width, y: box.y + 0.5 * box.height },
    { x: box.x + 0.7 * box.width, y: box.y + 0.5 * box.height },
  );
  await expect(lab.header("Data")).not.toContainText("observed");
});
