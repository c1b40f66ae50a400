import { expect, test } from "vitest";
import { gapAt } from "./texts.ts";

const at = (ell: number, bound: number) =>
  gapAt({
    positions: [0, 1, 2],
    logLikelihood: [ell - 1, ell, ell - 1],
    bounds: [
      { name: "bound of q₁", values: [bound - 1, bound, bound - 1], touches: 0, meets: false },
    ],
    iteration: 1,
    phase: "M",
    slopes: null,
    prior: false,
  })?.kl;

test("the KL along the step is what lies between ℓ and the bound, and never below 0", () => {
  expect(at(-421.5, -425.25)).toBe(3.75);
  for (const ell of [-421.5, 3e-9, 7e11])
    expect(at(ell, ell + 1.3e-13 * Math.abs(ell) + 1e-16)).toBe(0);
});
