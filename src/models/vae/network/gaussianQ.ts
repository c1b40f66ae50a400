/*
 * The head of an encoder: of each row the mean and the log standard deviation of q(z | x), so that
 * a row of its outputs is m₁ … m_Z, log s₁ … log s_Z, and q = N(m, diag s²).
 */

/** z := m + s ∘ ε, rows × width: what noise ε makes of each q. Source: Kingma & Welling (2014), section 2.4. */
export function reparameterised(
  q: Float64Array,
  noise: Float64Array,
  rows: number,
  width: number,
  z: Float64Array,
): void {
  for (let r = 0; r < rows; r++)
    for (let d = 0; d < width; d++) {
      const [at, of] = [r * width + d, 2 * r * width + d];
      z[at] = (q[of] as number) + Math.exp(q[of + width] as number) * (noise[at] as number);
    }
}

/** The slopes in q, rows × 2 width, of a number whose slopes in such z are given; added to `into`. */
export function reparameterisedBack(
  q: Float64Array,
  noise: Float64Array,
  rows: number,
  width: number,
  slopes: Float64Array,
  into: Float64Array,
): void {
  for (let r = 0; r < rows; r++)
    for (let d = 0; d < width; d++) {
      const [at, of] = [r * width + d, 2 * r * width + d];
      const slope = slopes[at] as number;
      const sd = Math.exp(q[of + width] as number);
      into[of] = (into[of] as number) + slope;
      into[of + width] = (into[of + width] as number) + slope * sd * (noise[at] as number);
    }
}

/**
 * KL(q_r ‖ N(0, I)) = ½ Σ_d (m² + s² − 1 − log s²) of each row, in nats, into[r]; `share` of its
 * slopes in q added to `slopes`, where they are asked for (−1 where it stands in 𝓛).
 */
export function klToPrior(
  q: Float64Array,
  rows: number,
  width: number,
  into: Float64Array,
  slopes: Float64Array | null,
  share = 1,
): void {
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    for (let d = 0; d < width; d++) {
      const of = 2 * r * width + d;
      const [m, logSd] = [q[of] as number, q[of + width] as number];
      const variance = Math.exp(2 * logSd);
      sum += (m * m + variance - 1) / 2 - logSd;
      if (slopes) {
        slopes[of] = (slopes[of] as number) + share * m;
        slopes[of + width] = (slopes[of + width] as number) + share * (variance - 1);
      }
    }
    into[r] = sum;
  }
}
