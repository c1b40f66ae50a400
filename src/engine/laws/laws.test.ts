import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as direct from "../../models/gaussian-mixture/testing/direct.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { flat } from "../oracle/compare.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import { lineAt } from "../run/frame.ts";
import { klGap } from "../run/klGap.ts";
import { conditionOf, WELL } from "../testing/condition.ts";
import { often } from "../testing/often.ts";
import type { KnownFrame as Frame } from "../testing/run.ts";
import { rowsOfQ, runFor } from "../testing/run.ts";
import {
  gapSessions,
  isAdded,
  priorSessions,
  type Session,
  sessions,
} from "../testing/sessions.ts";

const HALF_STEPS = 14;

/** Every two consecutive frames of a random run. */
function everyStep(check: (before: Frame, after: Frame, session: Session) => void): void {
  fc.assert(
    fc.property(sessions, (session) => {
      const { frames } = runFor(session.data, session.choices, HALF_STEPS);
      for (const [i, after] of frames.entries()) {
        const before = frames[i - 1];
        if (before) check(before, after, session);
      }
    }),
    { numRuns: often(70) },
  );
}

const share = (line: number) => 1 + Math.abs(line);

describe("exact EM, whatever the model, its family, K and D, with a prior or none", () => {
  test("breaks none of its promises", () => {
    everyStep((before, after) => {
      expect(brokenPromises(before, after)).toEqual([]);
    });
  });

  test("never lets ℓ or the ELBO, plus log p(θ), fall, but where a floor is added", () => {
    everyStep((before, after, session) => {
      if (isAdded(session)) return;
      for (const line of ["logLikelihood", "elbo"] as const) {
        const [from, to] = [lineAt(before, line), lineAt(after, line) ?? Number.NaN];
        if (from !== null) expect(to - from).toBeGreaterThanOrEqual(-1e-10 * share(from));
      }
    });
  });

  test("an E-step leaves θ and ℓ alone and brings the ELBO up to ℓ", () => {
    everyStep((before, after) => {
      if (after.phase !== "E") return;
      expect(after.theta).toBe(before.theta);
      expect(after.qTheta).toBe(before.theta);
      expect(after.logLikelihood).toBe(before.logLikelihood);
      if (conditionOf([after]) > WELL) return;
      const gap = after.logLikelihood - (after.elbo ?? Number.NaN);
      expect(Math.abs(gap)).toBeLessThanOrEqual(1e-10 * share(after.logLikelihood));
    });
  });

  test("an M-step after an exact E-step raises ℓ by at least what it raises the ELBO", () => {
    everyStep((before, after) => {
      if (after.phase !== "M") return;
      expect(after.qTheta).toBe(before.qTheta);
      if (conditionOf([before, after]) > WELL) return;
      const rise = after.logLikelihood - before.logLikelihood;
      const bound = (after.elbo ?? Number.NaN) - (before.elbo ?? Number.NaN);
      expect(rise - bound).toBeGreaterThanOrEqual(-1e-10 * share(after.logLikelihood));
    });
  });

  test("the terms add up to the ELBO, no value is NaN or infinite, and no gap negative", () => {
    everyStep((_, after) => {
      expect(after.terms?.reduce((sum, term) => sum + term, 0)).toBe(after.elbo);
      expect(flat(after).every((value) => Number.isFinite(value))).toBe(true);
      expect(klGap(after)).toBeGreaterThanOrEqual(0);
      if (conditionOf([after]) > WELL) return;
      const gap = after.logLikelihood - (after.elbo ?? Number.NaN);
      const slack = 1e-10 * share(after.logLikelihood);
      expect(gap).toBeGreaterThanOrEqual(-slack);
      expect(Math.abs((klGap(after) ?? Number.NaN) - gap)).toBeLessThanOrEqual(slack);
    });
  });
});

describe("ℓ, the ELBO and q of a run", () => {
  test("are those of their definitions, in O(NK) with the rounding carried along", () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 2, arbitrary: priorSessions }, { weight: 1, arbitrary: gapSessions }),
        ({ data, choices }) => {
          fc.pre(conditionOf(runFor(data, choices, 6).frames) < WELL);
          runFor(data, choices, 6, (problem, { theta, qTheta, ...frame }) => {
            const wanted = direct.logLikelihood(data, theta as GaussianMixtureTheta);
            expect(Math.abs(frame.logLikelihood - wanted)).toBeLessThanOrEqual(
              1e-10 * share(wanted),
            );
            const q = direct.posteriorRows(data, qTheta as GaussianMixtureTheta);
            const from = qTheta as GaussianMixtureTheta;
            const bound = direct.elbo(data, q, theta as GaussianMixtureTheta, from);
            expect(Math.abs((frame.elbo ?? Number.NaN) - bound)).toBeLessThanOrEqual(
              1e-10 * share(bound),
            );
            if (frame.phase !== "E") return;
            for (const row of rowsOfQ(problem))
              expect(row.reduce((sum, gamma) => sum + gamma, 0)).toBeCloseTo(1, 14);
          });
        },
      ),
      { numRuns: often(30) },
    );
  });
});
