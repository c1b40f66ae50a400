// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { MOST, shownIn } from "./film.ts";

test("a film shows every half-step of a run, or of a long one so many, evenly, with both its ends", () => {
  expect(shownIn(0)).toEqual([]);
  expect(shownIn(1)).toEqual([0]);
  expect(shownIn(5)).toEqual([0, 1, 2, 3, 4]);
  for (const frames of [MOST, MOST + 1, 1001, 20_000]) {
    const shown = shownIn(frames);
    expect(shown).toHaveLength(MOST);
    expect([shown[0], shown.at(-1)]).toEqual([0, frames - 1]);
    const steps = shown.slice(1).map((index, i) => index - (shown[i] ?? 0));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
    expect(Math.min(...steps)).toBeGreaterThan(0);
  }
});
