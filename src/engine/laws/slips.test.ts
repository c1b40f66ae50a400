import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { engineData } from "../../data/dataset.ts";
import { symmetricEigen } from "../../maths/linear/eigen.ts";
import type { Slip } from "../../models/gaussian-mixture/spec.ts";
import * as direct from "../../models/gaussian-mixture/testing/direct.ts";
import { logJointTable } from "../../models/gaussian-mixture/testing/direct.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { rowsOf } from "../../models/shared/points.ts";
import { firstScene } from "../../store/lab/firstScene.ts";
import { flat } from "../oracle/compare.ts";
import { type Fixture, repeatsOf } from "../oracle/fixture.ts";
import { readFixture } from "../oracle/read.ts";
import { answer } from "../questions/answers.ts";
import type { Choices } from "../registry/session.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import type { Frame } from "../run/frame.ts";
import { newProblem } from "../run/problem.ts";
import { stopAt } from "../run/stopRule.ts";
import { soundSessions } from "../testing/extremes.ts";
import { finish } from "../testing/finish.ts";
import { movedTo } from "../testing/places.ts";
import { rowsOfQ, runFor } from "../testing/run.ts";
import { mixtureSessions, priorSessions } from "../testing/sessions.ts";

const slips: readonly Slip[] = [
  { kind: "divides-by-n" },
  { kind: "no-half" },
  { kind: "ridge", eps: 0.5 },
];
const scene = firstScene();
const first = { name: "first", data: engineData(scene.dataset), choices: scene.choices };
const lecture = repeatsOf(readFixture<Fixture>("gmm-lecture"));

const withSlip = (choices: Choices, slip: Slip): Choices => {
  const { model } = choices;
  if (model.kind !== "gaussian-mixture") throw new Error("only mixtures slip");
  return { ...choices, model: { ...model, slip } };
};

/** The first step that breaks a promise, as "M2", with what broke. */
function firstBreach(frames: readonly Frame[]) {
  for (const [i, frame] of frames.entries()) {
    const before = frames[i - 1];
    const broken = before ? brokenPromises(before, frame) : [];
    if (broken.length > 0) return `${frame.phase}${frame.iteration}: ${broken.join(", ")}`;
  }
  return null;
}

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

describe("what each does", () => {
  const full = mixtureSessions.filter(
    ({ from, data }) =>
      from.spec.covariance === "full" && !from.spec.floor && data.points.size > 20,
  );

  test("dividing by N makes μ_k = Σ γ x / N, and Σ_k the scatter about it over N", () => {
    fc.assert(
      fc.property(full, ({ data, choices }) => {
        const slip = { kind: "divides-by-n" } as const;
        const { frames } = runFor(data, withSlip(choices, slip), 2);
        const theta = frames[2]?.theta as GaussianMixtureTheta | undefined;
        if (!theta) return;
        const gammas = direct.posteriorRows(data, frames[0]?.theta as GaussianMixtureTheta);
        const rows = rowsOf(data.points);
        const size = rows.length;
        for (const [k, mean] of theta.means.entries()) {
          const over = (f: (x: readonly number[]) => number) =>
            rows.reduce((sum, x, n) => sum + (gammas[n]?.[k] ?? 0) * f(x), 0) / size;
          for (const [d, m] of mean.entries()) {
            expect(m).toBeCloseTo(
              over((x) => x[d] ?? 0),
              8,
            );
            for (const [e, value] of theta.covariances[k]?.[d]?.entries() ?? [])
              expect(value).toBeCloseTo(
                over((x) => ((x[d] ?? 0) - m) * ((x[e] ?? 0) - (mean[e] ?? 0))),
                8,
              );
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test("losing the ½ makes q that of exp(−(x − μ)ᵀ Σ⁻¹ (x − μ)), and leaves θ and ℓ as they are", () => {
    fc.assert(
      fc.property(full, ({ data, choices }) => {
        const slip = { kind: "no-half" } as const;
        runFor(data, withSlip(choices, slip), 1, (problem, frame) => {
          const theta = frame.theta as GaussianMixtureTheta;
          const right = logJointTable(data, theta);
          const at = logJointTable({ points: meansOf(theta) }, theta);
          for (const [n, row] of rowsOfQ(problem).entries()) {
            if ((data.observed?.[n] ?? -1) >= 0) continue;
            // log π N at its own mean is the constant c, so that a − c = −½z².
            const wrong = row.map((_, k) => {
              const [a = 0, c = 0] = [right[n]?.[k], at[k]?.[k]];
              return Math.exp(c + 2 * (a - c) - Math.max(...(right[n] ?? [])));
            });
            const sum = wrong.reduce((s, w) => s + w, 0);
            if (!(sum > 1e-250)) continue;
            for (const [k, q] of row.entries()) expect(q).toBeCloseTo((wrong[k] ?? 0) / sum, 8);
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  test("a ridge adds its ε to every variance, and nothing else", () => {
    fc.assert(
      fc.property(full, ({ data, choices }) => {
        const [right, wrong] = [choices, withSlip(choices, { kind: "ridge", eps: 0.25 })].map(
          (one) => runFor(data, one, 2).frames[2]?.theta as GaussianMixtureTheta | undefined,
        );
        if (!right || !wrong) return;
        expect(wrong.weights).toEqual(right.weights);
        expect(wrong.means).toEqual(right.means);
        expect(wrong.covariances).toEqual(
          right.covariances.map((s) =>
            s.map((row, i) => row.map((x, j) => (i === j ? x + 0.25 : x))),
          ),
        );
      }),
      { numRuns: 25 },
    );
  });
});

const meansOf = ({ means }: GaussianMixtureTheta) => ({
  size: means.length,
  dimensions: means[0]?.length ?? 0,
  columns: (means[0] ?? []).map((_, d) => Float64Array.from(means, (mean) => mean[d] ?? 0)),
});

test("a run whose ℓ fell by more than the tolerance has not converged", () => {
  const choices = withSlip(first.choices, { kind: "ridge", eps: 0.1 });
  const { size } = first.data.points;
  const { frames } = runFor(first.data, choices, 80);
  const ell = (i: number) => frames[i]?.logLikelihood ?? Number.NaN;
  const fell = frames.findIndex(
    ({ phase }, i) => phase === "M" && (ell(i) - ell(i - 1)) / size < -choices.stop.tolerance,
  );
  expect(fell).toBeGreaterThan(0);
  expect(stopAt(choices, size, frames.slice(0, fell + 1))).toBeNull();
});

test("what a slip shrinks to nothing ends the run, and says nothing of points or of ℓ", () => {
  const { ended, frames } = runFor(
    first.data,
    withSlip(first.choices, { kind: "divides-by-n" }),
    60,
  );
  expect(ended).toMatchObject({ status: "degenerate", components: [0] });
  expect(ended).not.toHaveProperty("onto");
  expect(frames.length).toBeGreaterThan(6);
});

test("ℓ* of a slipped run is that of the right algorithm", () => {
  const { data, choices } = first;
  const own = (slip: Slip) => {
    const problem = newProblem(data, withSlip(choices, slip));
    const from = runFor(data, choices, 0).frames[0] as Frame;
    return finish(answer(problem, { topic: "limit", from }));
  };
  const from = runFor(data, choices, 0).frames[0] as Frame;
  const wanted = finish(answer(newProblem(data, choices), { topic: "limit", from }));
  for (const slip of slips) expect(own(slip)).toEqual(wanted);
});
