import { expect, test } from "./support/test.ts";

/** Thirty points of two groups that the last two of four columns tell apart. */
const points = Array.from({ length: 30 }, (_, n) => {
  const own = [n % 5, (n * 7) % 5, (n * 3) % 5, (n * 11) % 5].map((step) => step / 10);
  return own.map((step, d) => step + (d > 1 ? 2 * (n % 2) : 1));
});
const square = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => Number(i === j)));
const session = {
  format: "elbo-lab/session@1",
  data: { points, columns: ["a", "b", "c", "d"] },
  model: { kind: "gaussian-mixture", components: 2, covariance: "full", floor: null },
  start: {
    weights: [0.5, 0.5],
    means: [
      [1, 1, 0.2, 0.3],
      [1.3, 1.2, 2.1, 2.2],
    ],
    covariances: [square, square],
  },
};

test("a pair of columns is chosen by eye, and a mean dragged there moves in these two alone", async ({
  lab,
  page,
}) => {
  await lab.openFile("four.json", JSON.stringify(session));
  await lab.expectPoints("30 points, 4 columns");
  await page.getByRole("button", { name: "All pairs…" }).click();
  await lab.dialog.getByRole("button", { name: "d over c", exact: true }).click();
  await expect(page.getByLabel("Horizontal axis")).toHaveValue("2");
  await expect(page.getByLabel("Vertical axis")).toHaveValue("3");
  // Both names stand at their axes, clear of tools and buttons, and can be used there.
  await page.getByLabel("Vertical axis").click({ trial: true });
  const box = await lab.handle("Mean of component 2").boundingBox();
  const from = {
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
  };
  await lab.drag(from, { x: from.x - 90, y: from.y + 40 });
  await expect.poll(async () => (await lab.theta()).means[1]?.[2]).toBeLessThan(2);
  const { means } = await lab.theta();
  expect(means[0]).toEqual([1, 1, 0.2, 0.3]);
  expect(means[1]?.slice(0, 2)).toEqual([1.3, 1.2]);
  expect(means[1]?.[3]).toBeLessThan(2.2);
});
