import type { Family } from "../spec.ts";
import type { Target } from "../targets/contract.ts";
import { entropyOf, lowerOf, type Phi, phiOf } from "../theta.ts";
import { type Expected, expectationOf } from "./expectation.ts";

/** What a part of φ is set to, given the rest: by E[∇ log p̃] and E[∇∇ log p̃] under q as it stands. */
type Part = (phi: Phi, expected: Expected) => Phi | null;

/** Rounds within a part, and the rise of 𝓛, as a share of 1 + |𝓛|, under which it is at its top. */
const ROUNDS = 50;
const SETTLED = 1e-13;
/** Halvings of a step that would lower 𝓛. */
const HALVINGS = 20;

/**
 * Each factor (of circles or of any covariance the mean, then the covariance) set to the top of 𝓛 given the other. For a Gaussian
 * target the first round is the closed form, m_x = m_x + s_x² E[∂_x log p̃], 1/s_x² = −E[∂²_x log p̃];
 * else rounds of it, halved where 𝓛 would fall, end where q_x is the best Gaussian for E_{q_y}[log p̃].
 * Source: Bishop, PRML, section 10.1; Opper & Archambeau (2009).
 */
export function* swept(target: Target, family: Family, phi: Phi): Generator<void, Phi> {
  let now = phi;
  for (const part of parts[family]) {
    for (let round = 0; round < ROUNDS; round++) {
      const next = risen(target, now, part);
      yield;
      if (!next) break;
      now = next;
    }
  }
  return now;
}

/** φ after one round, null where 𝓛 no longer rises. */
function risen(target: Target, phi: Phi, part: Part): Phi | null {
  const expected = expectationOf(target, phi);
  const aim = part(phi, expected);
  const before = expected.value + entropyOf(phi);
  if (!aim || distance(phi, aim) < SETTLED * (1 + Math.abs(before))) return null;
  for (let halving = 0, share = 1; halving < HALVINGS; halving++, share /= 2) {
    const next = share === 1 ? aim : between(phi, aim, share);
    const rise = expectationOf(target, next).value + entropyOf(next) - before;
    if (rise > SETTLED * (1 + Math.abs(before))) return next;
  }
  return null;
}

/** About the nats between two q that are near: half the squared shift in standard deviations, and half that of log Σ. */
function distance(a: Phi, b: Phi): number {
  const [p, q] = [lowerOf(a), lowerOf(b)];
  const [dx = 0, dy = 0] = b.mean.map((m, d) => m - (a.mean[d] ?? 0));
  const shift = (dx / p.xx) ** 2 + ((dy - (p.yx * dx) / p.xx) / p.yy) ** 2;
  const wider = Math.log(q.xx / p.xx) ** 2 + Math.log(q.yy / p.yy) ** 2;
  return shift / 2 + 2 * wider + ((q.yx - p.yx) / p.yy) ** 2;
}

/** On the way from one q to another: variances in proportion, so that they stay above 0. */
function between(a: Phi, b: Phi, share: number): Phi {
  const mix = (from: number, to: number) => (1 - share) * from + share * to;
  return {
    mean: a.mean.map((m, d) => mix(m, b.mean[d] ?? m)),
    covariance: a.covariance.map((row, i) => row.map((v, j) => mix(v, b.covariance[i]?.[j] ?? v))),
  };
}

/** E[∇∇ log p̃] by Stein's identity, E[∇f · tᵀ] = E[∇∇f] L. */
function curvature(phi: Phi, { xt, xu, yt, yu }: Expected) {
  const { xx, yx, yy } = lowerOf(phi);
  const [xy, ofY] = [xu / yy, yu / yy];
  return { xx: (xt - xy * yx) / xx, xy: (xy + (yt - ofY * yx) / xx) / 2, yy: ofY };
}

/**
 * The precision of q after a step towards −E[∇∇ log p̃], which is its own at the top: all of the way, or
 * where that leads to none, half of it, and so on.
 */
