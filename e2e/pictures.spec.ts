import { expect, test } from "./support/test.ts";

// As most see it: things glide.
test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("the chart has its two lines, the gap in nats and its words", async ({ lab }) => {
  await lab.iterate(2);
  const { gap } = await lab.readings();
  await expect(lab.chart).toContainText("log-likelihood");
  await expect(lab.chart).toContainText("ELBO");
  await expect(lab.chart).toContainText(`KL gap ${gap?.toFixed(2)} nats`);
  await expect(lab.chart).toContainText("after an E-step");
  await expect(lab.chart).toContainText("after an M-step");
});

test("the chart is told in words and numbers too", async ({ lab }) => {
  await lab.iterate(2);
  const table = lab.chart.getByRole("table");
  await expect(table.getByRole("row")).toHaveCount(6);
  await expect(table.getByRole("row").last()).toContainText("Iteration 2, after its M-step");
  const slider = lab.chart.getByRole("slider");
  await expect(slider).toHaveAttribute("aria-valuetext", /Iteration 2.*log-likelihood.*KL gap/);
});

test("hovering the chart reads values", async ({ lab }) => {
  await lab.iterate(3);
  const plot = lab.chart.getByRole("slider");
  await plot.hover();
  await expect(lab.chart).toContainText(/Iteration \d, after its [EM]-step: ℓ .*gap/);
});

test("the log view shows how far ℓ is from ℓ*, found by running on", async ({ lab }) => {
  await lab.iterate(4);
  await lab.chart.getByRole("button", { name: "Log" }).click();
  await expect(lab.chart.getByRole("button", { name: "Log" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(lab.chart).toContainText(/ℓ\* − ℓ/);
  await expect(lab.chart).toContainText(/10/);
  await lab.half("E");
  await lab.expectIteration(5, "E");
});

test("a long run shows the recent part or all of it", async ({ lab }) => {
  await lab.runToEnd();
  const all = lab.chart.getByRole("button", { name: "All" });
  const recent = lab.chart.getByRole("button", { name: "Recent" });
  await expect(recent).toHaveAttribute("aria-pressed", "true");
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

test("One point: its responsibilities, term by term, sum to 1", async ({ lab }) => {
  await lab.choose("Cluster with an outlier");
  await lab.half("E");
  await lab.page.getByRole("tab", { name: "One point" }).click();
  const panel = lab.page.getByRole("tabpanel", { name: "One point" });
  await expect(panel).toContainText(/click a point/i);
  await lab.openPanel("Data");
  await lab.type(lab.field("Point"), "40");
  await lab.closePanel();
  await expect(panel).toContainText("Point 40 at (6.000, 4.000)");
  const shares = await panel
    .getByRole("row")
    .filter({ has: lab.page.getByRole("cell") })
    .evaluateAll((rows) =>
      rows.map((row) => Number(row.querySelector("td:last-of-type")?.textContent)),
    );
  expect(shares).toHaveLength(2);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
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

test("Parameters: now beside true, by the permutation that fits best", async ({ lab }) => {
  await lab.runToEnd();
  await lab.page.getByRole("tab", { name: "Parameters" }).click();
  const table = lab.page.getByRole("tabpanel").getByRole("table");
  await expect(table).toContainText("true");
  for (const k of [1, 2]) {
    const row = table.getByRole("row", { name: new RegExp(`Mean of component ${k}`) });
    const now = Number(
      (await lab.field(`Mean of component ${k}, x`).inputValue()).replace("−", "-"),
    );
    await expect(row).toContainText(now > 0 ? "2.000" : "−2.000");
  }
});

test("ELBO terms add up to the ELBO, and with the gap to ℓ", async ({ lab }) => {
  await lab.iterate(2);
  await lab.page.getByRole("tab", { name: "ELBO terms" }).click();
  const table = lab.page.getByRole("tabpanel").getByRole("table").first();
  const values = await table
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        Number(row.querySelectorAll("td, th")[1]?.textContent?.replace("−", "-") ?? Number.NaN),
      ),
    );
  const { logLikelihood, elbo, gap } = await lab.readings();
  const terms = values.slice(0, -3);
  expect(terms.length).toBeGreaterThan(1);
  expect(terms.reduce((sum, term) => sum + term, 0)).toBeCloseTo(elbo ?? Number.NaN, 1);
  expect(values.at(-3)).toBeCloseTo(elbo ?? Number.NaN, 1);
  expect(values.at(-2)).toBeCloseTo(gap ?? Number.NaN, 1);
  expect(values.at(-1)).toBeCloseTo(logLikelihood ?? Number.NaN, 1);
});
