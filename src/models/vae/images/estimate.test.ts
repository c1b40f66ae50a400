import { expect, test } from "vitest";
import { drawn } from "../network/testing/differences.ts";
import { benchFor, encodedInto } from "./bench.ts";
import { partsOf, weighed } from "./estimate.ts";
import { LATENT, pairOf } from "./pair.ts";

const SPEC = { kind: "vae", latent: 2, hidden: [4], decoder: "bernoulli" } as const;
const [ROWS, PIXELS] = [5, 6];
const networks = pairOf(SPEC, PIXELS);
const bench = benchFor(networks, 3);
const x = drawn(ROWS * PIXELS, 1).map((v) => 1 / (1 + Math.exp(-3 * v)));
const [phi, theta] = [drawn(networks.encoder.size, 2), drawn(networks.decoder.size, 3)];
const q = new Float64Array(ROWS * 2 * LATENT);
encodedInto(bench, phi, x, ROWS, q);

/** log p(x_n | θ) by a sum over a fine grid of z. */
function byGrid(n: number): number {
  const by = 0.06;
  let sum = 0;
  for (let z = -6; z < 6; z += by)
    for (let w = -6; w < 6; w += by) sum += Math.exp(logJoint(n, z, w)) * by * by;
  return Math.log(sum);
}

/** log p(x_n, z | θ) from the definition. */
function logJoint(n: number, z: number, w: number): number {
  const hidden = [0, 1, 2, 3].map((h) =>
    Math.tanh(z * (theta[h] as number) + w * (theta[4 + h] as number) + (theta[8 + h] as number)),
  );
  let log = -(z * z + w * w) / 2 - Math.log(2 * Math.PI);
  for (let d = 0; d < PIXELS; d++) {
    const logit = hidden.reduce(
      (sum, v, h) => sum + v * (theta[12 + h * PIXELS + d] as number),
      theta[12 + 4 * PIXELS + d] as number,
    );
    log += (x[n * PIXELS + d] as number) * logit - Math.log(1 + Math.exp(logit));
  }
  return log;
}

test("importance sampling comes up to log p(x | θ) from below as S grows, and 𝓛 is below it", () => {
  for (let n = 0; n < ROWS; n++) {
    const truth = byGrid(n);
    const [few, many] = [5, 20_000].map((samples) => weighed(bench, theta, x, q, n, samples));
    for (const one of [few, many]) expect(one?.elbo).toBeLessThan(one?.logLikelihood ?? 0);
    expect(Math.abs((many?.logLikelihood ?? 0) - truth)).toBeLessThan(0.03);
  }
  // On average over draws it rises with S: over images and the first of their draws, here.
  const mean = (samples: number) =>
    Array.from({ length: ROWS }, (_, n) => weighed(bench, theta, x, q, n, samples)).reduce(
      (sum, { logLikelihood }) => sum + logLikelihood / ROWS,
      0,
    );
  expect(mean(1)).toBeLessThan(mean(20_000));
});

test("the parts of 𝓛_n are what the mean of log w is, but for their one draw", () => {
  const { fit, kl } = partsOf(bench, theta, x, q, ROWS);
  for (let n = 0; n < ROWS; n++) {
    const { elbo, variance } = weighed(bench, theta, x, q, n, 20_000);
    const own = (fit[n] as number) - (kl[n] as number);
    expect(Math.abs(own - elbo)).toBeLessThan(5 * Math.sqrt(variance) + 0.1);
  }
});

test("the parts do not depend on how many rows there is room for", () => {
  expect(partsOf(benchFor(networks, 2), theta, x, q, ROWS)).toEqual(
    partsOf(benchFor(networks, ROWS), theta, x, q, ROWS),
  );
});
