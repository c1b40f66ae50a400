import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { engineData } from "../../../data/dataset.ts";
import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import type { Slip } from "../../../models/gaussian-mixture/spec.ts";
import * as direct from "../../../models/gaussian-mixture/testing/direct.ts";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import { firstScene } from "../../../store/lab/firstScene.ts";
import { flat } from "../../oracle/compare.ts";
import { soundSessions } from "../../testing/extremes.ts";
import { movedTo } from "../../testing/places.ts";
import { rowsOfQ, runFor } from "../../testing/run.ts";
import { priorSessions } from "../../testing/sessions.ts";
import { firstBreach, lecture, slips, withSlip } from "../../testing/slips.ts";

const scene = firstScene();
const first = { name: "first", data: engineData(scene.dataset), choices: scene.choices };

describe("a slip is caught at the step where it breaks its promise", () => {
  test.each([
    ["divides-by-n", "M2: elbo"],
    ["no-half", "E1: gap"],
    ["ridge", "M2: elbo"],
  ])("on the first scene: %s at %s", (kind, wanted) => {
    const slip = slips.find((one) => one.kind === kind) as Slip;
    expect(firstBreach(runFor(first.data, withSlip(first.choices, slip), 40).frames)).toBe(wanted);
  });

  test.each(lecture)(
    "on the lecture example from the start $name, all three",
    ({ data, choices }) => {
      for (const slip of slips) {
        const { frames } = runFor(data, withSlip(choices, slip), 40);
        expect(firstBreach(frames), slip.kind).not.toBeNull();
      }
    },
  );

  test.each([first, ...lecture])(
    "and without a slip nothing breaks: $name",
    ({ data, choices }) => {
      expect(firstBreach(runFor(data, choices, 80).frames)).toBeNull();
    },
  );
});

test("a lost ½ is told at once where a condition number of 1e12 hides a part of the gap", () => {
  const turns = fc.integer({ min: 1, max: 89 }).map((degrees) => (degrees * Math.PI) / 180);
  fc.assert(
    fc.property(soundSessions, turns, (session, turn) => {
      if (session.choices.model.kind !== "gaussian-mixture") return;
      const place = { unit: 1, offset: 0, flat: 1e-6, thin: 1, turn, low: true };
      const { data, choices } = movedTo(session, place);
      const { frames } = runFor(data, withSlip(choices, { kind: "no-half" }), 1);
      expect(firstBreach(frames)).toBe("E1: gap");
    }),
    { numRuns: 60 },
  );
});

describe("with a slip", () => {
  const some = fc.tuple(
    priorSessions.filter(({ from }) => from.spec.floor?.kind !== "add"),
    fc.constantFrom(...slips),
  );

  test("nothing becomes NaN, and ℓ and the ELBO shown are the true ones", () => {
    fc.assert(
      fc.property(some, ([{ data, choices }, slip]) => {
        const { frames, ended } = runFor(data, withSlip(choices, slip), 14, (problem, frame) => {
          if (frame.phase !== "E") return;
          const theta = frame.theta as GaussianMixtureTheta;
          const ell = direct.logLikelihood(data, theta);
          // At a condition of 1e16 neither is better than what the frame tells of its rounding.
          expect(Math.abs(frame.logLikelihood - ell)).toBeLessThan(
            1e-7 * (1 + Math.abs(ell)) + (frame.rounding ?? 0),
          );
          const bound = direct.elbo(data, rowsOfQ(problem), theta);
          if (conditionOf(theta) > 1e6) return;
          expect(Math.abs((frame.elbo ?? Number.NaN) - bound)).toBeLessThan(
            1e-7 * (1 + Math.abs(bound)),
          );
        });
        for (const frame of frames) expect(flat(frame).every(Number.isFinite)).toBe(true);
        if (ended) expect(["degenerate", "emptyComponent"]).toContain(ended.status);
      }),
    );
  });

  test("the promise is that of the right algorithm", () => {
    fc.assert(
      fc.property(some, ([{ data, choices }, slip]) => {
        const [right, wrong] = [choices, withSlip(choices, slip)].map((one) => {
          return runFor(data, one, 4).frames.map(({ neverFalls, touches }) => [
            neverFalls,
            touches,
          ]);
        });
        const shorter = Math.min(right?.length ?? 0, wrong?.length ?? 0);
        expect(wrong?.slice(0, shorter)).toEqual(right?.slice(0, shorter));
      }),
      { numRuns: 30 },
    );
  });
});

const conditionOf = ({ covariances }: GaussianMixtureTheta) => {
  const values = covariances.flatMap((s) => symmetricEigen(s).values);
  return Math.max(...values) / Math.min(...values);
};
