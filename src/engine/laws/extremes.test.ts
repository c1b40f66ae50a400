import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { symmetricEigen } from "../../maths/linear/eigen.ts";
import { at, build, entry } from "../../maths/linear/matrix.ts";
import { inferenceRules, learningRules } from "../../rules/index.ts";
import { flat } from "../oracle/compare.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import { startOf } from "../run/startOf.ts";
import { covariancesOf } from "../testing/condition.ts";
import { type Extreme, extremes } from "../testing/extremes.ts";
import { STEPS } from "../testing/places.ts";
import { inferences, learnings, under } from "../testing/rules.ts";
import type { KnownFrame as Frame } from "../testing/run.ts";
import { type Run, runFor } from "../testing/run.ts";

/** Runs of each pair of rules; EXTREMES=1000 npm run unit -- src/engine/extremes for many, other ones each time. */
const RUNS = Number(process.env.EXTREMES ?? 16);
const HALF_STEPS = 24;
const pairs = Object.keys(inferenceRules).flatMap((inference) =>
  Object.keys(learningRules).map((learning) => ({ inference, learning })),
) as { inference: keyof typeof inferences; learning: keyof typeof learnings }[];

describe("at condition numbers to 1e12, scales from 1e-100 to 1e100 and offsets to 1e12", () => {
  test.each(pairs)(
    "$inference with $learning: no false red, no 𝓛 over ℓ, no false collapse",
    ({ inference, learning }) => {
      const rules = { inference: inferences[inference], learning: learnings[learning] };
      fc.assert(
        fc.property(under(extremes, rules), (session) => {
          const { data, choices } = session;
          expect(startOf(data, choices)).toEqual(choices.start);
          const run = runFor(data, choices, HALF_STEPS);
          for (const [i, after] of run.frames.entries()) {
            const before = run.frames[i - 1];
            if (before) expect(brokenPromises(before, after)).toEqual([]);
            expect(flat(after).every(Number.isFinite)).toBe(true);
            expect(overBy(after)).toBeLessThanOrEqual(0);
          }
          if (run.ended?.status === "degenerate") expect(mayCollapse(session)).toBe(true);
        }),
        { numRuns: RUNS, ...(RUNS > 16 ? {} : { seed: 6316 }) },
      );
    },
  );
});

/** How far 𝓛 is over ℓ, beyond what rounding can do. */
function overBy({ elbo, logLikelihood, rounding = 0 }: Frame): number {
  if (elbo === null) return 0;
  return elbo - logLikelihood - rounding - 1e-10 * (1 + Math.abs(logLikelihood));
}

/**
 * Whether a run may end in a collapse: not where a floor or a prior holds it, not on clusters that
 * are wide with an exact q, nor where the same run where it comes from does not collapse.
 */
function mayCollapse({ here, place, sound, choices }: Extreme): boolean {
  const { model, inference, learning } = choices;
  // A step may leave the numbers.
  if (learning.kind === "gradient") return true;
  if (model.kind === "gaussian-mixture" && (model.floor || model.prior)) return false;
  if (sound && inference.kind === "exact") return false;
  // A draw that falls the other way makes another run.
  if (inference.kind === "monte-carlo") return true;
  const home = runFor(here.data, { ...here.choices, ...rulesOf(choices) }, HALF_STEPS + 4);
  return home.ended?.status === "degenerate" || isNarrow(home, place);
}

const rulesOf = ({ inference, learning, seed }: Extreme["choices"]) => ({
  inference,
  learning,
  seed,
});

/** Whether a covariance comes so near a collapse that rounding at the place decides. */
function isNarrow({ frames }: Run, { flat: width, offset }: Extreme["place"]): boolean {
  return covariancesOf(frames).some((s) => {
    const sd = s.map((_, i) => Math.sqrt(at(s, i, i)));
    const unit = build(s.length, s.length, (i, j) => at(s, i, j) / entry(sd, i) / entry(sd, j));
    const { values } = symmetricEigen(unit);
    const share = width * Math.sqrt(entry(values, 0) / entry(values, s.length - 1));
    return share < 1e-6 || share * Math.min(...sd) < STEPS * offset;
  });
}
