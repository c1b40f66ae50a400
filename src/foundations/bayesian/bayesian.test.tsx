// @vitest-environment happy-dom
import fc from "fast-check";
import { expect, test } from "vitest";
import { logBetaDensity } from "../../maths/conjugate/beta.ts";
import { openFigure } from "../testing/openFigure.tsx";
import { coinOf, priorOf, STRONGEST, type State } from "./parts.ts";

test("three tosses, all heads: MLE 1, MAP 4/5, full Bayes 5/7; a tail brings them together", async () => {
  const page = await openFigure("bayesian");
  const { mle, map, bayes } = coinOf(page.state() as State);
  expect([mle, map, bayes]).toEqual([1, 4 / 5, 5 / 7]);
  for (const number of ["1.000", "0.800", "0.714"]) expect(page.words()).toContain(number);
  await page.press("Tails");
  expect(page.words()).toContain("0.750");
  await page.key("Heads so far", "ArrowLeft", 3);
  await page.key("Tails so far", "ArrowLeft");
  expect(page.words()).toContain("No toss yet, and no MLE.");
});

test("with a flat prior MAP is MLE, and without tosses there is none", async () => {
  const page = await openFigure("bayesian");
  await page.press("Flat prior");
  const { mle, map } = coinOf(page.state() as State);
  expect(map).toBe(mle);
  await page.press("No tosses");
  expect(page.words()).toContain("The posterior is flat, and has no mode.");
});

test("the prior goes where it is dragged: its mean, and the height of its density there", () => {
  const mean = fc.double({ min: 0.1, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(mean, fc.double({ min: 0.1, max: 12, noNaN: true }), (at, height) => {
      const { a, b } = priorOf(at, height);
      expect(Math.min(a, b)).toBeGreaterThanOrEqual(1);
      expect(a + b).toBeLessThanOrEqual(STRONGEST + 0.01);
      expect(a / (a + b)).toBeCloseTo(at, 1);
      const there = Math.exp(logBetaDensity({ a, b }, a / (a + b)));
      if (Math.min(a, b) > 1.01 && a + b < STRONGEST - 0.1)
        expect(Math.abs(there - height)).toBeLessThan(0.05 * height);
    }),
  );
});

test("the mean of a Gaussian: an x is added and taken back, by keyboard too", async () => {
  const page = await openFigure("bayesian", { kind: "mean", data: [] });
  expect(page.words()).toContain("No x yet, and no MLE.");
  await page.key("Next x", "ArrowRight", 10);
  await page.press("Add next x");
  expect(page.state().data).toEqual([3]);
  // Prior N(−1, 1), noise 1: half-way, with half the variance.
  expect(page.words()).toContain("1.00");
  expect(page.words()).toContain("0.500");
  await page.press("Take the last back");
  expect(page.state().data).toEqual([]);
});

test("half a toss is refused in a sentence", async () => {
  const page = await openFigure("bayesian", { heads: 1.5 });
  expect(page.notice()).toContain("counted in whole numbers");
});
