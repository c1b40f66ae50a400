import { describe, expect, test } from "vitest";
import { bestBy, criteria, heldOut, leastOf } from "./best.ts";

const scored = (components: number, icl: number | null, held: number | null) => ({
  components,
  parameters: 1,
  collapsed: 0,
  starts: 1,
  heldOut: held,
  best: icl === null ? null : ({ aic: -icl, bic: icl, icl, logLikelihood: 5 } as never),
});
const found = [scored(1, 30, -2), scored(2, 10, null), scored(3, 20, -1.5), scored(4, null, -3)];

describe("the best K", () => {
  test("is the lowest AIC, BIC and ICL, the highest held-out ℓ, and none by ℓ", () => {
    expect(criteria.map((criterion) => bestBy(criterion, found))).toEqual([null, 1, 2, 2, 3]);
  });

  test("is none where nothing was found", () => {
    expect(bestBy(heldOut, [scored(2, null, null)])).toBeNull();
  });
});

test("K begins at the number of classes observed", () => {
  expect(leastOf(null)).toBe(1);
  expect(leastOf(Int16Array.from([-1, -1]))).toBe(1);
  expect(leastOf(Int16Array.from([-1, 2, 0]))).toBe(3);
});
