import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normal, seeded } from "../../../maths/random.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { expectedLogJoint } from "../kernel/elbo.ts";
import { isTied } from "../spec.ts";
import { cases } from "../testing/cases.ts";
import { passOver } from "../testing/pass.ts";
import { fullSpec, unit } from "../testing/plain.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";
import { maximise } from "./maximise.ts";

const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);

/** θ nudged within its family: means moved, variances scaled, weights tilted. */
function nudged(theta: GaussianMixtureTheta, seed: number, tied: boolean): GaussianMixtureTheta {
  const rng = seeded(seed, 3);
  const size = 0.01;
  const raw = theta.weights.map((w) => w * Math.exp(size * normal(rng)));
  const total = sum(raw);
  const shared = Math.exp(size * Math.abs(normal(rng)));
  return {
    weights: raw.map((w) => w / total),
    means: theta.means.map((mean) => mean.map((m) => m + size * normal(rng))),
    covariances: theta.covariances.map((s) => {
      // Only up, so that a clamp still holds.
      const factor = tied ? shared : Math.exp(size * Math.abs(normal(rng)));
      return s.map((row) => row.map((x) => x * factor));
    }),
  };
}

describe("the M-step", () => {
  test("gives a θ of its family, than which none nearby has a higher ELBO", () => {
    fc.assert(
      fc.property(cases, ({ spec, data, theta, seed }) => {
        fc.pre(spec.floor?.kind !== "add");
        const { stats } = passOver(data, theta).sums;
        const { theta: best, ended } = maximise(spec, data, stats, theta);
        if (!best || ended) return;
        expect(faultIn(spec, data.points.dimensions, best)).toBeNull();
        const top = sum(expectedLogJoint(stats, best));
        for (let i = 0; i < 5; i++) {
          const other = nudged(best, seed + i, isTied(spec.covariance));
          const value = sum(expectedLogJoint(stats, other));
          expect(value).toBeLessThanOrEqual(top + 1e-10 * (1 + Math.abs(top)));
        }
      }),
    );
  });

  test("of one Gaussian is the mean and covariance of the data, in every family", () => {
    const data = {
      points: pointsFromRows([
        [0, 0],
        [2, 0],
        [0, 4],
        [2, 8],
      ]),
    };
    const start = {
      weights: [1],
      means: [[0, 0]],
      covariances: [
        [
          [1, 0],
          [0, 1],
        ],
      ],
    };
    const { stats } = passOver(data, start).sums;
    const shape = (covariance: "full" | "diagonal" | "spherical") => {
      const spec = { kind: "gaussian-mixture", components: 1, covariance, floor: null } as const;
      return maximise(spec, data, stats, start).theta;
    };
    expect(shape("full")).toEqual({
      weights: [1],
      means: [[1, 3]],
      covariances: [
        [
          [1, 1],
          [1, 11],
        ],
      ],
    });
    expect(shape("diagonal")?.covariances).toEqual([
      [
        [1, 0],
        [0, 11],
      ],
    ]);
    expect(shape("spherical")?.covariances).toEqual([
      [
        [6, 0],
        [0, 6],
      ],
    ]);
  });

  test("with an empty component keeps that one's mean and covariance, tied or not", () => {
    const data = {
      points: pointsFromRows([
        [0, 0],
        [2, 0],
        [0, 4],
      ]),
    };
    const theta = {
      weights: [1, 0],
      means: [
        [0, 0],
        [9, 9],
      ],
      covariances: [unit, unit],
    };
    const { stats } = passOver(data, theta).sums;
    for (const covariance of ["full", "tied"] as const) {
      const spec = { kind: "gaussian-mixture", components: 2, covariance, floor: null } as const;
      const { theta: next, ended } = maximise(spec, data, stats, theta);
      expect(ended).toMatchObject({ status: "emptyComponent", components: [1] });
      expect(next?.weights).toEqual([1, 0]);
      expect(next?.means[1]).toEqual([9, 9]);
      const own = next?.covariances[0];
      expect(next?.covariances[1]).toEqual(covariance === "tied" ? own : unit);
      expect(faultIn(spec, 2, next ?? theta)).toBeNull();
    }
  });

  // Known: weights are count / total, 0/0 where there is no point.
  test("without points has nothing to fit, and makes no NaN", () => {
    const data = { points: pointsFromRows([], 1) };
    const theta = { weights: [1], means: [[0]], covariances: [[[1]]] };
    const spec = fullSpec(1);
    const { theta: next } = maximise(spec, data, passOver(data, theta).sums.stats, theta);
    expect(next?.weights.some(Number.isNaN) ?? false).toBe(false);
  });
});
