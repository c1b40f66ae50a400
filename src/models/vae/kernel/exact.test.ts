import { describe, expect, test } from "vitest";
import { normal, seeded } from "../../../maths/random.ts";
import { type Points, pointAt } from "../../shared/points.ts";
import { bestOf, heightsFor } from "../quadrature/bestQ.ts";
import { evidencesOf } from "../quadrature/evidence.ts";
import { tableFor } from "../quadrature/misfit.ts";
import { decoded } from "../quadrature/table.ts";
import type { VaeSpec } from "../spec.ts";
import { bent, drawnAt } from "../testing/drawn.ts";
import { logVarianceOf, type Theta } from "../theta.ts";
import { rowsIn } from "../units.ts";
import { encoded, heightOf } from "./exact.ts";
import { importanceOf } from "./importance.ts";
import { kernel } from "./index.ts";

const LOG_2PI = Math.log(2 * Math.PI);
const points = bent(12);
const size = points.size;

/** log p(x, z) at places of z in data space, by the definition. */
function logJoint(
  spec: VaeSpec,
  theta: Theta,
  x: readonly number[],
  z: Float64Array,
): Float64Array {
  const f = decoded(spec, theta, z);
  const variance = Math.exp(logVarianceOf(theta));
  return z.map((at, j) => {
    let log = -0.5 * (LOG_2PI + at * at);
    for (let d = 0; d < 2; d++) {
      const mean = (theta.centre[d] ?? 0) + theta.unit * (f[2 * j + d] as number);
      log -= 0.5 * (LOG_2PI + Math.log(variance) + ((x[d] ?? 0) - mean) ** 2 / variance);
    }
    return log;
  });
}

/** By Simpson's rule over [−30, 30] in steps far finer than any posterior here. */
const STEP = 1 / 1024;
const places = Float64Array.from({ length: 2 * 30 * 1024 + 1 }, (_, j) => -30 + j * STEP);
const simpson = (values: Float64Array): number =>
  values.reduce((sum, v, j) => {
    const end = j === 0 || j === values.length - 1;
    return sum + v * (end ? 1 : j % 2 === 1 ? 4 : 2);
  }, 0) *
  (STEP / 3);

function logEvidence(spec: VaeSpec, theta: Theta, x: readonly number[]): number {
  const log = logJoint(spec, theta, x, places);
  const top = log.reduce((most, v) => Math.max(most, v));
  return top + Math.log(simpson(log.map((v) => Math.exp(v - top))));
}

function elbo(spec: VaeSpec, theta: Theta, x: readonly number[], m: number, s: number): number {
  // About q, in steps of its own.
  const z = Float64Array.from({ length: 8001 }, (_, j) => m + s * (-10 + j / 400));
  const log = logJoint(spec, theta, x, z);
  return (
    z.reduce((sum, at, j) => {
      const t = (at - m) / s;
      const logQ = -0.5 * (LOG_2PI + t * t) - Math.log(s);
      const weight = j === 0 || j === 8000 ? 1 : j % 2 === 1 ? 4 : 2;
      return sum + weight * Math.exp(logQ) * ((log[j] as number) - logQ);
    }, 0) *
    (s / 1200)
  );
}

function evaluated(spec: VaeSpec, of: Points, { theta, phi }: ReturnType<typeof drawnAt>) {
  const evidence = kernel.evidence(spec, { points: of });
  kernel.phi?.infer(spec, { points: of }, theta, phi, { from: 0, to: of.size }, {}, evidence);
  const terms = kernel.expectedLogJoint(spec, evidence.stats, theta);
  const lines = kernel.lines?.(spec, { points: of }, evidence.stats, theta) ?? {};
  return {
    ell: evidence.logLikelihood,
    elbo: terms.reduce((sum, term) => sum + term, evidence.entropy),
    terms,
    entropy: evidence.entropy,
    lines,
    stats: evidence.stats,
  };
}

const noise = (variance: number) => ({ variance, learn: true });
const cases: readonly (readonly [string, VaeSpec, number])[] = [
  ["a network", { kind: "vae", latent: 1, hidden: [6], decoder: "gaussian", noise: noise(0.3) }, 1],
  [
    "two layers",
    { kind: "vae", latent: 1, hidden: [5, 4], decoder: "gaussian", noise: noise(0.1) },
    2,
  ],
  [
    "little noise",
    { kind: "vae", latent: 1, hidden: [8], decoder: "gaussian", noise: noise(1e-4) },
    3,
  ],
  ["much noise", { kind: "vae", latent: 1, hidden: [8], decoder: "gaussian", noise: noise(30) }, 4],
  ["a line", { kind: "vae", latent: 1, hidden: [], decoder: "linear", noise: noise(0.05) }, 5],
  [
    "steep weights",
    { kind: "vae", latent: 1, hidden: [6], decoder: "gaussian", noise: noise(0.2) },
    6,
  ],
];

