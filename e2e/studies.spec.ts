import type { Locator } from "@playwright/test";
import type { Lab } from "./support/lab.ts";
import { openStudy } from "./support/studies.ts";
import { expect, test } from "./support/test.ts";

const spread = [
  [2, 0.5],
  [0.5, 1],
];

/** Sixty points of two classes, and K components from a start of its own: quick to fit. */
function small(components = 2, changes: object = {}) {
  return JSON.stringify({
    format: "elbo-lab/session@1",
    data: { generator: "two-class-lecture", n: 60, seed: 6316 },
    model: { kind: "gaussian-mixture", components, covariance: "full", floor: null },
    start:
      components === 2
        ? {
            weights: [0.5, 0.5],
            means: [
              [1, 2],
              [0, -2],
            ],
            covariances: [spread, spread],
          }
        : { kind: "k-means++", seed: 1 },
    inference: { kind: "exact" },
    learning: { kind: "closed-form" },
    stop: { tolerance: 1e-6, maxIterations: 300 },
    seed: 1,
    ...changes,
  });
}

async function openSession(lab: Lab, session: string): Promise<void> {
  await lab.openFile("small.json", session);
  await lab.expectPoints("60");
  await lab.ready();
}

const numberIn = (text: string | null): number => Number((text ?? "").replace("−", "-"));

/** The cells of a row that begins with a name. */
function cells(dialog: Locator, row: RegExp): Locator {
  return dialog.getByRole("row", { name: row }).getByRole("cell");
}

test.describe("Compare two runs", () => {
  test("EM against gradient ascent: the same θ₀, one scrubber, and A is the session’s own run", async ({
    lab,
  }) => {
    await openSession(lab, small());
    const dialog = await openStudy(lab, "Compare two runs");
    await expect(dialog.getByText("Both start from the same θ")).toBeVisible();
    const [a, b] = [cells(dialog, /^A: EM/), cells(dialog, /^B: Gradient ascent/)];
    await expect(a.last()).toHaveText(/^Stopped: converged/);
    await expect(b.last()).toHaveText(/^Stopped/);
    const reached = numberIn(await a.first().textContent());

    const slider = dialog.getByRole("slider", { name: "Half-step of both runs" });
    await slider.fill("0");
    await expect(dialog.getByText(/^At the start: ℓ/)).toHaveCount(2);
    const starts = await dialog.getByText(/^At the start: ℓ/).allTextContents();
    expect(starts[0]).toBe(starts[1]);
    await slider.press("ArrowRight");
    await expect(dialog.getByText(/^Iteration 1, after its E-step: ℓ/)).toHaveCount(2);
    await dialog.getByRole("button", { name: "Play" }).click();
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(1);
    await expect(dialog.getByRole("figure", { name: "Plane of B" })).toContainText("60 points.");

    await lab.closePanel();
    await lab.expectIteration(0);
    await lab.runToEnd();
    expect(await lab.logLikelihood()).toBeCloseTo(reached, 1);
  });

  test("a diagonal covariance adapts θ₀ and says so; B taken into the lab is one edit", async ({
    lab,
  }) => {
    await openSession(lab, small());
    await lab.iterate(2);
    const before = await lab.readings();
    const dialog = await openStudy(lab, "Compare two runs");
    await dialog.getByRole("button", { name: "Full against diagonal covariance" }).click();
    await expect(dialog.getByText("2 Gaussians, diagonal covariance")).toBeVisible();
    await expect(dialog.getByText(/^B starts from A’s θ.* brought into the family/)).toBeVisible();
    await dialog.getByRole("combobox", { name: "Rules of B" }).selectOption("K-means");
    await expect(dialog.getByText(/made level: equal weights, equal circles/)).toBeVisible();
    await expect(cells(dialog, /^B: K-means/).last()).toHaveText(/^Stopped: converged/);
    await dialog.getByRole("button", { name: "Take B into the lab" }).click();
    await expect(lab.header("Model")).toBeFocused();
    await expect(lab.dialog).toHaveCount(0);
    await expect(lab.header("Model")).toContainText("K-means");
    await lab.button("Undo").click();
    await expect(lab.header("Model")).toContainText("full covariance, EM");
    expect(await lab.readings()).toEqual(before);
  });

  test("a comparison that this session has no part in says why", async ({ lab }) => {
    const hard = { inference: { kind: "hard" } };
    await openSession(lab, small(2, hard));
    const dialog = await openStudy(lab, "Compare two runs");
    const em = dialog.getByRole("button", { name: "EM against gradient ascent" });
    await expect(em).toBeDisabled();
    await expect(em).toHaveAttribute("title", /its rules are Classification EM/);
    await dialog.getByRole("button", { name: "Two starts" }).click();
    await expect(dialog.getByText(/^B starts by random points, seed/)).toBeVisible();
    await expect(dialog.getByRole("row")).toHaveCount(3);
  });
});

