// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { openFigure } from "../testing/openFigure.tsx";

test("a q that rules out what p can do makes KL(p ‖ q) infinite, and says so", async () => {
  const page = await openFigure("kl");
  await page.key("q of x1", "ArrowDown", 12);
  expect(page.said("q of x1")).toBe("0.000");
  expect(page.words()).toContain("q1 = 0 where p1 > 0");
  expect(page.drawn()).toContain("KL(p ‖ q) = ∞");
  expect(page.drawn()).not.toContain("KL(q ‖ p) = ∞");
});

test("a p of zeros is refused in a sentence", async () => {
  const page = await openFigure("kl", { p: [0, 0, 0, 0] });
  expect(page.notice()).toContain("p has no number above 0");
});

test("Gaussians: both 0 where q is p, and different where it is not", async () => {
  const page = await openFigure("kl", { kind: "gaussians", mean: 0, sd: 1, spread: 1 });
  expect(page.drawn()).toContain("KL(p ‖ q) = 0.00");
  expect(page.drawn()).toContain("KL(q ‖ p) = 0.00");
  await page.key("Standard deviation of q", "ArrowRight", 10);
  // ½(1/4 − 1 + log 4) and ½(4 − 1 − log 4).
  expect(page.drawn()).toContain("KL(p ‖ q) = 0.32");
  expect(page.drawn()).toContain("KL(q ‖ p) = 0.81");
});

test("two humps: one direction covers both, the other keeps to one", async () => {
  const page = await openFigure("kl", { kind: "humps", apart: 2, mean: -1, sd: 1 });
  await page.press("Least KL(p ‖ q)");
  expect(page.state().mean).toBeCloseTo(-0.4, 4);
  expect(page.state().sd).toBeCloseTo(Math.sqrt(0.6 * 0.55 ** 2 + 0.4 * 0.8 ** 2 + 4 - 0.16), 3);
  await page.key("Mean of q", "ArrowLeft", 12);
  await page.key("Standard deviation of q", "ArrowLeft", 13);
  await page.press("Least KL(q ‖ p)");
  expect(page.state().mean).toBeCloseTo(-2, 1);
  expect(page.state().sd).toBeLessThan(0.7);
});

test("triangle: the way round by b is the shorter, until b is not between", async () => {
  const page = await openFigure("kl", { kind: "three" });
  expect(page.words()).toContain("the triangle inequality fails");
  // ½ 1.5² is 1.125, twice.
  for (const number of ["4.50", "1.12", "1.13", "2.25"]) expect(page.words()).toContain(number);
  await page.key("Mean of b", "ArrowRight", 30);
  expect(page.words()).toContain("here the triangle inequality holds");
});
