import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry } from "../../maths/linear/matrix.ts";
import { normal, seeded } from "../../maths/random.ts";
import { logSumExp } from "../../maths/special/logSumExp.ts";
import type { Data } from "../../models/contract/kernel.ts";
import { gapKernels, gradients, kernels } from "../../models/faces.ts";
import * as direct from "../../models/gaussian-mixture/testing/direct.ts";
import { fullSpec } from "../../models/gaussian-mixture/testing/plain.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import type { Moments } from "../../models/shared/moments.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { blanked } from "../../models/testing/blanked.ts";
import { flat } from "../oracle/compare.ts";
import { answer } from "../questions/answers.ts";
import { advance, begin } from "../run/advance.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import { finish, newProblem } from "../run/problem.ts";
import { conditionOf, WELL } from "../testing/condition.ts";
import { often } from "../testing/often.ts";
import { choicesFor, runFor } from "../testing/run.ts";
import { gapSessions, type MixtureSession, mixtureSessions } from "../testing/sessions.ts";
import type { Answers } from "../thread/protocol.ts";

const NONE = Number.NaN;
const HALF_STEPS = 8;
const thetaOf = (theta: unknown) => theta as GaussianMixtureTheta;

function close(a: unknown, b: unknown, rel: number): void {
  const [x, y] = [flat(a), flat(b)];
  const size = 1 + Math.max(...x.map(Math.abs));
  expect(y.length).toBe(x.length);
  for (const [i, value] of x.entries())
    expect(Math.abs(value - (y[i] ?? NONE))).toBeLessThanOrEqual(rel * size);
}

describe("ℓ of rows with gaps", () => {
  const model = fullSpec(2);
  const theta: GaussianMixtureTheta = {
    weights: [0.3, 0.7],
    means: [
      [0, 1],
      [1.5, -1],
    ],
    covariances: [
      [
        [1, 0.6],
        [0.6, 0.8],
      ],
      [
        [0.5, -0.2],
        [-0.2, 1.5],
      ],
    ],
  };
  const ell = (...rows: number[][]) =>
    runFor({ points: pointsFromRows(rows) }, choicesFor(model, theta), 0).frames[0]
      ?.logLikelihood ?? NONE;

  test("is that of the joint density with what is missing integrated out, and so are its mean and deviation", () => {
    const [step, reach] = [0.02, 12];
    // The rule of rectangles is all but exact where a density has died away at the ends.
    const ys = Array.from({ length: (2 * reach) / step }, (_, i) => i * step - reach);
    for (const x of [-1, 0.3, 2]) {
      const places = { points: pointsFromRows(ys.map((y) => [x, y])) };
      const heights = direct.logJointTable(places, theta).map((row) => Math.exp(logSumExp(row)));
      const whole = heights.reduce((sum, height) => sum + height, 0);
      const mean = heights.reduce((sum, h, i) => sum + (h / whole) * entry(ys, i), 0);
      const square = heights.reduce(
        (sum, h, i) => sum + (h / whole) * (entry(ys, i) - mean) ** 2,
        0,
      );
      expect(ell([x, NONE])).toBeCloseTo(Math.log(step * whole), 10);
      const problem = newProblem(
        {
          points: pointsFromRows([
            [0, 0],
            [x, NONE],
          ]),
        },
        choicesFor(model, theta),
      );
      const origin = { theta, iteration: 1 };
      const told = finish(
        answer(problem, { topic: "imputed", origin, rows: null }),
      ) as Answers["imputed"];
      expect([...told.rows, ...told.columns]).toEqual([1, 1]);
      expect(told.means[0]).toBeCloseTo(mean, 10);
      expect(told.deviations[0]).toBeCloseTo(Math.sqrt(square), 10);
    }
  });

  test("gains nothing from a row of which nothing is there", () => {
    const some = ell([0, 1], [NONE, 2]);
    expect(ell([0, 1], [NONE, 2], [NONE, NONE])).toBeCloseTo(some, 12);
    expect(ell([NONE, NONE])).toBeCloseTo(0, 12);
  });
});

