import fc from "fast-check";
import { build } from "../../../maths/linear/matrix.ts";
import { normal, type Rng, seeded } from "../../../maths/random.ts";
import type { Data } from "../../contract/kernel.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { blanked } from "../../testing/blanked.ts";
import { latentKinds, type MixtureOfPpcaSpec } from "../spec.ts";
import { gaussiansOf, type MixtureOfPpcaTheta } from "../theta.ts";

/** A θ with data that need not come from it. */
interface Case {
  readonly spec: MixtureOfPpcaSpec;
  readonly data: Data;
  readonly theta: MixtureOfPpcaTheta;
  readonly seed: number;
}

/** Either latent, K 1 to 4, D 2 to 5, q 1 to D − 1, some points observed, data of more than one cluster. */
export const cases: fc.Arbitrary<Case> = casesWith([0], 300);

/** The same with entries missing at random. */
export const casesWithGaps: fc.Arbitrary<Case> = casesWith([0.05, 0.2, 0.6], 140);

function casesWith(gaps: readonly number[], most: number): fc.Arbitrary<Case> {
  return fc
    .record({
      gaps: fc.constantFrom(...gaps),
      components: fc.integer({ min: 1, max: 4 }),
      dimensions: fc.integer({ min: 2, max: 5 }),
      factors: fc.integer({ min: 1, max: 4 }),
      latent: fc.constantFrom(...latentKinds),
      size: fc.integer({ min: 8, max: most }),
      observed: fc.boolean(),
      seed: fc.nat(),
    })
    .filter(({ dimensions, factors }) => factors < dimensions)
    .map(({ gaps: share, components, dimensions, factors, latent, size, observed, seed }) => {
      const rng = seeded(seed);
      const rows = Array.from({ length: size }, () => {
        const cluster = Math.floor(3 * rng());
        return Array.from(
          { length: dimensions },
          (_, d) => 3 * Math.cos(2 * cluster + d) + (0.4 + 0.3 * d) * normal(rng),
        );
      });
      const points = pointsFromRows(share > 0 ? blanked(rows, share, seeded(seed, 1)) : rows);
      const label = () => (rng() < 0.2 ? Math.floor(rng() * components) : -1);
      const labels = Int16Array.from({ length: size }, label);
      return {
        spec: { kind: "mixture-of-ppca", components, factors, latent },
        data: observed ? { points, observed: labels } : { points },
        theta: randomTheta(rng, components, dimensions, factors),
        seed,
      };
    });
}

export const lawCases = fc.oneof(cases, casesWithGaps);
export const weight = 2;
export const covariancesIn = (theta: object) =>
  "noises" in theta ? gaussiansOf(theta as MixtureOfPpcaTheta).covariances : [];

export function randomTheta(
  rng: Rng,
  components: number,
  dimensions: number,
  factors: number,
): MixtureOfPpcaTheta {
  const raw = Array.from({ length: components }, () => 0.05 + rng());
  const total = raw.reduce((sum, w) => sum + w, 0);
  return {
    weights: raw.map((w) => w / total),
    means: build(components, dimensions, () => 3 * normal(rng)),
    loadings: raw.map(() => build(dimensions, factors, () => normal(rng))),
    noises: raw.map(() => 0.2 + 2 * rng()),
  };
}
