import { beforeEach, expect, test } from "vitest";
import { openPage } from "../../testing/page.tsx";
import { rows, valueIn } from "../../testing/shown.ts";

const page = await openPage();
beforeEach(page.afresh);

test("One point: its responsibilities, term by term, sum to 1", async () => {
  await page.choose("Cluster with an outlier");
  await page.half("E");
  expect((await page.tab("One point")).textContent).toMatch(/click a point/i);
  await page.openPanel("Data");
  await page.type(page.field("Point"), "40");
  await page.closePanel();
  const panel = await page.tab("One point");
  expect(panel.textContent).toContain("Point 40 at (6.000, 4.000)");
  const shares = rows(panel.querySelector("table")).map((row) => valueIn(row.at(-1)));
  expect(shares).toHaveLength(2);
  expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 3);
});

test("One point: what is missing is told by its regression, component by component, beside what was hidden", async () => {
  const session = {
    format: "elbo-lab/session@1",
    data: {
      points: [
        [0, 1],
        [1, 3],
        [2, null],
        [5, 4],
        [6, 7],
        [7, 6],
        [null, null],
      ],
      columns: ["bill_length", "depth"],
      hidden: [[2, 1, 2.5]],
    },
    model: { kind: "gaussian-mixture", components: 2, floor: { kind: "add", eps: 0.5 } },
    start: { kind: "k-means++", seed: 1 },
    walk: 3,
    view: { tab: "point", picked: 2 },
  };
  await page.openFile("gaps.json", JSON.stringify(session));
  await page.until(() => page.shown().includes("depth is missing"));
  const panel = await page.tab("One point");
  expect(panel.textContent).toContain("are of the observed entries alone: bill_length.");
  expect(panel.textContent).toContain("+ b · (bill_length − μ)");
  const table = panel.querySelectorAll("table")[1];
  const shown = rows(table);
  // Three half-steps: the last is an E-step, whose θ stands in the trace still.
  const { means, covariances } = page.theta();
  const [mean, variance] = [0, 1].map((of) =>
    shown.map((cells, k) => {
      const [mx = 0, my = 0] = means[k] ?? [];
      const [[xx = 0] = [], [xy = 0, yy = 0] = []] = covariances[k] ?? [];
      // One more or less in the last digit, as what is shown adds up.
      expect(Math.abs(valueIn(cells[1]) - my)).toBeLessThan(0.0151);
      expect(valueIn(cells[3 + of])).toBeCloseTo(
        of === 0 ? my + (xy / xx) * (2 - mx) : yy - (xy * xy) / xx,
        2,
      );
      return valueIn(cells[3 + of]);
    }),
  );
  const gammas = shown.map((cells) => valueIn(cells[5]));
  expect(gammas.reduce((sum, gamma) => sum + gamma, 0)).toBeCloseTo(1, 3);
  const whole = gammas.reduce((sum, gamma, k) => sum + gamma * (mean?.[k] ?? 0), 0);
  const spread = gammas.reduce(
    (sum, gamma, k) => sum + gamma * ((variance?.[k] ?? 0) + ((mean?.[k] ?? 0) - whole) ** 2),
    0,
  );
  const said = /mean ([−\d.]+), standard deviation ([\d.]+)\. The hidden value is (\d+\.\d+)/.exec(
    panel.textContent ?? "",
  );
  expect(said?.slice(1).map(valueIn)).toEqual([
    expect.closeTo(whole, 1),
    expect.closeTo(Math.sqrt(spread), 1),
    2.5,
  ]);
  page.lab.setState(({ view }) => ({ view: { ...view, picked: 6 } }));
  await page.until(() => page.shown().includes("bill_length is missing"));
  expect(page.shown()).toContain("Every entry is missing, so that x tells nothing of z.");
});

test("One point: the responsibilities are those of the point picked, by Bayes' rule", async () => {
  await page.half("E");
  const { weights, means, covariances } = page.theta();
  for (const n of [2, 3, 500, 1]) {
    await page.openPanel("Data");
    await page.type(page.field("Point"), String(n));
    await page.closePanel();
    const panel = await page.tab("One point");
    const [x = 0, y = 0] = page.points()[n - 1] ?? [];
    const joint = weights.map((weight, k) => {
      const [mx = 0, my = 0] = means[k] ?? [];
      const [[a = 0, b = 0] = [], [, d = 0] = []] = covariances[k] ?? [];
      const [u, v, size] = [x - mx, y - my, a * d - b * b];
      return (
        (weight / Math.sqrt(size)) * Math.exp((u * (2 * b * v - d * u) - a * v * v) / 2 / size)
      );
    });
    const whole = joint.reduce((sum, each) => sum + each, 0);
    const shares = rows(panel.querySelector("table")).map((row) => valueIn(row.at(-1)));
    expect(shares).toEqual(joint.map((each) => expect.closeTo(each / whole, 3)));
  }
});
