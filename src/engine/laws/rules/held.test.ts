import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { build } from "../../../maths/linear/matrix.ts";
import { fullSpec } from "../../../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import { pointsFromRows, rowsOf } from "../../../models/shared/points.ts";
import type { Frame } from "../../run/frame.ts";
import { inferences, sessionsWith } from "../../testing/rules.ts";
import { choicesFor, rowsOfQ, runFor } from "../../testing/run.ts";

const names = ["weights", "means", "covariances"] as const;
const thetaOf = (frame: Frame | undefined) => frame?.theta as GaussianMixtureTheta;
const holding = fc
  .subarray([...names], { minLength: 1 })
  .map((hold) => ({ kind: "closed-form" as const, hold }));

describe("a block that is held", () => {
  test("stays exactly as it is, whatever q is, and the ELBO does not fall for it", () => {
    fc.assert(
      fc.property(sessionsWith({ learning: holding }), ({ data, choices, from }) => {
        const { learning } = choices;
        const hold = learning.kind === "closed-form" ? (learning.hold ?? []) : [];
        const { frames } = runFor(data, choices, 12);
        for (const [i, frame] of frames.entries()) {
          for (const block of names)
            if (hold.includes(block)) expect(thetaOf(frame)[block]).toEqual(from.theta[block]);
          const [was, is] = [frames[i - 1]?.elbo ?? null, frame.elbo];
          if (frame.phase === "M" && was !== null && is !== null && from.spec.floor?.kind !== "add")
            expect(was - is).toBeLessThanOrEqual(1e-10 * (1 + Math.abs(is)));
        }
      }),
    );
  });

  test("with all of them held nothing moves after the first E-step", () => {
    const learning = fc.constant({ kind: "closed-form" as const, hold: [...names] });
    fc.assert(
      fc.property(
        sessionsWith({ inference: inferences.exact, learning }),
        ({ data, choices, from }) => {
          const { frames, ended } = runFor(data, choices, 6);
          for (const frame of frames) expect(thetaOf(frame)).toEqual(from.theta);
          if (!ended) expect(new Set(frames.map((frame) => frame.logLikelihood)).size).toBe(1);
        },
      ),
    );
  });

  test("no block held is the closed form", () => {
    const learning = fc.constant({ kind: "closed-form" as const, hold: [] });
    fc.assert(
      fc.property(sessionsWith({ learning }), ({ data, choices }) => {
        const free = { ...choices, learning: { kind: "closed-form" as const } };
        expect(runFor(data, choices, 8)).toEqual(runFor(data, free, 8));
      }),
    );
  });

  test("the means: each Σ_k is the scatter about the held mean, divided by N_k", () => {
    const learning = fc.constant({ kind: "closed-form" as const, hold: ["means"] });
    fc.assert(
      fc.property(sessionsWith({ learning }), (session) => {
        const { data, from } = session;
        const spec = { ...from.spec, covariance: "full" as const, floor: null };
        const choices = { ...session.choices, model: spec };
        const rows = rowsOf(data.points);
        let q: number[][] = [];
        const { frames } = runFor(data, choices, 2, (problem, frame) => {
          if (frame.phase === "E") q = rowsOfQ(problem);
        });
        if (frames[2]?.phase !== "M") return;
        const { means, covariances } = thetaOf(frames[2]);
        for (const [k, mean] of means.entries()) {
          const count = q.reduce((sum, row) => sum + (row[k] ?? 0), 0);
          if (count < 1e-6) continue;
          const away = rows.map((x) => x.map((value, d) => value - (mean[d] ?? 0)));
          const wanted = build(
            mean.length,
            mean.length,
            (i, j) =>
              away.reduce((sum, a, n) => sum + (q[n]?.[k] ?? 0) * (a[i] ?? 0) * (a[j] ?? 0), 0) /
              count,
          );
          const size = Math.max(...wanted.flat().map(Math.abs));
          for (const [i, value] of wanted.flat().entries())
            expect(Math.abs(value - (covariances[k]?.flat()[i] ?? Number.NaN))).toBeLessThan(
              1e-9 * size,
            );
        }
      }),
    );
  });
});

describe("ECM", () => {
  test("moves one block an iteration, in the order weights, means, covariances", () => {
    const learning = fc.constant({ kind: "ecm" as const });
    fc.assert(
      fc.property(sessionsWith({ learning }), ({ data, choices }) => {
        const { frames } = runFor(data, choices, 12);
        for (const frame of frames) {
          if (frame.phase !== "M") continue;
          const before = thetaOf(frames[2 * frame.iteration - 1]);
          const moving = names[(frame.iteration - 1) % 3];
          for (const block of names)
            if (block !== moving) expect(thetaOf(frame)[block]).toEqual(before[block]);
        }
      }),
    );
  });

  test("moves every block once a cycle", () => {
    const learning = fc.constant({ kind: "ecm" as const });
    const sessions = sessionsWith({ inference: inferences.exact, learning }).filter(
      ({ from }) => from.spec.components > 1 && from.data.points.size > 20,
    );
    fc.assert(
      fc.property(sessions, ({ data, choices }) => {
        const { frames, ended } = runFor(data, choices, 6);
        if (ended) return;
        for (const block of names)
          expect(thetaOf(frames[6])[block]).not.toEqual(thetaOf(frames[0])[block]);
      }),
    );
  });
});

test("a component without points still weighs what is held, and nothing where weights are learnt", () => {
  const rows = [0, 1, 9, 10].map((x) => [x, 3 * x]);
  const unit = [
    [4, 0],
    [0, 4],
  ];
  const start = {
    weights: [0.25, 0.25, 0.5],
    means: [
      [0, 0],
      [10, 30],
      [1e3, 1e3],
    ],
    covariances: [unit, unit, unit],
  };
  const choices = { ...choicesFor(fullSpec(3), start), inference: { kind: "hard" } } as const;
  const data = { points: pointsFromRows(rows) };
  const held = { kind: "closed-form", hold: ["weights", "covariances"] } as const;
  const ended = runFor(data, { ...choices, learning: held }, 2).ended;
  expect(ended).toMatchObject({ status: "emptyComponent", components: [2], weighs: true });
  const free = { kind: "closed-form", hold: ["covariances"] } as const;
  const learnt = runFor(data, { ...choices, learning: free }, 2).ended;
  expect(learnt).toMatchObject({ status: "emptyComponent", components: [2] });
  expect(learnt).not.toHaveProperty("weighs");
});
