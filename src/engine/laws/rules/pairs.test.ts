import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inferenceRules, learningRules } from "../../../rules/index.ts";
import { flat } from "../../oracle/compare.ts";
import { advance, begin } from "../../run/advance.ts";
import { brokenPromises } from "../../run/brokenPromises.ts";
import { newProblem } from "../../run/problem.ts";
import { finish } from "../../testing/finish.ts";
import { often } from "../../testing/often.ts";
import { anySessionsWith, inferences, learnings } from "../../testing/rules.ts";
import type { KnownFrame as Frame } from "../../testing/run.ts";
import { rowsOfQ, runFor } from "../../testing/run.ts";
import type { Session } from "../../testing/sessions.ts";

const HALF_STEPS = 14;
const pairs = Object.keys(inferenceRules).flatMap((inference) =>
  Object.keys(learningRules).map((learning) => ({ inference, learning })),
) as { inference: keyof typeof inferences; learning: keyof typeof learnings }[];

const share = (line: number) => 1 + Math.abs(line);

/** The ELBO is the sum of its terms, never above ℓ, and nothing is NaN. */
function addsUp(frame: Frame): void {
  expect(flat(frame).every(Number.isFinite)).toBe(true);
  if (frame.elbo === null) return;
  expect(frame.terms?.reduce((sum, term) => sum + term, 0)).toBe(frame.elbo);
  const gap = frame.logLikelihood - frame.elbo;
  // Beyond rounding: with four points in three dimensions that is more than 1e-10 of ℓ.
  const rounding = frame.rounding ?? 0;
  expect(gap).toBeGreaterThanOrEqual(-1e-10 * share(frame.logLikelihood) - rounding);
}

/** An M-step leaves q alone, an E-step θ and ℓ. */
function changesItsOwn(before: Frame, after: Frame): void {
  if (after.phase === "M") expect(after.qTheta).toBe(before.qTheta);
  else {
    expect(after.theta).toBe(before.theta);
    expect(after.qTheta).toBe(before.theta);
    expect(after.logLikelihood).toBe(before.logLikelihood);
  }
}

describe.each(pairs)("$inference inference with $learning learning", ({ inference, learning }) => {
  const sessions = anySessionsWith({
    inference: inferences[inference],
    learning: learnings[learning],
  });
  const always = (check: (session: Session, pick: number) => void, numRuns: number) =>
    fc.assert(fc.property(sessions, fc.nat(), check), { numRuns: often(numRuns) });

  test("keeps its promises, in every family of covariances; adds up; and leaves θ and ℓ to the M-step, q to the E-step", () => {
    always(({ data, choices }) => {
      const { frames } = runFor(data, choices, HALF_STEPS);
      for (const [i, after] of frames.entries()) {
        addsUp(after);
        const before = frames[i - 1];
        if (!before) continue;
        expect(brokenPromises(before, after)).toEqual([]);
        changesItsOwn(before, after);
      }
    }, 30);
  });

  test("has rows of q that sum to 1, one-hot where a label is observed", () => {
    always(({ data, choices }) => {
      runFor(data, choices, 6, (problem, frame) => {
        if (frame.phase !== "E") return;
        const off = rowsOfQ(problem).flatMap((row, n) => {
          const label = data.observed?.[n] ?? -1;
          const sum = row.reduce((total, q) => total + q, 0);
          return [sum, ...(label >= 0 ? [row[label] ?? Number.NaN] : [])].map((one) => one - 1);
        });
        expect(off.filter((by) => !(Math.abs(by) < 0.5e-12))).toEqual([]);
      });
    }, 15);
  });

  test("made again from the same session, or taken up at any frame, by a fresh worker or the same, is the same, bit for bit", () => {
    always(({ data, choices }, pick) => {
      const { frames } = runFor(data, choices, HALF_STEPS);
      const used = newProblem(structuredClone(data), structuredClone(choices));
      const again = [finish(begin(used, choices.start))];
      for (const before of frames) again.push(finish(advance(used, before)).frame as Frame);
      expect(again.slice(0, frames.length)).toEqual(frames);
      const from = pick % frames.length;
      for (const problem of [newProblem(data, choices), used]) {
        let frame = structuredClone(frames[from] as Frame);
        for (const wanted of frames.slice(from + 1)) {
          frame = structuredClone(finish(advance(problem, frame)).frame as Frame);
          expect(frame).toEqual(wanted);
        }
      }
    }, 12);
  });
});
