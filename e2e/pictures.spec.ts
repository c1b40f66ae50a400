import { expect, test } from "./support/test.ts";

// As most see it: things glide.
test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("hovering the chart reads values; its log view shows how far ℓ is from ℓ*, and a long run whole or its end", async ({
  lab,
}) => {
  await lab.iterate(4);
  const plot = lab.chart.getByRole("slider");
  await plot.hover();
  await expect(lab.chart).toContainText(/Iteration \d, after its [EM]-step: ℓ .*gap/);
  await lab.chart.getByRole("button", { name: "Log" }).click();
  await expect(lab.chart.getByRole("button", { name: "Log" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(lab.chart).toContainText(/ℓ\* − ℓ/);
  await expect(lab.chart).toContainText(/10/);
  await lab.half("E");
  await lab.expectIteration(5, "E");
  await lab.runToEnd();
  const all = lab.chart.getByRole("button", { name: "All" });
  await expect(lab.chart.getByRole("button", { name: "Recent" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await all.click();
  await expect(all).toHaveAttribute("aria-pressed", "true");
});

test("a former run stays faint on the chart while the data are the same", async ({ lab }) => {
  const lines = () =>
    lab.chart
      .locator("svg path")
      .evaluateAll((paths) => paths.filter((path) => path.getAttribute("d")).length);
  await lab.iterate(2);
  const alone = await lines();
  await lab.button("New start").click();
  await lab.expectIteration(0);
  await lab.iterate(2);
  await expect.poll(lines).toBeGreaterThan(alone);
  await lab.choose("Three blobs");
  await lab.iterate(2);
  await expect.poll(lines).toBe(alone);
});

test("Along the step: ℓ and the bound that touches it", async ({ lab }) => {
  await lab.iterate(1);
  const panel = lab.page.getByRole("tabpanel", { name: "Along the step" });
  await expect(panel).toContainText("touches");
  await expect(panel).toContainText("θ0");
  await expect(panel).toContainText("θ1");
  await expect(panel.locator("svg").first()).toBeVisible();
  await lab.half("E");
  await expect(panel).toContainText(/bound of q.*bound of q/);
  // Told once, also to those who hear it, under one of the headings of the page.
  expect((await panel.ariaSnapshot()).match(/touches ℓ/g)).toHaveLength(2);
  const headings = lab.page.getByRole("heading");
  await expect(headings).toHaveText(["ELBO Lab", "Plane", "Chart", "Details", "Transport"]);
});

test("a click picks a point with Select in hand", async ({ lab }) => {
  await lab.clearPoints();
  for (const [x, y] of [
    [0.3, 0.3],
    [0.6, 0.6],
    [0.4, 0.7],
    [0.7, 0.3],
  ] as const)
    await lab.clickPlane(x, y);
  await lab.ready();
  await lab.half("E");
  await lab.button("Select").click();
  const points = await lab.points();
  await lab.clickPlane(0.7, 0.3);
  await lab.page.getByRole("tab", { name: "One point" }).click();
  const panel = lab.page.getByRole("tabpanel", { name: "One point" });
  const x = points[3]?.[0] ?? Number.NaN;
  await expect(panel).toContainText(x.toPrecision(3).slice(1, 4));
  await expect(panel.getByRole("table")).toBeVisible();
});