function damped<P>(mixed: (share: number) => P, isOne: (precision: P) => boolean): P | null {
  for (let halving = 0, share = 1; halving < HALVINGS; halving++, share /= 2) {
    const precision = mixed(share);
    if (isOne(precision)) return precision;
  }
  return null;
}

/** The most that a variance grows by in one round: where log p̃ is all but flat under q there is no other end to it. */
const GROWTH = 16;

/** A variance whose inverse takes such a step; null where there is none. */
function varianceAfter(variance: number, curved: number): number | null {
  const mixed = (share: number) => (1 - share) / variance - share * curved;
  const precision = damped(mixed, (one) => one * GROWTH > 1 / variance);
  return precision && 1 / precision;
}

/** One axis: its variance and, by a step as wide as that, its mean. */
const axis =
  (d: 0 | 1): Part =>
  (phi, expected) => {
    const curved = curvature(phi, expected);
    const now = phi.covariance[d]?.[d] ?? 1;
    const variance = varianceAfter(now, d === 0 ? curved.xx : curved.yy);
    if (variance === null) return null;
    const lower = lowerOf(phi);
    const [x = 0, y = 0] = phi.mean;
    return d === 0
      ? phiOf(x + variance * expected.dx, y, { ...lower, xx: Math.sqrt(variance) })
      : phiOf(x, y + variance * expected.dy, { ...lower, yy: Math.sqrt(variance) });
  };

/** The mean, by a Newton step up E_q[log p̃], or along the slope as wide as q where the target is not curved down. */
const mean: Part = (phi, expected) => {
  const { xx, xy, yy } = curvature(phi, expected);
  const [x = 0, y = 0] = phi.mean;
  const determinant = xx * yy - xy * xy;
  const down = xx < 0 && determinant > 0;
  const { dx, dy } = expected;
  const [a, b, c] = down
    ? [-yy / determinant, xy / determinant, -xx / determinant]
    : [phi.covariance[0]?.[0] ?? 1, phi.covariance[0]?.[1] ?? 0, phi.covariance[1]?.[1] ?? 1];
  return { ...phi, mean: [x + a * dx + b * dy, y + b * dx + c * dy] };
};

/** Σ = (−E[∇∇ log p̃])⁻¹, or as far that way as there is one. */
const covariance: Part = (phi, expected) => {
  const curved = curvature(phi, expected);
  const { xx, yx, yy } = lowerOf(phi);
  const now = {
    xx: 1 / xx ** 2 + (yx / (xx * yy)) ** 2,
    xy: -yx / (xx * yy ** 2),
    yy: 1 / yy ** 2,
  };
  const mixed = (share: number) => ({
    xx: (1 - share) * now.xx - share * curved.xx,
    xy: (1 - share) * now.xy - share * curved.xy,
    yy: (1 - share) * now.yy - share * curved.yy,
  });
  const volume = (one: typeof now) => one.xx * one.yy - one.xy ** 2;
  const precision = damped(mixed, (one) => one.xx > 0 && volume(one) * GROWTH > volume(now));
  if (!precision) return null;
  const [determinant, across] = [volume(precision), -precision.xy / volume(precision)];
  return {
    ...phi,
    covariance: [
      [precision.yy / determinant, across],
      [across, precision.xx / determinant],
    ],
  };
};

/** s² = −2/E[Δ log p̃], or as far that way as there is one. */
const circle: Part = (phi, expected) => {
  const { xx, yy } = curvature(phi, expected);
  const variance = varianceAfter(phi.covariance[0]?.[0] ?? 1, (xx + yy) / 2);
  if (variance === null) return null;
  return {
    ...phi,
    covariance: [
      [variance, 0],
      [0, variance],
    ],
  };
};

const parts: { readonly [F in Family]: readonly Part[] } = {
  "mean-field": [axis(0), axis(1)],
  full: [mean, covariance],
  isotropic: [mean, circle],
};
