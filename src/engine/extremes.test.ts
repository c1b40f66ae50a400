import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenPromises } from "./judge.ts";
import { flat } from "./oracle/compare.ts";
import { inferenceRules, learningRules } from "./registry/allRules.ts";
import { startOf } from "./startOf.ts";
import { extremes } from "./testing/extremes.ts";
import { inferences, learnings, under } from "./testing/rules.ts";
import { runFor } from "./testing/run.ts";

/** Runs of each pair of rules; EXTREMES=1000 npm run unit -- src/engine/extremes for many, other ones each time. */
const RUNS = Number(process.env.EXTREMES ?? 8);
const pairs = Object.keys(inferenceRules).flatMap((inference) =>
  Object.keys(learningRules).map((learning) => ({ inference, learning })),
) as { inference: keyof typeof inferences; learning: keyof typeof learnings }[];

describe("at condition numbers to 1e12, scales from 1e-100 to 1e100 and offsets to 1e12", () => {
  test.each(pairs)(
    "$inference with $learning: no false red, no 𝓛 over ℓ, no false collapse",
    ({ inference, learning }) => {
      const sessions = under(extremes, {
        inference: inferences[inference],
        learning: learnings[learning],
      });
      fc.assert(
        fc.property(sessions, ({ data, choices }) => {
          expect(startOf(data, choices)).toEqual(choices.start);
          const { frames, ended } = runFor(data, choices, 30);
          for (const [i, after] of frames.entries()) {
            const before = frames[i - 1];
            if (before) expect(brokenPromises(before, after)).toEqual([]);
            expect(flat(after).every(Number.isFinite)).toBe(true);
            const over = (after.elbo ?? Number.NEGATIVE_INFINITY) - after.logLikelihood;
            const share = 1e-10 * (1 + Math.abs(after.logLikelihood));
            expect(over).toBeLessThanOrEqual(share + (after.rounding ?? 0));
          }
          // Both clusters are wide in every direction; only an exact q keeps both.
          const em = inference === "exact" && learning !== "gradient";
          if (em) expect(ended).toBeUndefined();
        }),
        { numRuns: RUNS, ...(RUNS > 8 ? {} : { seed: 6316 }) },
      );
    },
  );
});
