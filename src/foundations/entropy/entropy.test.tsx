// @vitest-environment happy-dom
import { fireEvent } from "@testing-library/dom";
import { expect, test } from "vitest";
import { entropy } from "../../maths/information/discrete.ts";
import { openFigure } from "../testing/openFigure.tsx";
import { densityOf } from "./parts.ts";

const sum = (values: unknown) => (values as number[]).reduce((total, value) => total + value, 0);

test("a bar set by key stands, the others keep their proportions, and H is that of the new p", async () => {
  const page = await openFigure("entropy");
  expect(page.words()).toContain("1.39");
  await page.key("p of x1", "ArrowUp", 20);
  const p = page.state().p as number[];
  expect(p[0]).toBeCloseTo(0.6, 6);
  expect((p[1] ?? 0) / (p[2] ?? 1)).toBeCloseTo(2, 4);
  expect(sum(p)).toBeCloseTo(1, 5);
  expect(page.words()).toContain(entropy(p).toFixed(2));
});

test("p can be made certain and equal, longer and shorter, and stays a distribution", async () => {
  const page = await openFigure("entropy");
  await page.key("p of x1", "ArrowUp", 70);
  expect(page.state().p).toEqual([1, 0, 0, 0, 0]);
  expect(page.words()).toContain("0 log 0 = 0");
  await page.press("Equal shares");
  const set = async (outcomes: number) => {
    fireEvent.change(page.handle("Outcomes"), { target: { value: String(outcomes) } });
    await page.rest();
  };
  await set(6);
  expect(page.names()).toContain("p of x6");
  await set(5);
  expect(page.state().p).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
  expect(page.words()).toContain("1.61");
});

test("a p without a number above 0 is refused in a sentence", async () => {
  const page = await openFigure("entropy", { p: [0, 0, 0] });
  expect(page.notice()).toContain("p has no number above 0");
  expect(page.state().p).toEqual([0.4, 0.3, 0.15, 0.1, 0.05]);
});

test("the areas of −p log p on either side of 0 come to H, also where it is negative", async () => {
  const fixed = { p: [1], sd: 1, width: 1 };
  for (const sd of [0.15, 0.3, 0.6, 1.5]) {
    const { above, below, entropy: whole, log } = densityOf({ ...fixed, kind: "gaussian", sd });
    expect(above - below).toBeCloseTo(whole, 12);
    // By the definition: −∫ p log p where p < 1, summed up plainly.
    let plain = 0;
    for (let x = -12; x < 12; x += 1e-3) if (log(x) < 0) plain -= Math.exp(log(x)) * log(x) * 1e-3;
    expect(above).toBeCloseTo(plain, 2);
  }
  for (const width of [0.4, 1, 3]) {
    const { above, below } = densityOf({ ...fixed, kind: "uniform", width });
    expect(above - below).toBe(Math.log(width));
  }
  const page = await openFigure("entropy", { kind: "uniform", width: 0.5 });
  expect(page.words()).toContain("−0.69");
  await page.key("Width", "ArrowRight", 5);
  expect(page.state().width).toBe(1);
});
