import { expect, test } from "vitest";
import type { End } from "../../engine/run/frame.ts";
import { sorted } from "../../engine/study/optima.ts";
import { summary } from "./summary.ts";

const told = (...runs: readonly (readonly [number, End["reason"]])[]) =>
  summary(
    sorted(
      runs.map(([reached, reason], seed) => ({
        seed,
        reached,
        iterations: 3,
        theta: null,
        end: (reason === "degenerate"
          ? { reason, iteration: 3, components: [0] }
          : { reason, objective: "elbo" }) as End,
      })),
    ),
    "ℓ",
  );

test("what came of the starts, in words", () => {
  expect(told([-5, "converged"])).toBe("1 run, one optimum: ℓ = −5.00.");
  expect(told([-5, "converged"], [-7, "cap"], [-5, "converged"])).toBe(
    "3 runs, 2 optima. The best, ℓ = −5.00, was found 2 times. 1 run stopped at the cap.",
  );
  expect(told([9, "degenerate"], [8, "degenerate"])).toBe(
    "No run came to an optimum. 2 runs counted apart.",
  );
});
