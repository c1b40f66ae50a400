import fc from "fast-check";
import { build, type Matrix } from "../../maths/matrix.ts";
import { normal, seeded } from "../../maths/random.ts";
import { covarianceTypes, type GaussianMixtureSpec } from "../../models/gaussian-mixture/spec.ts";
import type { GaussianMixtureTheta } from "../../models/gaussian-mixture/theta.ts";
import { pointsFromRows } from "../../models/points.ts";
import type { PpcaTheta } from "../../models/ppca/theta.ts";
import { choicesFor } from "./run.ts";
import type { Session } from "./sessions.ts";

/** Of the offset: how wide the narrowest direction is kept, so that points differ in it as doubles. */
const STEPS = 2 ** 12 * Number.EPSILON;

/** Runs on data of any scale, place and shape: two clusters, stretched to a condition, turned, and moved. */
export const extremes: fc.Arbitrary<Session> = fc
  .record({
    kind: fc.constantFrom<"ppca" | (typeof covarianceTypes)[number]>(...covarianceTypes, "ppca"),
    scale: fc.integer({ min: -100, max: 100 }),
    /** Powers of ten: the condition number of the clusters, and the offset in their spreads. */
    condition: fc.integer({ min: 0, max: 12 }),
    offset: fc.option(fc.integer({ min: 0, max: 12 })),
    clamp: fc.option(fc.integer({ min: -14, max: -2 }), { freq: 3 }),
    size: fc.integer({ min: 20, max: 200 }),
    seed: fc.nat(),
  })
  .map(({ kind, scale, condition, offset, clamp, size, seed }) => {
    const rng = seeded(seed);
    const unit = 10 ** scale;
    const place = offset === null ? 0 : 10 ** offset;
    const thin = Math.max(10 ** (-condition / 2), STEPS * place);
    const turn = rng() * Math.PI;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const round = kind === "spherical" || kind === "tiedSpherical";
    const across = round ? 1 : thin;
    const turned = (x: number, y: number) =>
      kind.toLowerCase().includes("diagonal") ? [x, y] : [c * x - s * y, s * x + c * y];
    const moved = (x: number, y: number) => turned(x, y).map((v) => unit * (v + place));
    const rows = Array.from({ length: size }, (_, n) =>
      moved(normal(rng) + 3 * (n % 2), across * normal(rng)),
    );
    const data = { points: pointsFromRows(rows) };
    const first = [unit ** 2, (unit * across) ** 2] as const;
    if (kind === "ppca") {
      const theta: PpcaTheta = {
        mean: moved(1, 0),
        loadings: turned(2 * unit, 0).map((w) => [w]),
        noise: first[1],
      };
      return { data, choices: choicesFor({ kind: "ppca", factors: 1 }, theta) };
    }
    const covariance: Matrix = build(2, 2, (i, j) => {
      const [a, b] = [turned(1, 0), turned(0, 1)];
      return first[0] * (a[i] ?? 0) * (a[j] ?? 0) + first[1] * (b[i] ?? 0) * (b[j] ?? 0);
    });
    const least = clamp === null ? null : unit ** 2 * 10 ** clamp;
    const kept = least !== null && least < first[1] ? least : null;
    const floor = kept === null ? null : ({ kind: "clamp", eps: kept } as const);
    const spec: GaussianMixtureSpec = {
      kind: "gaussian-mixture",
      components: 2,
      covariance: kind,
      floor,
    };
    const theta: GaussianMixtureTheta = {
      weights: [0.4, 0.6],
      means: [moved(0.3, 0), moved(2.5, 0)],
      covariances: [covariance, covariance],
    };
    return { data, choices: choicesFor(spec, theta) };
  });
