import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import { cases, randomTheta } from "../testing/cases.ts";
import * as direct from "../testing/direct.ts";
import { passOver } from "../testing/pass.ts";
import { expectedLogJoint } from "./elbo.ts";

describe("the ELBO from moments", () => {
  test("is the sum over points and components, for any θ, not only the one q came from", () => {
    fc.assert(
      fc.property(cases, ({ spec, data, theta, seed }) => {
        const { sums, rows } = passOver(data, theta);
        const other = randomTheta(seeded(seed, 1), spec, data.points.dimensions);
        for (const at of [theta, other]) {
          const terms = [...expectedLogJoint(sums.stats, at), sums.entropy];
          const value = terms.reduce((sum, term) => sum + term, 0);
          const wanted = direct.elbo(data, rows, at);
          expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(wanted)));
        }
      }),
    );
  });

  test("its first term is E_q[log π_z]", () => {
    fc.assert(
      fc.property(cases, ({ data, theta }) => {
        const { sums, rows } = passOver(data, theta);
        const wanted = direct.exactSum(
          rows.flatMap((row) => row.map((gamma, k) => gamma * Math.log(theta.weights[k] ?? 0))),
        );
        expect(expectedLogJoint(sums.stats, theta)[0]).toBeCloseTo(wanted, 9);
      }),
    );
  });

  test("a component with no point adds nothing, even at weight 0", () => {
    const unit = [[1]];
    const theta = { weights: [1, 0], means: [[0], [1]], covariances: [unit, unit] };
    const stats = [
      { count: 1, mean: Float64Array.of(2), rest: Float64Array.of(0), scatter: Float64Array.of(0) },
      { count: 0, mean: Float64Array.of(0), rest: Float64Array.of(0), scatter: Float64Array.of(0) },
    ];
    expect(expectedLogJoint(stats, theta)).toEqual([0, -0.5 * Math.log(2 * Math.PI) - 2]);
  });
});
