import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { build } from "../../../maths/linear/matrix.ts";
import { normal, seeded } from "../../../maths/random.ts";
import { type Points, pointsFromRows } from "../../shared/points.ts";
import { randomTheta, wholeCases } from "../testing/cases.ts";
import * as direct from "../testing/direct.ts";
import { elbo, pass } from "../testing/pass.ts";
import { kernel as ppca } from "./index.ts";
import { gatherOver } from "./infer.ts";
import { posteriorOf } from "./posterior.ts";

const close = (a: number, b: number, rel = 1e-10) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(rel * (1 + Math.abs(b)));

const moved = (points: Points, by: number): Points => ({
  ...points,
  columns: points.columns.map((column) => column.map((x) => x + by)),
});

describe("a pass over the data", () => {
  test("has ℓ of the D×D covariance and q of the joint Gaussian", () => {
    fc.assert(
      fc.property(wholeCases, ({ spec, data, theta }) => {
        close(pass(spec, data, theta).logLikelihood, direct.logLikelihood(data.points, theta));
        const { project, covariance, centre } = posteriorOf(theta);
        const wanted = direct.posterior(theta);
        const x = data.points.columns.map((column) => column[3] ?? 0);
        for (const [k, row] of project.entries()) {
          const z = row.reduce((sum, b, d) => sum + b * ((x[d] ?? 0) - (centre[d] ?? 0)), 0);
          close(z, wanted.meanOf(x)[k] ?? Number.NaN, 1e-9);
          for (const [j, v] of (covariance[k] ?? []).entries())
            close(v, wanted.covariance[k]?.[j] ?? Number.NaN);
        }
      }),
    );
  });

  test("has the terms of 𝓛, whatever θ they are taken at, and 𝓛 = ℓ at its own", () => {
    fc.assert(
      fc.property(wholeCases, ({ spec, data, theta, seed }) => {
        const evidence = pass(spec, data, theta);
        const other = randomTheta(seeded(seed, 1), data.points.dimensions, spec.factors);
        const wanted = direct.terms(data.points, theta, other);
        const given = [...ppca.expectedLogJoint(spec, evidence.stats, other), evidence.entropy];
        for (const [i, term] of given.entries()) close(term, wanted[i] ?? Number.NaN, 1e-9);
        close(elbo(spec, evidence, theta), evidence.logLikelihood);
        expect(elbo(spec, evidence, other)).toBeLessThanOrEqual(
          direct.logLikelihood(data.points, other) + 1e-8,
        );
      }),
    );
  });

  test("does not depend on where spans end", () => {
    fc.assert(
      fc.property(wholeCases, ({ spec, data, theta }) => {
        const [q, into] = [ppca.allocate(spec, data), ppca.evidence(spec, data)];
        for (let from = 0; from < data.points.size; from += 128) {
          const to = Math.min(from + 128, data.points.size);
          ppca.infer(spec, data, theta, { from, to }, q, into);
        }
        expect(into).toEqual(pass(spec, data, theta));
      }),
    );
  });

  test("keeps its digits at an offset of 1e8", () => {
    fc.assert(
      fc.property(wholeCases, ({ spec, data, theta }) => {
        // To what the offset leaves of the data's own digits.
        const whole = moved(moved(data.points, 1e8), -1e8);
        const near = pass(spec, { points: whole }, { ...theta, mean: theta.mean.map(Math.round) });
        const shift = { ...theta, mean: theta.mean.map((m) => Math.round(m) + 1e8) };
        const far = pass(spec, { points: moved(whole, 1e8) }, shift);
        close(far.logLikelihood, near.logLikelihood, 1e-12);
        close(elbo(spec, far, shift), near.logLikelihood, 1e-7);
      }),
    );
  });

  test("over some points alone is the pass over those", () => {
    fc.assert(
      fc.property(wholeCases, ({ spec, data, theta }) => {
        const { points } = data;
        const [q, into] = [ppca.allocate(spec, data), ppca.evidence(spec, data)];
        ppca.infer(spec, data, theta, { from: 0, to: points.size }, q, into);
        const some = Uint32Array.of(1, 4, 6);
        const columns = points.columns.map((c) => Float64Array.from(some, (n) => c[n] ?? 0));
        const part = { points: { ...points, size: 3, columns } };
        expect(gatherOver(spec, data, q, some)).toEqual(pass(spec, part, theta).stats);
      }),
    );
  });

  test("keeps its digits where the columns of W are all but parallel", () => {
    // Along the axes ℓ is a sum of logs: x_d has variance w_d² + σ², whatever way z is turned.
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 3, noNaN: true }), fc.integer(), (turn, seed) => {
        const rng = seeded(seed);
        for (const thin of [1e-2, 1e-4, 1e-6]) {
          const lengths = [2, 3 * thin];
          const noise = thin ** 2;
          const [c, s] = [Math.cos(turn), Math.sin(turn)];
          const theta = {
            mean: [0, 0, 0],
            loadings: [
              [2 * c, 2 * s],
              [-3 * thin * s, 3 * thin * c],
              [0, 0],
            ],
            noise,
          };
          const rows = build(
            40,
            3,
            (_, d) => Math.sqrt((lengths[d] ?? 0) ** 2 + noise) * normal(rng),
          );
          const data = { points: pointsFromRows(rows) };
          const wanted = rows.flat().reduce((sum, x, i) => {
            const variance = (lengths[i % 3] ?? 0) ** 2 + noise;
            return sum - 0.5 * (Math.log(2 * Math.PI * variance) + x ** 2 / variance);
          }, 0);
          const spec = { kind: "ppca", factors: 2 } as const;
          const evidence = pass(spec, data, theta);
          close(evidence.logLikelihood, wanted, 1e-8);
          close(elbo(spec, evidence, theta), wanted, 1e-8);
        }
      }),
    );
  });
});
