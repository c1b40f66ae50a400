import fc from "fast-check";
import { build, diagonal, type Matrix } from "../../../maths/linear/matrix.ts";
import { normal, type Rng, seeded } from "../../../maths/random.ts";
import type { Data } from "../../contract/kernel.ts";
import { pointsFromRows } from "../../shared/points.ts";
import { blanked } from "../../testing/blanked.ts";
import {
  covarianceTypes,
  type Floor,
  type GaussianMixtureSpec,
  isTied,
  type Prior,
} from "../spec.ts";
import type { GaussianMixtureTheta } from "../theta.ts";

/** A mixture with data that need not come from it. */
export interface Case {
  readonly spec: GaussianMixtureSpec;
  readonly data: Data;
  readonly theta: GaussianMixtureTheta;
  readonly seed: number;
}

/** What mixtures are drawn from; what is left out is as in `cases`. */
interface Drawn {
  readonly floors?: readonly Floor[];
  readonly prior?: fc.Arbitrary<Prior | null>;
  /** K at most. */
  readonly components?: number;
  /** D at least and at most. */
  readonly dimensions?: readonly [least: number, most: number];
  /** N at most. */
  readonly size?: number;
  /** The share of entries that are missing. */
  readonly gaps?: readonly number[];
}

const anyFloor: readonly Floor[] = [
  null,
  null,
  { kind: "clamp", eps: 0.02 },
  { kind: "add", eps: 1e-3 },
];

/** A prior in up to so many dimensions. */
function priorIn(dimensions: number): fc.Arbitrary<Prior> {
  return fc.record({
    concentration: fc.constantFrom(1, 1.5, 4),
    degrees: fc.constantFrom(dimensions - 0.5, 6, 20),
    scale: fc.constantFrom(0.01, 0.5, 10),
  });
}

/** A prior in up to 4 dimensions. */
export const somePrior: fc.Arbitrary<Prior> = priorIn(4);

/** Mixtures of every family, with and without a floor, K 1 to 5, D 1 to 4, some points observed. */
export const cases: fc.Arbitrary<Case> = mixtures();

/** The same, half of them with a prior where no floor is added. */
export const casesWithPrior: fc.Arbitrary<Case> = mixtures({
  prior: fc.option(somePrior, { freq: 2 }),
});

/** The same of what is asked for: drawn so, for to draw points and reject them takes most of a test's time. */
export function mixtures({
  floors = anyFloor,
  prior = fc.constant(null),
  components = 5,
  dimensions: [min, max] = [1, 4],
  size = 400,
  gaps = [0],
}: Drawn = {}): fc.Arbitrary<Case> {
  return fc
    .record({
      components: fc.integer({ min: 1, max: components }),
      dimensions: fc.integer({ min, max }),
      size: fc.integer({ min: 1, max: size }),
      covariance: fc.constantFrom(...covarianceTypes),
      floor: fc.constantFrom(...floors),
      observed: fc.boolean(),
      gaps: fc.constantFrom(...gaps),
      prior,
      seed: fc.nat(),
    })
    .map(
      ({ components, dimensions, size, covariance, floor, prior, observed, gaps: share, seed }) => {
        const one = { kind: "gaussian-mixture", components, covariance, floor } as const;
        const spec: GaussianMixtureSpec = prior && floor?.kind !== "add" ? { ...one, prior } : one;
        const rng = seeded(seed);
        const rows = cloud(rng, size, dimensions);
        const points = pointsFromRows(share > 0 ? blanked(rows, share, seeded(seed, 1)) : rows);
        const label = () => (rng() < 0.2 ? Math.floor(rng() * components) : -1);
        const labels = Int16Array.from({ length: size }, label);
        const data = observed ? { points, observed: labels } : { points };
        return { spec, data, theta: randomTheta(rng, spec, dimensions), seed };
      },
    );
}

/** The same in up to 5 dimensions, with entries missing at random. */
export const casesWithGaps: fc.Arbitrary<Case> = mixtures({
  prior: fc.option(priorIn(5), { freq: 2 }),
  components: 3,
  dimensions: [1, 5],
  size: 140,
  gaps: [0.05, 0.2, 0.6],
});

/** By maximum likelihood more often than with a prior. */
export const lawCases: fc.Arbitrary<Case> = fc.oneof(
  { weight: 3, arbitrary: cases },
  { weight: 2, arbitrary: casesWithPrior },
  { weight: 1, arbitrary: casesWithGaps },
);
export const weight = 6;
export const covariancesIn = (theta: object) =>
  "covariances" in theta ? (theta as GaussianMixtureTheta).covariances : [];

/** Three clusters of different shape, rounded as the data of the app are. */
function cloud(rng: Rng, size: number, dimensions: number): number[][] {
  return Array.from({ length: size }, () => {
    const cluster = Math.floor(3 * rng());
    return Array.from({ length: dimensions }, (_, d) => {
      const x = 3 * Math.cos(2 * cluster + d) + (0.4 + 0.5 * cluster) * normal(rng);
      return Math.round(1e6 * x) / 1e6;
    });
  });
}

/** Any θ of the family of `spec`, above its clamp. */
export function randomTheta(
  rng: Rng,
  spec: GaussianMixtureSpec,
  dimensions: number,
): GaussianMixtureTheta {
  const each = Array.from({ length: spec.components });
  const raw = each.map(() => 0.05 + rng());
  const total = raw.reduce((sum, w) => sum + w, 0);
  const first = randomCovariance(rng, spec, dimensions);
  return {
    weights: raw.map((w) => w / total),
    means: each.map(() => Array.from({ length: dimensions }, () => 3 * normal(rng))),
    covariances: each.map(() =>
      isTied(spec.covariance) ? first : randomCovariance(rng, spec, dimensions),
    ),
  };
}

function randomCovariance(rng: Rng, { covariance }: GaussianMixtureSpec, size: number): Matrix {
  if (covariance === "spherical" || covariance === "tiedSpherical") {
    const variance = 0.1 + 3 * rng();
    return diagonal(size, () => variance);
  }
  if (covariance === "diagonal" || covariance === "tiedDiagonal")
    return diagonal(size, () => 0.1 + 3 * rng());
  const a = build(size, size, () => normal(rng));
  const product = (i: number, j: number) =>
    a.reduce((sum, _, m) => sum + (a[i]?.[m] ?? 0) * (a[j]?.[m] ?? 0), i === j ? 0.1 : 0);
  return build(size, size, (i, j) => product(Math.max(i, j), Math.min(i, j)));
}
