import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entry } from "../../../maths/linear/matrix.ts";
import { seeded } from "../../../maths/random.ts";
import type { Data } from "../../contract/kernel.ts";
import { hasGaps } from "../../shared/gaps/hasGaps.ts";
import { gaps } from "../kernel/gaps/index.ts";
import { kernel } from "../kernel/index.ts";
import type { MixtureOfPpcaSpec } from "../spec.ts";
import { cases, casesWithGaps, randomTheta } from "../testing/cases.ts";
import { faultIn, type MixtureOfPpcaTheta } from "../theta.ts";
import { gradients } from "./index.ts";

const anyCase = fc.oneof(cases, casesWithGaps);

/** u: logits, means, loadings and log σ² in a row. */
const coordinatesOf = ({ weights, means, loadings, noises }: MixtureOfPpcaTheta): number[] => [
  ...weights.map(Math.log),
  ...means.flat(),
  ...loadings.flat(2),
  ...noises.map(Math.log),
];

function thetaOf(like: MixtureOfPpcaTheta, u: readonly number[]): MixtureOfPpcaTheta {
  let next = 0;
  const take = () => entry(u, next++);
  const raised = like.weights.map(() => Math.exp(take()));
  const total = raised.reduce((sum, w) => sum + w, 0);
  return {
    weights: raised.map((w) => w / total),
    means: like.means.map((mean) => mean.map(take)),
    loadings: like.loadings.map((w) => w.map((row) => row.map(take))),
    noises: like.noises.map(() => Math.exp(take())),
  };
}

function passed(spec: MixtureOfPpcaSpec, data: Data, theta: MixtureOfPpcaTheta) {
  const of = (hasGaps(data.points) ? gaps : kernel) as typeof kernel;
  const [q, made] = [of.allocate(spec, data), of.evidence(spec, data)];
  of.infer(spec, data, theta, { from: 0, to: data.points.size }, q, made);
  const bound = (to: MixtureOfPpcaTheta) =>
    of.expectedLogJoint(spec, made.stats, to).reduce((sum, term) => sum + term, 0);
  return { of, q, bound, ...made };
}

describe("a gradient step of a mixture of PPCA", () => {
  test("goes along ∇𝓛(q, θ), whatever θ q came from, with either latent and with gaps", () => {
    fc.assert(
      fc.property(anyCase, fc.boolean(), ({ spec, data, theta, seed }, same) => {
        const { components, factors } = spec;
        const { dimensions, size } = data.points;
        const from = same ? theta : randomTheta(seeded(seed, 5), components, dimensions, factors);
        const { stats, bound } = passed(spec, data, from);
        const step = 2 ** -14;
        const next = gradients.climb(spec, stats, theta, step);
        fc.pre(next !== null);
        const u = coordinatesOf(theta);
        const moved = coordinatesOf(next ?? theta).map((v, i) => ((v - entry(u, i)) * size) / step);
        const h = 1e-3;
        const wanted = u.map((_, i) => {
          const at = (by: number) =>
            bound(
              thetaOf(
                theta,
                u.map((v, j) => (i === j ? v + by : v)),
              ),
            );
          return (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
        });
        // Logits are known but for a constant; their gradient sums to 0.
        const mean = moved.slice(0, components).reduce((sum, g) => sum + g, 0) / components;
        const scale = Math.max(1, size, ...wanted.map(Math.abs));
        for (const [i, value] of wanted.entries())
          expect(
            Math.abs(entry(moved, i) - (i < components ? mean : 0) - value),
            `coordinate ${i}`,
          ).toBeLessThan(1e-6 * scale);
      }),
      { numRuns: 40 },
    );
  });

  test("over all the points as a batch is that over them", () => {
    fc.assert(
      fc.property(anyCase, ({ spec, data, theta }) => {
        const { q, stats } = passed(spec, data, theta);
        const all = Uint32Array.from({ length: data.points.size }, (_, n) => n);
        const batch = gradients.gatherOver(spec, data, q, all);
        const [a, b] = [stats, batch].map((of) => gradients.climb(spec, of, theta, 0.01));
        if (!a || !b) return expect(b).toBe(a);
        const [x, y] = [coordinatesOf(a), coordinatesOf(b)];
        for (const [i, value] of x.entries())
          expect(Math.abs(entry(y, i) - value)).toBeLessThan(1e-9 * (1 + Math.abs(value)));
      }),
      { numRuns: 30 },
    );
  });

  test("of any length is a θ, or null", () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(0.1, 1, 10, 1e3, 1e9), ({ spec, data, theta }, step) => {
        const next = gradients.climb(spec, passed(spec, data, theta).stats, theta, step);
        if (next) expect(faultIn(spec, data.points.dimensions, next)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});
