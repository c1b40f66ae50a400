import { expect, test } from "vitest";
import { quantile } from "./quantile.ts";

test("a quantile is that of R's type 7", () => {
  // R: quantile(c(1, 2, 4, 8, 16), c(0, .05, .3, .5, .95, 1))
  const values = Float64Array.of(1, 2, 4, 8, 16);
  const found = [0, 0.05, 0.3, 0.5, 0.95, 1].map((p) => quantile(values, p));
  const wanted = [1, 1.2, 2.4, 4, 14.4, 16];
  for (const [i, value] of wanted.entries()) expect(found[i]).toBeCloseTo(value, 12);
});

test("of one value it is that value, of none there is none", () => {
  expect(quantile(Float64Array.of(3), 0.95)).toBe(3);
  expect(quantile(Float64Array.of(), 0.5)).toBeNaN();
});
