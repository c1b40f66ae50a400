import fc from "fast-check";
import { build } from "../../../maths/linear/matrix.ts";
import { normal, seeded } from "../../../maths/random.ts";
import type { Data } from "../../contract/kernel.ts";
import { pointsFromRows } from "../../shared/points.ts";
import type { Basis, RegressionSpec } from "../spec.ts";
import type { RegressionTheta } from "../theta.ts";

/** A θ with data that need not come from it. */
interface Case {
  readonly spec: RegressionSpec;
  readonly data: Data;
  readonly theta: RegressionTheta;
}

const bases: fc.Arbitrary<Basis> = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((degree) => ({ kind: "polynomial", degree }) as const),
  fc
    .record({
      centres: fc.integer({ min: 1, max: 12 }),
      width: fc.double({ min: 0.2, max: 2, noNaN: true }),
    })
    .map((bumps) => ({ kind: "gaussian", ...bumps }) as const),
  fc.boolean().map((intercept) => ({ kind: "columns", intercept }) as const),
);

const precision = fc.double({ min: -2, max: 2, noNaN: true }).map((e) => 10 ** e);

/** N from 1 up, fewer than the weights among them; a few input columns where they stand as they are. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    basis: bases,
    inputs: fc.integer({ min: 1, max: 4 }),
    size: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 300 })),
    beta: precision,
    lambda: precision,
    seed: fc.nat(),
  })
  .map(({ basis, inputs, size, beta, lambda, seed }) => {
    const rng = seeded(seed);
    const count = basis.kind === "columns" ? inputs : 1;
    const rows = build(size, count, () => 1.5 * (2 * rng() - 1)).map((x) => [
      ...x,
      Math.sin(2 * (x[0] ?? 0)) + 0.5 * (x[1] ?? 0) + 0.4 * normal(rng),
    ]);
    return {
      spec: { kind: "linear-regression", basis },
      data: { points: pointsFromRows(rows) },
      theta: { beta, lambda },
    };
  });

export const lawCases = cases;
export const weight = 2;
