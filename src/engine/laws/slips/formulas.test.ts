import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as direct from "../../../models/gaussian-mixture/testing/direct.ts";
import { logJointTable } from "../../../models/gaussian-mixture/testing/direct.ts";
import type { GaussianMixtureTheta } from "../../../models/gaussian-mixture/theta.ts";
import { rowsOf } from "../../../models/shared/points.ts";
import { rowsOfQ, runFor } from "../../testing/run.ts";
import { mixtureSessions } from "../../testing/sessions.ts";
import { withSlip } from "../../testing/slips.ts";

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
