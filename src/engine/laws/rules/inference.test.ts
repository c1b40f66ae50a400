import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry } from "../../../maths/linear/matrix.ts";
import * as direct from "../../../models/gaussian-mixture/testing/direct.ts";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import { pointsFromRows, rowsOf } from "../../../models/shared/points.ts";
import type { InferenceChoice } from "../../../rules/index.ts";
import { data, rowsAt, theta, withInference } from "../../testing/inferred.ts";
import { often } from "../../testing/often.ts";
import { inferences, learnings, sessionsWith } from "../../testing/rules.ts";
import { rowsOfQ, runFor } from "../../testing/run.ts";
import { gapSessions } from "../../testing/sessions.ts";

const closed = learnings["closed-form"];

describe("q and the ELBO are those of their definitions", () => {
  const wanted: Readonly<
    Record<string, (joint: readonly number[], choice: InferenceChoice, t: number) => number[]>
  > = {
    hard: (joint) => {
      const best = joint.indexOf(Math.max(...joint));
      return joint.map((_, k) => +(k === best));
    },
    tempered: (joint, choice, t) => {
      const { beta = 1, growth = 1 } = choice as { beta?: number; growth?: number };
      const power = Math.min(1, beta * growth ** (t - 1));
      const top = Math.max(...joint);
      const raised = joint.map((a) => Math.exp(power * (a - top)));
      const sum = raised.reduce((s, value) => s + value, 0);
      return raised.map((value) => value / sum);
    },
  };

  test.each(["hard", "tempered"] as const)("%s", (kind) => {
    const inference = inferences[kind] as typeof inferences.tempered;
    // Of a handful of points the covariances are next to singular: both routes lose digits.
    const sessions = fc.oneof(
      { weight: 3, arbitrary: sessionsWith({ inference, learning: closed }) },
      { weight: 1, arbitrary: sessionsWith({ inference, learning: closed }, gapSessions) },
    );
    const enough = sessions.filter(({ data }) => data.points.size >= 40);
    fc.assert(
      fc.property(enough, ({ data, choices }) => {
        let q: number[][] = [];
        runFor(data, choices, 6, (problem, frame) => {
          if (frame.phase === "E") {
            q = rowsOfQ(problem);
            const joint = direct.logJointTable(data, frame.theta as GaussianMixtureTheta);
            for (const [n, row] of joint.entries()) {
              // Near a tie the larger is a matter of rounding.
              const [first = 0, second = -1] = row.toSorted((a, b) => b - a);
              if (kind === "hard" && first - second < 1e-9) continue;
              const given = wanted[kind]?.(row, choices.inference, frame.iteration) ?? [];
              for (const [k, value] of given.entries())
                expect(Math.abs(value - entry(q[n] ?? [], k))).toBeLessThan(1e-9);
            }
          }
          const [at, from] = [frame.theta, frame.qTheta] as GaussianMixtureTheta[];
          const bound = direct.elbo(data, q, at as GaussianMixtureTheta, from);
          expect(Math.abs((frame.elbo ?? Number.NaN) - bound)).toBeLessThan(
            1e-9 * (1 + Math.abs(bound)),
          );
        });
      }),
      { numRuns: often(20) },
    );
  });
});

describe("a point whose density underflows under every component", () => {
  const far = { points: pointsFromRows([[1e100, 1e100], ...rowsOf(data.points)]) };
  const small = {
    ...theta,
    covariances: theta.covariances.map((s) => s.map((r) => r.map((x) => x * 1e-120))),
  };

  test.each(Object.entries(inferences))("leaves %s inference a q", (_kind, choice) => {
    for (const inference of fc.sample(choice as fc.Arbitrary<InferenceChoice>, 5)) {
      const rows = rowsAt({ ...withInference(inference), start: small }, 1, far);
      for (const row of rows) {
        expect(row.every(Number.isFinite)).toBe(true);
        expect(row.reduce((sum, q) => sum + q, 0)).toBeCloseTo(1, 12);
      }
    }
  });
});
