import { normal, type Rng } from "../../../maths/random.ts";
import { logSumExp } from "../../../maths/special/logSumExp.ts";
import { bernoulli, gaussian } from "../network/likelihood.ts";
import { forward, roomFor } from "../network/network.ts";
import { networksOf } from "../networks.ts";
import type { VaeSpec } from "../spec.ts";
import { logVarianceOf, type Phi, type Theta } from "../theta.ts";
import { encoded } from "./exact.ts";

/**
 * An estimate of log p(x_n) of each row by importance sampling from q: log (1/S) Σ_s p(x_n | z_s) p(z_s)/q(z_s).
 * On average it is below log p(x_n), and the higher the more draws there are. In nats, of x in the networks' units.
 * Source: Burda, Grosse & Salakhutdinov (2016), theorem 1.
 *
 * @param into log p̂(x_n) and the variance of it, by the spread of the weights (delta method)
 */
export function importanceOf(
  spec: VaeSpec,
  theta: Theta,
  phi: Phi,
  rows: Float64Array,
  size: number,
  samples: number,
  rng: Rng,
  into: { readonly logDensity: Float64Array; readonly variance: Float64Array },
): void {
  const dimensions = theta.centre.length;
  const { latent } = spec;
  const { decoder } = networksOf(spec, dimensions);
  const room = roomFor(decoder, samples);
  const { m, s } = encoded(spec, phi, rows, size);
  const z = new Float64Array(samples * latent);
  const x = new Float64Array(samples * dimensions);
  const fits = new Float64Array(samples);
  const weights = new Float64Array(samples);
  const variance =
    spec.decoder === "bernoulli" ? 1 : Math.exp(logVarianceOf(theta)) / theta.unit ** 2;
  for (let n = 0; n < size; n++) {
    const own = rows.subarray(n * dimensions, (n + 1) * dimensions);
    for (let r = 0; r < samples; r++) {
      let ratio = 0;
      for (let d = 0; d < latent; d++) {
        const [mean, sd] = [m[n * latent + d] as number, s[n * latent + d] as number];
        const noise = normal(rng);
        const at = mean + sd * noise;
        z[r * latent + d] = at;
        // log p(z)/q(z), whose normalisers cancel but for s.
        ratio += (noise * noise - at * at) / 2 + Math.log(sd);
      }
      weights[r] = ratio;
      x.set(own, r * dimensions);
    }
    const f = forward(decoder, theta.decoder.weights, z, samples, room);
    if (spec.decoder === "bernoulli") bernoulli(x, f, samples, dimensions, fits, null);
    else gaussian(x, f, variance, samples, dimensions, fits, null);
    for (let r = 0; r < samples; r++) weights[r] = (weights[r] as number) + (fits[r] as number);
    const top = logSumExp(weights);
    let squares = 0;
    for (let r = 0; r < samples; r++) squares += Math.exp(2 * ((weights[r] as number) - top));
    into.logDensity[n] = top - Math.log(samples);
    into.variance[n] = Math.max(0, squares - 1 / samples);
  }
}