describe("a run on rows with gaps", () => {
  test("with its columns in another order gives the same in that order", () => {
    fc.assert(
      fc.property(gapSessions, fc.nat(), ({ data, choices, from }, turn) => {
        const { columns, dimensions } = data.points;
        const source = (d: number) => (d + 1 + (turn % dimensions)) % dimensions;
        const turned = <T>(list: readonly T[]): T[] => list.map((_, d) => list[source(d)] as T);
        const turnedTheta = ({ weights, means, covariances }: GaussianMixtureTheta) => ({
          weights,
          means: means.map(turned),
          covariances: covariances.map((s) => turned(s.map(turned))),
        });
        const a = runFor(data, choices, HALF_STEPS).frames;
        fc.pre(conditionOf(a) < WELL);
        const other = { ...data, points: { ...data.points, columns: turned(columns) } };
        const theta = turnedTheta(from.theta);
        const b = runFor(other, choicesFor(from.spec, theta), HALF_STEPS).frames;
        expect(b.length).toBe(a.length);
        close(a.at(-1)?.logLikelihood, b.at(-1)?.logLikelihood, 1e-9);
        close(turnedTheta(thetaOf(a.at(-1)?.theta)), b.at(-1)?.theta, 1e-6);
      }),
      { numRuns: often(20) },
    );
  });

  test("of none is the same by either kernel", () => {
    fc.assert(
      fc.property(mixtureSessions, ({ data, choices, from: { spec, theta } }) => {
        fc.pre(conditionOf(runFor(data, choices, 0).frames) < WELL);
        const span = { from: 0, to: data.points.size };
        const [plain, gapped] = [kernels.of(spec), gapKernels.of(spec)].map((kernel) => {
          const q = kernel.allocate(spec, data);
          const into = kernel.evidence(spec, data);
          kernel.infer(spec, data, theta, span, q, into);
          const labels = new Float64Array(spec.components * span.to);
          kernel.labels?.(spec, q, span, labels);
          const next = kernel.maximise(spec, data, into.stats, theta).theta;
          return { sums: [into.logLikelihood, into.entropy], labels: [...labels], next };
        });
        close(plain?.sums, gapped?.sums, 1e-12);
        close(plain?.labels, gapped?.labels, 1e-12);
        close(plain?.next, gapped?.next, 1e-12);
      }),
      { numRuns: often(30) },
    );
  });

  test("has the statistics of some rows alone as a batch of all has them", () => {
    fc.assert(
      fc.property(gapSessions, ({ data, choices, from: { spec, theta } }) => {
        const problem = newProblem(data, choices);
        const { frame } = finish(advance(problem, finish(begin(problem, theta))));
        const all = Uint32Array.from({ length: data.points.size }, (_, n) => n);
        const stats = gradients.of(spec).gatherOver(spec, data, problem.q, all) as Moments[];
        const known = problem.known?.evidence.stats as Moments[];
        for (const [k, { count, mean, rest, scatter }] of known.entries()) {
          const own = stats[k] as Moments;
          close(
            [count, ...mean, ...rest, ...scatter],
            [own.count, ...own.mean, ...own.rest, ...own.scatter],
            1e-9,
          );
        }
        expect(frame?.phase).toBe("E");
      }),
      { numRuns: often(10) },
    );
  });

  test("breaks no promise though a column is of millions and another of thousandths", () => {
    const rng = seeded(5);
    const rows = Array.from({ length: 120 }, (_, n) => [
      2e6 + 1e6 * normal(rng) + (n % 2) * 5e6,
      1e-3 * normal(rng) + (n % 2) * 4e-3,
      7,
    ]);
    const noisy = rows.map(([x = 0, y = 0, z = 0]) => [x, y, z + normal(rng)]);
    const data: Data = { points: pointsFromRows(blanked(noisy, 0.2, rng)) };
    for (const kind of ["random-points", "k-means++", "quantiles", "random-responsibilities"])
      for (const covariance of ["full", "diagonal", "tied"] as const) {
        const model = { ...fullSpec(2), covariance };
        const start = kernelStart(model, data, kind);
        const { frames, ended } = runFor(data, choicesFor(model, start), 40);
        expect(ended).toBeUndefined();
        for (const [i, frame] of frames.entries())
          if (i > 0) expect(brokenPromises(entryOf(frames, i - 1), frame)).toEqual([]);
      }
  });
});

const entryOf = <T>(list: readonly T[], i: number): T => list[i] as T;
const kernelStart = (model: MixtureSession["from"]["spec"], data: Data, kind: string) =>
  gapKernels.of(model).start(model, data, { kind, seed: 1 }, seeded(1));
