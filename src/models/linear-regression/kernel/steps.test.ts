import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { build } from "../../../maths/linear/matrix.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { gradients } from "../gradients.ts";
import { cases } from "../testing/cases.ts";
import { elboAt, lessonOf, pass, plain } from "../testing/pass.ts";
import type { RegressionTheta } from "../theta.ts";
import { kernel } from "./index.ts";

const near = (value: number, wanted: number, share: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(share * (1 + Math.abs(wanted)));

describe("steps", () => {
  test("the M-step is the top of 𝓛: no θ near it is higher", () => {
    fc.assert(
      fc.property(cases, ({ spec, data, theta }) => {
        const { stats, entropy } = pass(spec, data, theta);
        const top = kernel.maximise(spec, data, stats, theta).theta;
        if (!top) return;
        for (const by of [0.9, 1.1])
          for (const other of [
            { ...top, beta: by * top.beta },
            { ...top, lambda: by * top.lambda },
          ])
            expect(elboAt({ stats, entropy }, spec, other)).toBeLessThan(
              elboAt({ stats, entropy }, spec, top),
            );
      }),
    );
  });

  test("a gradient step goes along the finite differences of 𝓛 in (log β, log λ), and of ℓ", () => {
    fc.assert(
      fc.property(plain, ({ spec, data, theta }) => {
        const { stats, entropy } = pass(spec, data, theta);
        const step = 1e-3;
        const after = gradients.climb(spec, stats, theta, step, data.points.size);
        if (!after) return;
        for (const name of ["beta", "lambda"] as const) {
          const h = 1e-4;
          const moved = (by: number) => ({ ...theta, [name]: theta[name] * Math.exp(by) });
          const slopes = [
            (at: RegressionTheta) => elboAt({ stats, entropy }, spec, at),
            (at: RegressionTheta) => pass(spec, data, at).logLikelihood,
          ].map((f) => (f(moved(h)) - f(moved(-h))) / (2 * h));
          const taken = (Math.log(after[name] / theta[name]) / step) * data.points.size;
          for (const slope of slopes) near(taken, slope, 1e-4 * (1 + stats.size));
        }
      }),
    );
  });

  test("MAP weights take the top of log p(y, w = m | θ); MacKay’s rule stays at a maximum of ℓ", () => {
    fc.assert(
      fc.property(plain, ({ spec, data, theta }) => {
        const { stats } = pass(spec, data, theta);
        const height = (at: RegressionTheta) =>
          kernel.lines?.(spec, data, stats, at).logJoint ?? Number.NaN;
        const point = kernel.learn?.({ kind: "map-weights" }, lessonOf(spec, data, stats, theta));
        const top = point?.theta;
        if (!top) return;
        for (const by of [0.9, 1.1]) {
          expect(height({ ...top, beta: by * top.beta })).toBeLessThan(height(top));
          expect(height({ ...top, lambda: by * top.lambda })).toBeLessThan(height(top));
        }
      }),
    );
    const rows = build(30, 2, (n, d) =>
      d === 0 ? n / 15 - 1 : Math.sin(n / 5) + 0.3 * Math.cos(7 * n),
    );
    const data = { points: pointsFromRows(rows) };
    const spec = { kind: "linear-regression", basis: { kind: "polynomial", degree: 3 } } as const;
    let theta: RegressionTheta = { beta: 1, lambda: 1 };
    for (let t = 0; t < 3000; t++)
      theta = kernel.maximise(spec, data, pass(spec, data, theta).stats, theta).theta ?? theta;
    const stays = kernel.learn?.(
      { kind: "mackay" },
      lessonOf(spec, data, pass(spec, data, theta).stats, theta),
    ).theta;
    near(stays?.beta ?? 0, theta.beta, 1e-6);
    near(stays?.lambda ?? 0, theta.lambda, 1e-6);
  });
});
