import { normal, type Rng } from "../../../maths/random.ts";
import type { Nodes } from "../quadrature/hermite.ts";
import type { Family } from "../spec.ts";
import type { Target } from "../targets/contract.ts";
import { lowerOf, type Phi } from "../theta.ts";
import { along, type Coordinates } from "./coordinates.ts";
import { expectationOf, heightsUnder } from "./expectation.ts";

/** How ∇_φ 𝓛 is had: by quadrature, or as an estimate from draws of q, in either of two ways. */
const estimates = ["exact", "reparameterised", "score"] as const;
export type Estimate = (typeof estimates)[number];

/**
 * ∇𝓛 by z = m + Lt: E[∇ log p̃(z) · ∂z/∂φ] + ∇H, over the nodes of a quadrature or over draws.
 * Source: Kingma & Welling (2014); Titsias & Lázaro-Gredilla (2014).
 */
export function pathwise(target: Target, family: Family, phi: Phi, nodes?: Nodes): Coordinates {
  const { xx, yy } = lowerOf(phi);
  const { dx, dy, xt, yt, yu } = expectationOf(target, phi, nodes);
  return along(family, { x: dx, y: dy, logXx: xx * xt + 1, logYy: yy * yu + 1, yx: yt });
}

/**
 * ∇𝓛 = E[∇ log q(z) · (log p̃(z) − log q(z))] over draws: the target is asked for its heights alone.
 * Source: Ranganath, Gerrish & Blei (2014), eq. 3.
 */
function scored(target: Target, family: Family, phi: Phi, nodes: Nodes): Coordinates {
  const { xx, yx, yy } = lowerOf(phi);
  const { value } = heightsUnder(target, phi, nodes).heights;
  const logNormaliser = -Math.log(2 * Math.PI * xx * yy);
  const sum = { x: 0, y: 0, logXx: 0, logYy: 0, yx: 0 };
  for (let i = 0; i < nodes.t.length; i++) {
    const [t, u] = [nodes.t[i] as number, nodes.u[i] as number];
    const logQ = logNormaliser - (t * t + u * u) / 2;
    const share = (nodes.weights[i] as number) * ((value[i] as number) - logQ);
    // Σ⁻¹(z − m) = L⁻ᵀ(t, u).
    const gy = u / yy;
    const gx = (t - yx * gy) / xx;
    sum.x += share * gx;
    sum.y += share * gy;
    sum.logXx += share * (xx * gx * t - 1);
    sum.logYy += share * (u * u - 1);
    sum.yx += share * gy * t;
  }
  return along(family, sum);
}

/** So many draws of N(0, I), each with the same weight. */
export function draws(size: number, rng: Rng): Nodes {
  const [t, u] = [new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < size; i++) {
    t[i] = normal(rng);
    u[i] = normal(rng);
  }
  return { t, u, weights: new Float64Array(size).fill(1 / size) };
}

/** The gradient as it is asked for. */
export function gradientBy(
  estimate: Estimate,
  samples: number,
  target: Target,
  family: Family,
  phi: Phi,
  rng: Rng,
): Coordinates {
  switch (estimate) {
    case "exact":
      return pathwise(target, family, phi);
    case "reparameterised":
      return pathwise(target, family, phi, draws(samples, rng));
    case "score":
      return scored(target, family, phi, draws(samples, rng));
  }
}
