import { expect, test } from "vitest";
import { ringOf } from "./rings.ts";

test("a ring lies clear of its point and within its reach, the same all round", () => {
  for (const radius of [2, 3.2, 9.6]) {
    const { reach, steps } = ringOf(radius);
    const alphas = new Map(steps.map(([dx, dy, alpha]) => [`${dx},${dy}`, alpha]));
    for (const [dx, dy, alpha] of steps) {
      expect(Math.hypot(dx, dy)).toBeGreaterThan(radius);
      expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(reach);
      expect(alphas.get(`${-dy},${dx}`)).toBe(alpha);
    }
    expect(Math.max(...alphas.values())).toBeGreaterThan(150);
  }
});
