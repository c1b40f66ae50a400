import { beforeEach, expect, test } from "vitest";
import { loadScenes } from "../../../data/scenes/index.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const scenes = (await loadScenes()).flatMap((group) => group.scenes);

async function open(id: string): Promise<void> {
  const scene = scenes.find((each) => each.id === id);
  if (!scene) throw new Error(`There is no scene ${id}.`);
  const { openScene } = await import("../../../store/files/openScene.ts");
  await openScene(scene);
  await page.rest();
}

test("nine points: curve and bands on the plane, the map of (λ, β) with the run’s way", async () => {
  await open("regression-nine-points");
  await page.until(() => document.querySelector('[data-curve="mean"]'));
  const mean = () => document.querySelector('[data-curve="mean"]')?.getAttribute("d") ?? "";
  expect(mean()).not.toMatch(/NaN/);
  const drawn = () => document.querySelector('[class*="drawn"]')?.getAttribute("d");
  const before = drawn();
  await page.press("Draw others");
  await page.until(() => drawn() !== before);
  await page.until(() => /top here −9\.\d+/.test(page.shown()));
  expect(page.shown()).toContain("it touches ℓ at ○");
});

test("no points: the prior is q, ℓ is 0, and half-steps leave it there", async () => {
  await open("regression-prior");
  expect(page.readings()).toMatchObject({ logLikelihood: 0, iteration: 1 });
  await page.until(() => page.shown().includes("No points, so they are one."));
  await page.leap(3);
  expect(page.readings().logLikelihood).toBe(0);
});

test("points clicked in while there is a q are followed by an E-step, so that q narrows", async () => {
  await open("regression-prior");
  const { addPoints } = await import("../../../store/edits/editData.ts");
  const { takeTool } = await import("../../../store/lab/tools.ts");
  takeTool("add");
  for (const [i, place] of [
    [0.5, 0.2],
    [-0.5, -0.4],
  ].entries()) {
    addPoints([place], 100 + i);
    await page.rest();
    expect(page.lab.getState().dataset.points.size).toBe(i + 1);
    expect(page.readings()).toMatchObject({ iteration: 1, gap: 0 });
    expect(page.lab.getState().view.tool).toBe("add");
  }
  await page.until(() => page.shown().includes("in amber"));
});

test("a trace has the evidence, and after each E-step m and S", async () => {
  await open("regression-ten-points");
  const { steps } = JSON.parse(page.exported("Trace (JSON)"));
  expect(steps[0].logEvidence).toBe(steps[0].logLikelihood);
  expect(steps[1].posteriorMean).toHaveLength(2);
  expect(steps[1].posteriorCovariance[0]).toHaveLength(2);
  expect(steps[1]).toMatchObject({ beta: 25, lambda: 2 });
});

test("the objective of MAP weights is shown, and what a run stops by", async () => {
  await open("regression-map-weights");
  expect(page.shown()).toContain("log p(y, w = m | θ)");
  await page.runToEnd();
  expect(page.status()).toContain("log p(y, w = m | θ) rose");
  await open("regression-nine-points");
  expect(page.shown()).not.toContain("log p(y, w = m | θ)");
});

test("one point: the variance of a new y in two parts", async () => {
  await open("regression-outlier");
  await page.until(() => page.shown().includes("the noise, 1/β"));
  expect(page.shown()).toContain("the curve, φᵀSφ");
});

test("of a table the target is chosen, and is the last", async () => {
  await open("regression-nine-points");
  const rows = Array.from(
    { length: 12 },
    (_, i) => `${((7 * i) % 12) + 0.5},${2 * i + (i % 3) / 8},${50.25 - i}`,
  );
  await page.openFile("three.csv", ["size,price,age", ...rows].join("\n"));
  await page.found("dialog", "Which columns?");
  expect(page.choice("Target y").selectedOptions[0]?.text).toBe("age");
  await page.select("Target y", "1");
  await page.press("Open 3 columns");
  // A power of x is of one x alone.
  await page.until(() => page.dialog().textContent?.includes("take the columns as they stand"));
  await page.closePanel();
  await page.openPanel("Model");
  await page.select("Basis φ(x)", "columns");
  await page.closePanel();
  await page.openFile("three.csv", ["size,price,age", ...rows].join("\n"));
  await page.found("dialog", "Which columns?");
  await page.select("Target y", "1");
  await page.press("Open 3 columns");
  await page.until(() => page.lab.getState().dataset.columns?.join() === "size,age,price");
  await page.leap(1);
  expect(page.readings().logLikelihood).toBeLessThan(0);
  await page.until(() => document.querySelector('[data-curve="mean"]'));
});

test("how rich a basis: the evidence is highest at degree 3, which is taken and run to its end", async () => {
  const session = {
    format: "elbo-lab/session@1",
    data: { generator: "noisy-sine", n: 30, seed: 1 },
    model: { kind: "linear-regression", basis: { kind: "polynomial", degree: 1 } },
    start: { beta: 1, lambda: 1 },
    view: { study: { kind: "sizes", most: 6 } },
  };
  await page.openFile("session.json", JSON.stringify(session));
  await page.until(() => page.dialog().textContent?.includes("Take degree 6"));
  await page.until(() => page.dialog().textContent?.includes("7 of 7 fits"));
  const rows = [...page.dialog().querySelectorAll("tbody tr")].map((row) =>
    [...row.children].slice(0, 3).map(({ textContent }) => Number(textContent?.replace("−", "-"))),
  );
  const evidence = rows.map(([, value]) => value ?? Number.NaN);
  expect(evidence.indexOf(Math.max(...evidence))).toBe(3);
  // More weights fit hardly worse, and say nothing of where to stop.
  expect(rows[6]?.[2]).toBeLessThan(1.05 * (rows[3]?.[2] ?? 0));
  await page.press("Take degree 3");
  await page.until(() => page.status().startsWith("Stopped"));
  expect(page.header("Model").textContent).toContain("degree 3");
});
