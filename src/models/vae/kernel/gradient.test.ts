import { describe, expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import { drawn, expectGradient } from "../network/testing/differences.ts";
import type { Estimate } from "../rules.ts";
import type { VaeSpec } from "../spec.ts";
import { bent, drawnAt } from "../testing/drawn.ts";
import { rowsIn } from "../units.ts";
import { gradientsFor } from "./gradient.ts";
import { noiseOf } from "./noise.ts";

const points = bent(5);
const noise = { variance: 0.4, learn: true };
const specs: readonly VaeSpec[] = [
  { kind: "vae", latent: 1, hidden: [4], decoder: "gaussian", noise },
  { kind: "vae", latent: 1, hidden: [3, 2], encoder: { hidden: [2] }, decoder: "gaussian", noise },
  { kind: "vae", latent: 1, hidden: [], decoder: "linear", noise },
  { kind: "vae", latent: 2, hidden: [3], decoder: "gaussian", noise },
  { kind: "vae", latent: 2, hidden: [3], decoder: "bernoulli" },
];
const ways = specs.flatMap((spec) =>
  (["exact", "samples"] as const).map(
    (estimate) =>
      [
        `${spec.decoder} ${spec.latent} ${spec.hidden.join("+")}, ${estimate}`,
        spec,
        estimate,
      ] as const,
  ),
);

describe.each(ways)("the gradient of 𝓛/N, %s", (_, spec: VaeSpec, estimate: Estimate) => {
  const { theta, phi } = drawnAt(spec, points, 3);
  const isBernoulli = spec.decoder === "bernoulli";
  const rows = isBernoulli
    ? drawn(10, 4).map((v) => 1 / (1 + Math.exp(-v)))
    : rowsIn(points, theta);
  const { weights, places } = noiseOf({ estimate, samples: 3 }, spec.latent, seeded(1));
  const epsilon = places(5);
  const add = gradientsFor(spec, 2, weights.length);
  const none = { encoder: null, decoder: null };
  const at = (
    encoder: Float64Array,
    decoder: Float64Array,
    into = none as Parameters<typeof add>[6],
  ) => {
    const last = decoder[decoder.length - 1] as number;
    const variance = isBernoulli ? 1 : Math.exp(last) / theta.unit ** 2;
    return add(rows, 5, epsilon, weights, 1 / 5, { phi: encoder, theta: decoder, variance }, into);
  };
  const [encoder, decoder] = [phi.encoder.weights, theta.decoder.weights];
  const asked = { encoder: encoder.map(() => 0), decoder: decoder.map(() => 0) };
  at(encoder, decoder, asked);

  test("is that of its differences, in φ and in θ with log σ²", () => {
    expectGradient((w) => at(w, decoder), encoder, asked.encoder);
    expectGradient((w) => at(encoder, w), decoder, asked.decoder);
  });

  test("is the same where only one of the two is asked for", () => {
    const alone = { encoder: encoder.map(() => 0), decoder: decoder.map(() => 0) };
    at(encoder, decoder, { encoder: alone.encoder, decoder: null });
    at(encoder, decoder, { encoder: null, decoder: alone.decoder });
    expect(alone).toEqual(asked);
  });

  test("in parts it sums to the same", () => {
    const parts = { encoder: encoder.map(() => 0), decoder: decoder.map(() => 0) };
    const [latent, each] = [spec.latent, weights.length];
    for (const [from, few] of [
      [0, 2],
      [2, 3],
    ] as const) {
      const own = rows.subarray(2 * from);
      const part = epsilon.subarray(from * each * latent);
      const last = decoder[decoder.length - 1] as number;
      const variance = isBernoulli ? 1 : Math.exp(last) / theta.unit ** 2;
      add(own, few, part, weights, 1 / 5, { phi: encoder, theta: decoder, variance }, parts);
    }
    for (const [i, g] of asked.encoder.entries()) expect(parts.encoder[i]).toBeCloseTo(g, 12);
    for (const [i, g] of asked.decoder.entries()) expect(parts.decoder[i]).toBeCloseTo(g, 12);
  });
});

test("estimates from draws have the exact value and gradient as their mean", () => {
  const spec = specs[0] as VaeSpec;
  const { theta, phi } = drawnAt(spec, points, 3);
  const rows = rowsIn(points, theta);
  const variance = 0.4 / theta.unit ** 2;
  const weightsAt = { phi: phi.encoder.weights, theta: theta.decoder.weights, variance };
  const of = (estimate: Estimate, samples: number, seed: number) => {
    const { weights, places } = noiseOf({ estimate, samples }, 1, seeded(seed));
    const into = {
      encoder: phi.encoder.weights.map(() => 0),
      decoder: theta.decoder.weights.map(() => 0),
    };
    const add = gradientsFor(spec, 2, weights.length);
    return { value: add(rows, 5, places(5), weights, 1 / 5, weightsAt, into), ...into };
  };
  const exact = of("exact", 1, 0);
  const estimates = Array.from({ length: 400 }, (_, i) => of("samples", 20, i + 1));
  const near = (mine: number, all: readonly number[]) => {
    const mean = all.reduce((sum, v) => sum + v, 0) / all.length;
    const spread = all.reduce((sum, v) => sum + (v - mean) ** 2, 0) / all.length;
    expect(Math.abs(mean - mine)).toBeLessThan(5 * Math.sqrt(spread / all.length) + 1e-9);
  };
  near(
    exact.value,
    estimates.map(({ value }) => value),
  );
  for (const [i, g] of exact.encoder.entries())
    near(
      g,
      estimates.map(({ encoder }) => encoder[i] as number),
    );
  for (const [i, g] of exact.decoder.entries())
    near(
      g,
      estimates.map(({ decoder }) => decoder[i] as number),
    );
});
