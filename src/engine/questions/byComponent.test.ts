import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as direct from "../../models/gaussian-mixture/testing/direct.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { shapeOf } from "../../models/kinds.ts";
import type { Frame } from "../run/frame.ts";
import { finish, newProblem, pass } from "../run/problem.ts";
import { clusterChoices, clusters } from "../testing/clusters.ts";
import { conditionOf, WELL } from "../testing/condition.ts";
import { sessionsWith } from "../testing/rules.ts";
import { rowsOfQ, runFor } from "../testing/run.ts";
import { type Session, sessions } from "../testing/sessions.ts";
import type { Answers } from "../thread/protocol.ts";
import { answer } from "./answers.ts";

function partsAt({ data, choices }: Session, { theta, qTheta, iteration }: Frame) {
  const question = { topic: "byComponent", theta, origin: { theta: qTheta, iteration } } as const;
  return finish(answer(newProblem(data, choices), question)) as Answers["byComponent"];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("the components' parts", () => {
  test("of ℓ sum to ℓ and their counts to N, after every half-step, whatever the model", () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const { frames } = runFor(session.data, session.choices, 4);
        // Where z is one for all points, no part of ℓ is a point's.
        fc.pre(shapeOf(session.choices.model) !== "pairs");
        fc.pre(conditionOf(frames) < WELL);
        for (const frame of frames.slice(1)) {
          const { counts, parts } = partsAt(session, frame);
          const { size } = session.data.points;
          expect(Math.abs(sum(counts) - size)).toBeLessThan(1e-9 * size);
          expect(Math.abs(sum(parts) - frame.logLikelihood)).toBeLessThan(
            1e-8 * (1 + Math.abs(frame.logLikelihood)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test("are Σ_n γ_nk and Σ_n γ_nk log p(x_n | θ) of the q in force, whatever the rules", () => {
    fc.assert(
      fc.property(sessionsWith(), (session) => {
        const { data, choices } = session;
        runFor(data, choices, 4, (problem, frame) => {
          if (frame.phase !== "E" || conditionOf([frame]) > WELL) return;
          const theta = frame.theta as GaussianMixtureTheta;
          const rows = rowsOfQ(problem);
          const heights = data.points.size
            ? direct.logJointTable(data, theta).map((row) => {
                const top = Math.max(...row);
                return top + Math.log(sum(row.map((a) => Math.exp(a - top))));
              })
            : [];
          const { counts, parts } = partsAt(session, frame);
          for (const [k, count] of counts.entries()) {
            const own = rows.map((row) => row[k] ?? 0);
            expect(count).toBeCloseTo(sum(own), 8);
            const wanted = sum(own.map((q, n) => q * (heights[n] ?? 0)));
            expect(Math.abs((parts[k] ?? Number.NaN) - wanted)).toBeLessThan(
              1e-8 * (1 + Math.abs(wanted)),
            );
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test("leave the q of a run that goes on meanwhile as it is", () => {
    const data = clusters(300);
    const choices = clusterChoices();
    const problem = newProblem(data, choices);
    const before = { theta: choices.start, iteration: 1 };
    finish(pass(problem, before));
    const question = { topic: "byComponent", theta: choices.start, origin: before } as const;
    const task = answer(problem, question);
    task.next();
    // The run goes on while the question pauses, and pauses while the question is answered.
    const moved = { ...(choices.start as GaussianMixtureTheta), weights: [0.2, 0.2, 0.6] };
    finish(pass(problem, { theta: moved, iteration: 2 }));
    const q = rowsOfQ(problem);
    const found = finish(task) as Answers["byComponent"];
    expect(rowsOfQ(problem)).toEqual(q);
    const wanted = finish(answer(newProblem(data, choices), question)) as Answers["byComponent"];
    expect(found).toEqual(wanted);
  });
});