test.describe("Many starts", () => {
  test("every run is shown or counted apart, and one opened by the keyboard is that very run", async ({
    lab,
    page,
  }) => {
    await openSession(lab, small(3));
    const before = await lab.readings();
    const dialog = await openStudy(lab, "Many starts");
    // A small session's are run as the panel opens.
    await expect(dialog.getByRole("group", { name: /^Where each run ended/ })).toBeVisible();
    await lab.type(dialog.getByRole("textbox", { name: "Starts" }), "12");
    await dialog.getByRole("button", { name: "Run 12 starts" }).click();
    await expect(dialog.getByRole("button", { name: "Run 12 starts" })).toBeVisible();
    const shown = dialog.getByRole("group", { name: /^Where each run ended/ }).getByRole("button");
    const apart = dialog.getByRole("region", { name: "Counted apart" }).getByRole("row");
    await expect(shown.first()).toBeVisible();
    let counted = await shown.count();
    for (const row of (await apart.all()).slice(1))
      counted += Number(await row.getByRole("cell").first().textContent());
    expect(counted).toBe(12);

    // One tab stop, on the best; arrow keys go on to the others.
    const best = shown.last();
    await best.focus();
    await page.keyboard.press("Home");
    await expect(shown.first()).toBeFocused();
    const name = (await shown.first().getAttribute("aria-label")) ?? "";
    const [, value, iterations] = name.match(/ℓ = (\S+) after (\d+) iterations/) ?? [];
    await page.keyboard.press("Enter");
    await expect(lab.dialog).toHaveCount(0);
    await expect(lab.status).toHaveText(/^Stopped/);
    await lab.expectIteration(Number(iterations));
    expect(await lab.logLikelihood()).toBeCloseTo(numberIn(value ?? null), 1);
    await lab.button("Undo").click();
    await lab.expectIteration(0);
    expect(await lab.readings()).toEqual(before);
  });

  test("cancelled at once, its worker gone; Escape ends one too, and the session stays", async ({
    lab,
    page,
  }) => {
    const before = await lab.readings();
    const workers = page.workers().length;
    const dialog = await openStudy(lab, "Many starts");
    await expect(dialog.getByText(/^20 runs/)).toBeVisible();
    await lab.type(dialog.getByRole("textbox", { name: "Starts" }), "200");
    const run = dialog.getByRole("button", { name: "Run 200 starts" });
    await run.click();
    await expect(dialog.getByRole("progressbar")).toBeVisible();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(dialog.getByText(/^Cancelled/)).toBeVisible();
    await expect.poll(() => page.workers().length).toBe(workers);
    await run.click();
    await expect(dialog.getByRole("progressbar")).toBeVisible();
    await lab.closePanel();
    await expect.poll(() => page.workers().length).toBe(workers);
    expect(await lab.readings()).toEqual(before);
    await expect(lab.button("Undo")).toBeDisabled();
    await expect(lab.header("Model")).toBeFocused();
  });

  test("a number of starts that can't be has a sentence at its field", async ({ lab }) => {
    const dialog = await openStudy(lab, "Many starts");
    await lab.type(dialog.getByRole("textbox", { name: "Starts" }), "1");
    await expect(dialog.getByRole("alert")).toHaveText(
      "The number of starts is a whole number from 2 to 200.",
    );
  });
});

test.describe("How many components", () => {
  test("K = 1 has the ℓ and BIC of its closed form, the best are marked, and a K can be taken", async ({
    lab,
  }) => {
    await openSession(lab, small());
    const points = await lab.points();
    const dialog = await openStudy(lab, "How many components");
    await lab.type(dialog.getByRole("textbox", { name: "Largest K" }), "3");
    await lab.type(dialog.getByRole("textbox", { name: "Starts for each fit" }), "2");
    await dialog.getByRole("button", { name: "Fit K = 1 to 3" }).click();
    await expect(dialog.getByRole("row", { name: /^3/ })).toBeVisible();
    const wanted = closedForm(points);
    const row = await cells(dialog, /^1 5/).allTextContents();
    expect(row[0]).toBe("5");
    expect(numberIn(row[1] ?? "")).toBeCloseTo(wanted, 1);
    expect(numberIn((row[3] ?? "").replace("best", ""))).toBeCloseTo(
      5 * Math.log(60) - 2 * wanted,
      1,
    );
    await expect(dialog.getByText("best", { exact: true })).toHaveCount(4);

    const two = await cells(dialog, /^2 11/).allTextContents();
    await dialog.getByRole("button", { name: "Take K = 2" }).click();
    await expect(lab.dialog).toHaveCount(0);
    await expect(lab.status).toHaveText(/^Stopped/);
    expect(await lab.logLikelihood()).toBeCloseTo(numberIn(two[1] ?? ""), 1);
  });

  test("a model without components says so on its button", async ({ lab }) => {
    await lab.openPanel("Model");
    await lab.choice("Kind").selectOption({ label: "PPCA" });
    await lab.closePanel();
    await lab.button("Studies").click();
    const item = lab.page.getByRole("menuitem", { name: "How many components" });
    await expect(item).toBeDisabled();
    await expect(item).toHaveAccessibleDescription("PPCA has no components to count.");
  });
});

/** ℓ of one Gaussian at its maximum: −N/2 (2 log 2π + log |S| + 2). */
function closedForm(points: readonly (readonly number[])[]): number {
  const size = points.length;
  const mean = (f: (x: number, y: number) => number) =>
    points.reduce((sum, [x = 0, y = 0]) => sum + f(x, y), 0) / size;
  const [mx, my] = [mean((x) => x), mean((_, y) => y)];
  const xx = mean((x) => (x - mx) ** 2);
  const xy = mean((x, y) => (x - mx) * (y - my));
  const yy = mean((_, y) => (y - my) ** 2);
  return (-size / 2) * (2 * Math.log(2 * Math.PI) + Math.log(xx * yy - xy * xy) + 2);
}