describe.each(cases)("%s", (name, spec, seed) => {
  const at = drawnAt(spec, points, seed, name === "steep weights" ? 12 : 1.5);
  const { theta, phi } = at;
  const rows = rowsIn(points, theta);
  const found = evaluated(spec, points, at);

  test("ℓ is right to 1e-6 nats a point, by another rule in far finer steps", () => {
    const { logDensity, change } = evidencesOf(spec, theta, rows, { from: 0, to: size });
    expect(change).toBeLessThan(1e-7);
    let sum = 0;
    for (let n = 0; n < size; n++) {
      const wanted = logEvidence(spec, theta, pointAt(points, n));
      const mine = (logDensity[n] as number) - 2 * Math.log(theta.unit);
      expect(Math.abs(mine - wanted)).toBeLessThan(1e-6);
      sum += wanted;
    }
    expect(Math.abs(found.ell - sum)).toBeLessThan(1e-6 * size);
  });

  test("𝓛 is that of its definition, in both its forms", () => {
    const { m, s } = encoded(spec, phi, rows, size);
    let sum = 0;
    for (let n = 0; n < size; n++)
      sum += elbo(spec, theta, pointAt(points, n), m[n] as number, s[n] as number);
    expect(Math.abs(found.elbo - sum)).toBeLessThan(1e-6 * (1 + Math.abs(sum)));
    expect(found.lines.otherForm).toBeCloseTo(found.elbo, 7);
    const [prior = 0, fit = 0] = found.terms;
    expect(found.lines.klPrior).toBeCloseTo(-prior - found.entropy, 8);
    expect(found.lines.otherForm).toBeCloseTo(fit - (found.lines.klPrior ?? 0), 8);
  });

  test("𝓛 ≤ the best q’s ELBO ≤ ℓ", () => {
    const { best = Number.NaN } = found.lines;
    expect(best).toBeGreaterThanOrEqual(found.elbo);
    expect(best).toBeLessThanOrEqual(found.ell + 1e-6 * size);
  });

  test("no Gaussian near or far has a larger ELBO than the best q", () => {
    const { table: own, mode } = evidencesOf(spec, theta, rows, { from: 0, to: size });
    const start = { m: 0, s: 1 };
    const table = tableFor(spec, theta, own, Float64Array.of(start.m), Float64Array.of(start.s));
    const moved = table.half - own.half;
    const rng = seeded(seed);
    for (let n = 0; n < size; n++) {
      const x = pointAt(points, n);
      const told = heightOf(start, 1e9, table.variance);
      const top = (mode[n] as number) + moved;
      const { m, s } = bestOf(table, rows, n, top, heightsFor(table), start, told);
      const most = elbo(spec, theta, x, m, s);
      for (let i = 0; i < 12; i++) {
        const by = i < 8 ? 10 ** -(i % 4) : 1;
        const near =
          i < 8 ? { m: m + by * s * normal(rng), s: s * Math.exp(by * normal(rng)) } : null;
        const far = { m: 2 * normal(rng), s: Math.exp(normal(rng)) };
        const other = near ?? far;
        expect(elbo(spec, theta, x, other.m, other.s)).toBeLessThanOrEqual(most + 1e-6);
      }
    }
  });

  test("𝓛 at another θ is that of a pass there", () => {
    const other = drawnAt(spec, points, seed + 20);
    const there = evaluated(spec, points, { theta: other.theta, phi });
    const terms = kernel.expectedLogJoint(spec, found.stats, other.theta);
    for (const [i, term] of there.terms.entries())
      expect(Math.abs((terms[i] ?? 0) - term)).toBeLessThan(1e-7 * (1 + Math.abs(term)));
  });
});

test("importance sampling rises with S, and stays under the quadrature value", () => {
  const spec = cases[0]?.[1] as VaeSpec;
  const { theta, phi } = drawnAt(spec, points, 1);
  const rows = rowsIn(points, theta);
  const { logDensity } = evidencesOf(spec, theta, rows, { from: 0, to: size });
  const exact = logDensity.reduce((sum, v) => sum + v, 0);
  const told = [1, 5, 25, 1000].map((samples) => {
    const each = Array.from({ length: 2000 / Math.sqrt(samples) }, (_, r) => {
      const into = { logDensity: new Float64Array(size), variance: new Float64Array(size) };
      importanceOf(spec, theta, phi, rows, size, samples, seeded(samples, r), into);
      return into.logDensity.reduce((all, v) => all + v, 0);
    });
    const mean = each.reduce((sum, v) => sum + v, 0) / each.length;
    const spread = each.reduce((sum, v) => sum + (v - mean) ** 2, 0) / each.length;
    return { mean, error: Math.sqrt(spread / each.length) };
  });
  for (const [i, { mean, error }] of told.entries()) {
    if (i > 0) expect(mean).toBeGreaterThan(told[i - 1]?.mean ?? Number.NaN);
    // On average: the estimate of many draws comes as near as its error.
    expect(mean).toBeLessThan(exact + 4 * error);
    if (i < 3) expect(mean).toBeLessThan(exact - 4 * error);
  }
});
