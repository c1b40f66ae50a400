import { expect, test } from "vitest";
import type { AnyFigure } from "./contract.ts";
import { standingOf } from "./state.ts";

const figure = {
  fields: {
    p: { first: [0.5, 0.5], least: 0, most: 1, sizes: [2, 3] },
    mean: { first: 0, least: -1, most: 1 },
    way: { first: "there", of: ["there", "back"] },
  },
  refuse: ({ mean, way }: { mean: number; way: string }) =>
    mean === 1 && way === "back" ? "It can't go back from there." : null,
} as unknown as AnyFigure;

test("what is asked for stands over what it opens with; one number is a list of one where it is to be", () => {
  expect(standingOf(figure, { mean: 0.5, way: "back" })).toEqual({
    state: { p: [0.5, 0.5], mean: 0.5, way: "back" },
    fault: null,
  });
  expect(standingOf(figure, { p: [0.1, 0.2, 0.7] }).fault).toBeNull();
});

test.each([
  [{ q: 1 }, 'This figure has no q: it has "p", "mean", "way".'],
  [{ mean: 2 }, "mean is no number from −1 to 1."],
  [{ mean: "there" }, "mean is no number from −1 to 1."],
  [{ p: [0.5, 1.5] }, "p is no list of numbers from 0 to 1."],
  [{ p: 0.5 }, "p has 1 numbers and not 2 to 3."],
  [{ way: "up" }, 'way is none of "there", "back".'],
  [{ mean: 1, way: "back" }, "It can't go back from there."],
])("%j is refused in a sentence, and all stands as it opens", (asked, fault) => {
  expect(standingOf(figure, asked)).toEqual({
    state: { p: [0.5, 0.5], mean: 0, way: "there" },
    fault,
  });
});
