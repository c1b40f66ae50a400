import { expect, test } from "./support/test.ts";

test("a share of the true labels is observed, kept by a reload, and cleared", async ({
  lab,
  page,
}) => {
  const unlabelled = await lab.logLikelihood();
  await lab.openPanel("Data");
  const share = page.getByRole("slider", { name: /^True labels observed/ });
  await share.fill("30");
  await lab.expectPoints("30 % of labels observed");
  await expect.poll(() => lab.logLikelihood()).toBeLessThan(unlabelled - 100);
  const observed = await lab.logLikelihood();
  await lab.closePanel();
  await lab.half("E");
  expect((await lab.readings()).gap).toBe(0);
  await lab.half("M");
  const text = await lab.exported("Session (JSON)");
  const codes: (number | null)[] = JSON.parse(text).data.observed;
  expect(codes.filter((code) => code !== null)).toHaveLength(300);
  await page.reload();
  await lab.ready();
  await lab.expectPoints("30 % of labels observed");
  await lab.button("Restart").click();
  expect(await lab.logLikelihood()).toBe(observed);
  await lab.openPanel("Data");
  await share.focus();
  await page.keyboard.press("ArrowRight");
  await lab.expectPoints("31 % of labels observed");
  await lab.button("Remove observed labels").click();
  await expect(lab.header("Data")).not.toContainText("observed");
  await expect.poll(() => lab.logLikelihood()).toBe(unlabelled);
});

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
