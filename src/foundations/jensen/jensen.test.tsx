// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { openFigure } from "../testing/openFigure.tsx";
import { pointOf, type State } from "./parts.ts";

test("two values: equality where they are one, and where one has no weight", async () => {
  const page = await openFigure("jensen");
  // log 2.1 = 0.742 and ½ log 2.16 = 0.385: as they are shown they differ by 0.35.
  for (const number of ["0.74", "0.39", "0.35"]) expect(page.words()).toContain(number);
  await page.key("Weight of value 2", "ArrowRight", 10);
  expect(page.state().weight).toBe(1);
  expect(page.words()).toContain("Equality");
  await page.key("Weight of value 2", "ArrowLeft", 10);
  await page.key("Value 1", "ArrowRight", 30);
  expect(page.state().ends).toEqual([3.6, 3.6]);
  expect(page.words()).toContain("Equality");
  expect(page.names()).not.toContain("Weight of value 2");
});

test("many: a weight set by key stands and all sum to 1", async () => {
  const page = await openFigure("jensen", { kind: "many" });
  await page.key("Weight of value 5", "ArrowUp", 35);
  const weights = page.state().weights as number[];
  expect(weights[4]).toBeCloseTo(0.5, 6);
  expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 5);
  expect(page.words()).toContain("the others keep their proportions");
});

test("a point of a mixture: q moves 𝓛 and never ℓ, and the E-step closes the gap", async () => {
  const page = await openFigure("jensen", { kind: "point" });
  const before = pointOf(page.state() as State);
  await page.key("q(z = 1)", "ArrowLeft", 4);
  const after = pointOf(page.state() as State);
  expect(after.logLikelihood).toBe(before.logLikelihood);
  expect(after.elbo).not.toBe(before.elbo);
  expect(after.mean).toBeCloseTo(Math.exp(after.logLikelihood), 12);
  await page.press(/^E-step/);
  const { kl, ratios } = pointOf(page.state() as State);
  expect(kl).toBeCloseTo(0, 12);
  expect(ratios[0]).toBeCloseTo(ratios[1] ?? 0, 12);
  expect(page.words()).toContain("touches ℓ");
});

test("the posterior is within what q may be, wherever the point is put", () => {
  const state: State = {
    kind: "point",
    ends: [],
    weight: 0,
    values: [],
    weights: [],
    at: 0,
    q: 0.5,
  };
  for (const at of [-2, 2]) {
    const [first = 0] = pointOf({ ...state, at }).posterior;
    expect(first).toBeGreaterThan(0.005);
    expect(first).toBeLessThan(0.995);
  }
});
