import { describe, expect, test } from "vitest";
import { seeded } from "../../maths/random.ts";
import type { Data } from "../../models/contract/kernel.ts";
import type { MixtureOfPpcaTheta } from "../../models/mixture-of-ppca/theta.ts";
import type { PpcaTheta } from "../../models/ppca/theta.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { blanked } from "../../models/testing/blanked.ts";
import type { Choices } from "../registry/session.ts";
import { advance, begun, choices, framesIn, rows, theta } from "../testing/hosted.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import type { Answers, Question, Topic } from "./protocol.ts";

const some = blanked(rows, 0.2, seeded(2));
const data: Data = { points: pointsFromRows([[Number.NaN, 3], [1, 2], ...some]) };
const start: PpcaTheta = { mean: [1, 0], loadings: [[1], [0.5]], noise: 0.7 };
const factors = choicesFor({ kind: "ppca", factors: 1 }, start);
const lines = choicesFor(
  { kind: "mixture-of-ppca", components: 2, factors: 1, latent: "labels-and-factors" },
  {
    weights: [0.4, 0.6],
    means: [
      [0, 1],
      [2, 0],
    ],
    loadings: [
      [[1], [0.5]],
      [[0.2], [1]],
    ],
    noises: [0.7, 0.4],
  } satisfies MixtureOfPpcaTheta,
);

function asked<T extends Topic>(own: Choices, question: Question & { topic: T }): Answers[T] {
  const { thread } = begun(own, data);
  thread.send({ type: "ask", id: 7, run: 1, question });
  thread.run();
  const [report] = thread.reports;
  if (report?.type !== "answer") throw new Error(JSON.stringify(report));
  return report.answer as Answers[T];
}

describe.each([
  ["a mixture", choices],
  ["PPCA", factors],
  ["a mixture of PPCA", lines],
] as const)("%s on rows with gaps, over the wire", (_name, own) => {
  test("runs as it does here", () => {
    const { thread, from } = begun(own, data);
    thread.send(advance(from, 6));
    thread.run();
    expect(framesIn(thread.reports)).toEqual(runFor(data, own, 6).frames.slice(1));
  });

  test("tells what is missing, of some rows and of one, as one mixture of regressions", () => {
    const origin = { theta: own.start, iteration: 1 };
    const all = asked(own, { topic: "imputed", origin, rows: null });
    const wanted = [[Number.NaN, 3], [1, 2], ...some].flatMap((row, n) =>
      row.flatMap((x, d) => (Number.isNaN(x) ? [[n, d]] : [])),
    );
    expect(Array.from(all.rows, (n, i) => [n, all.columns[i]])).toEqual(wanted);
    expect([...all.means, ...all.deviations].every(Number.isFinite)).toBe(true);
    const one = asked(own, { topic: "imputed", origin, rows: Uint32Array.of(1, 0) });
    expect([[...one.rows], one.means[0], one.deviations[0]]).toEqual([
      [0],
      all.means[0],
      all.deviations[0],
    ]);
    const told = asked(own, { topic: "regression", origin, point: 0 });
    expect(told.columns).toEqual([0]);
    expect([told.means[0], told.deviations[0]]).toEqual([all.means[0], all.deviations[0]]);
    const mean = told.given.reduce(
      (sum, { means }, k) => sum + (told.weights[k] ?? 0) * (means[0] ?? 0),
      0,
    );
    expect(mean).toBeCloseTo(told.means[0] ?? Number.NaN, 12);
    expect(asked(own, { topic: "regression", origin, point: 1 }).columns).toEqual([]);
  });
});

test("the parts of ℓ by component come to ℓ of what is observed", () => {
  const origin = { theta, iteration: 1 };
  const { parts } = asked(choices, { topic: "byComponent", theta, origin });
  const ell = runFor(data, choices, 0).frames[0]?.logLikelihood ?? Number.NaN;
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(ell, 8);
});
