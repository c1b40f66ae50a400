import { describe, expect, test } from "vitest";
import { priorFault } from "../priorFault.ts";
import { specWith } from "../testing/plain.ts";
import type { GaussianMixtureTheta } from "../theta.ts";
import { logPrior } from "./prior.ts";

const oneVariance = (variance: number): GaussianMixtureTheta => ({
  weights: [1],
  means: [[0]],
  covariances: [[[variance]]],
});
const sum = (terms: readonly number[]) => terms.reduce((total, term) => total + term, 0);

/** Midpoint sums of f over (0, 1). */
const integral = (f: (t: number) => number, steps: number) =>
  sum(Array.from({ length: steps }, (_, i) => f((i + 0.5) / steps))) / steps;

describe("the prior is a density", () => {
  test("of the weights of two components: it integrates to 1 over π₁", () => {
    for (const concentration of [1, 1.5, 2, 7]) {
      const prior = { concentration, degrees: 3, scale: 1 };
      const theta = { ...oneVariance(1), weights: [0.5, 0.5] };
      // The covariance term is the same for every π; what is left is the Dirichlet.
      const own = logPrior(specWith({ ...prior, concentration: 1 }), theta);
      const density = (t: number) =>
        Math.exp(logPrior(specWith(prior), { ...theta, weights: [t, 1 - t] }) - own);
      expect(integral(density, 20_000)).toBeCloseTo(1, 6);
    }
  });

  test("of three weights: it integrates to 1 over their triangle", () => {
    const prior = { concentration: 3, degrees: 3, scale: 1 };
    const theta = { ...oneVariance(1), weights: [1 / 3, 1 / 3, 1 / 3] };
    const flat = logPrior(specWith({ ...prior, concentration: 1 }, 3), theta) - Math.log(2);
    const density = (a: number, b: number) =>
      Math.exp(logPrior(specWith(prior, 3), { ...theta, weights: [a, b, 1 - a - b] }) - flat);
    const inner = (a: number) => (1 - a) * integral((t) => density(a, t * (1 - a)), 400);
    expect(integral(inner, 400)).toBeCloseTo(1, 4);
  });

  test("of one variance: it integrates to 1 over σ², and is the inverse gamma", () => {
    for (const [degrees, scale] of [
      [1, 1],
      [4, 0.5],
      [9, 30],
    ] as const) {
      const density = (v: number) =>
        Math.exp(logPrior(specWith({ concentration: 1, degrees, scale }, 1), oneVariance(v)));
      // σ² = s·t⁻²: the tail of few degrees is long in σ² and short in t.
      const over = (t: number) => {
        const u = t / (1 - t);
        return (density(scale / u ** 2) * 2 * scale) / u ** 3 / (1 - t) ** 2;
      };
      expect(integral(over, 40_000)).toBeCloseTo(1, 6);
    }
  });

  test("of a 2×2 covariance: it integrates to 1 over them all", () => {
    // Σ by its standard deviations and correlation: dΣ = 4 σ₁² σ₂² dσ₁ dσ₂ dρ.
    const spec = specWith({ concentration: 1, degrees: 7, scale: 3 }, 1);
    const steps = 45;
    const density = (a: number, b: number, r: number) => {
      const s = [
        [a * a, r * a * b],
        [r * a * b, b * b],
      ];
      const theta = { weights: [1], means: [[0, 0]], covariances: [s] };
      return Math.exp(logPrior(spec, theta)) * 4 * a ** 2 * b ** 2;
    };
    const half = (f: (x: number) => number) =>
      integral((t) => f(t / (1 - t)) / (1 - t) ** 2, steps);
    const whole = half((a) => half((b) => 2 * integral((t) => density(a, b, 2 * t - 1), steps)));
    expect(whole).toBeCloseTo(1, 3);
  });

  test("counts the one covariance of a tied family once", () => {
    const prior = { concentration: 1, degrees: 4, scale: 0.5 };
    const s = [
      [2, 0.3],
      [0.3, 1],
    ];
    const theta = {
      weights: [0.5, 0.5],
      means: [
        [0, 0],
        [1, 1],
      ],
      covariances: [s, s],
    };
    const [full, tied] = (["full", "tied"] as const).map((covariance) =>
      logPrior({ ...specWith(prior), covariance }, theta),
    );
    // Γ(Ka)/Γ(a)^K is 1 here.
    expect(full).toBeCloseTo(2 * (tied ?? Number.NaN), 12);
  });
});

test("a prior is refused by its field", () => {
  const good = { concentration: 1, degrees: 1.1, scale: 1e-9 };
  expect(priorFault(good, 2)).toBeNull();
  for (const bad of [0.9, Number.NaN, Infinity])
    expect(priorFault({ ...good, concentration: bad }, 2)?.field).toBe("concentration");
  for (const bad of [1, -3, Number.NaN, Infinity])
    expect(priorFault({ ...good, degrees: bad }, 2)?.field).toBe("degrees");
  for (const bad of [0, -1, Number.NaN, Infinity])
    expect(priorFault({ ...good, scale: bad }, 2)?.field).toBe("scale");
});
