import { normal, seeded } from "../../../maths/random.ts";
import type { Points } from "../../shared/points.ts";
import { pointsFromRows } from "../../shared/points.ts";
import type { VaeSpec } from "../spec.ts";
import { firstPhi, firstTheta } from "../start.ts";
import type { Phi, Theta } from "../theta.ts";

/** Points about a bent line, of another size and place than the networks' units. */
export function bent(size: number, seed = 1): Points {
  const rng = seeded(seed);
  return pointsFromRows(
    Array.from({ length: size }, () => {
      const t = normal(rng);
      return [5 + 2 * t + 0.3 * normal(rng), -3 + 1.5 * t * t + 0.3 * normal(rng)];
    }),
  );
}

/** θ and φ with weights larger than those a run begins with, so that f bends and q differs from point to point. */
export function drawnAt(spec: VaeSpec, points: Points, seed: number, by = 1.5) {
  const theta: Theta = firstTheta(spec, points, seeded(seed));
  const phi: Phi = firstPhi(spec, points, seeded(seed));
  const rng = seeded(seed, 7);
  const last = theta.decoder.weights.length - 1;
  theta.decoder.weights.forEach((w, i, all) => {
    if (i < last || spec.decoder === "bernoulli") all[i] = by * w + 0.3 * normal(rng);
  });
  phi.encoder.weights.forEach((w, i, all) => {
    all[i] = w + 0.3 * normal(rng);
  });
  return { theta, phi };
}
