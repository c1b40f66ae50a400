import fc from "fast-check";
import { build } from "../../../maths/linear/matrix.ts";
import { normal, type Rng, seeded } from "../../../maths/random.ts";
import type { Data } from "../../contract/kernel.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { blanked } from "../../testing/blanked.ts";
import type { PpcaSpec } from "../spec.ts";
import { covarianceOf, type IsotropicTheta, type PpcaTheta } from "../theta.ts";

/** A θ with data that need not come from it. */
interface Case {
  readonly spec: PpcaSpec;
  readonly data: Data;
  readonly theta: IsotropicTheta;
  readonly seed: number;
}

/** D from 2 to 5, q from 1 to D − 1, data of more than one cluster, μ away from their mean. */
export const cases: fc.Arbitrary<Case> = casesWith([0], 400);

/** The same with entries missing at random. */
export const casesWithGaps: fc.Arbitrary<Case> = casesWith([0.05, 0.2, 0.6], 140);

function casesWith(gaps: readonly number[], most: number): fc.Arbitrary<Case> {
  return fc
    .record({
      gaps: fc.constantFrom(...gaps),
      dimensions: fc.integer({ min: 2, max: 5 }),
      factors: fc.integer({ min: 1, max: 4 }),
      size: fc.integer({ min: 8, max: most }),
      seed: fc.nat(),
    })
    .filter(({ dimensions, factors }) => factors < dimensions)
    .map(({ gaps: share, dimensions, factors, size, seed }) => {
      const rng = seeded(seed);
      const cluster = () => 3 * Math.floor(3 * rng());
      const rows = build(size, dimensions, (_, d) => cluster() + (0.5 + d) * normal(rng));
      const data = {
        points: pointsFromRows(share > 0 ? blanked(rows, share, seeded(seed, 1)) : rows),
      };
      return {
        spec: { kind: "ppca", factors },
        data,
        theta: randomTheta(rng, dimensions, factors),
        seed,
      };
    });
}

/** The same of factor analysis. */
export const diagonalCases = diagonal(cases);

function diagonal(of: fc.Arbitrary<Case>) {
  return of.map(({ spec, data, theta, seed }) => {
    const rng = seeded(seed + 1);
    return {
      spec: { ...spec, noise: "diagonal" } satisfies PpcaSpec,
      data,
      theta: { ...theta, noise: theta.mean.map(() => 0.2 + 2 * rng()) } satisfies PpcaTheta,
      seed,
    };
  });
}

/** Every entry there, PPCA or factor analysis. */
export const wholeCases = fc.oneof(cases, diagonalCases);

export const lawCases = fc.oneof(wholeCases, casesWithGaps, diagonal(casesWithGaps));

export const weight = 2;
export const covariancesIn = (theta: object) =>
  "noise" in theta ? [covarianceOf(theta as PpcaTheta)] : [];

export function randomTheta(rng: Rng, dimensions: number, factors: number): IsotropicTheta {
  return {
    mean: Array.from({ length: dimensions }, () => 3 * normal(rng)),
    loadings: build(dimensions, factors, () => normal(rng)),
    noise: 0.2 + 2 * rng(),
  };
}
