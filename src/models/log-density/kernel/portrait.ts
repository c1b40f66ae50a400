import { entry } from "../../../maths/linear/matrix.ts";
import type { Marginal, Moments, Portrait } from "../../contract/drawn/portrait.ts";
import { type Mass, massOf } from "../quadrature/mass.ts";
import { heightsFor, type Target } from "../targets/contract.ts";

/** The share of the mass left out at each end of what the plane shows first, and the room about the rest. */
const LEFT_OUT = 0.005;
const ROOM = 0.12;

/** The target on paper: where it lies, Laplace's Gaussian and its marginals. */
export function portraitOf(target: Target, mass: Mass): Portrait {
  const turned = massOf((x, y, { value, dx, dy }) =>
    target(y, x, { value, ...(dx && dy && { dx: dy, dy: dx }) }),
  );
  const marginals = [marginalOf(mass), marginalOf(turned)] as const;
  const [x, y] = marginals.map(reachOf);
  return {
    box: { x: x ?? [-1, 1], y: y ?? [-1, 1] },
    laplace: laplaceAt(target, mass),
    marginals,
    error: Math.max(mass.error, Math.abs(mass.logEvidence - turned.logEvidence)),
  };
}

const marginalOf = ({ strips, logEvidence }: Mass): Marginal => ({
  places: Float64Array.from(strips, ({ x }) => x),
  density: Float64Array.from(strips, (strip) => Math.exp(strip.mass - logEvidence)),
});

/** From the place that leaves a little of the mass out to that which leaves as much at the other end. */
function reachOf({ places, density }: Marginal): readonly [number, number] {
  const steps = places.map((x, i) => ((places[i + 1] ?? x) - (places[i - 1] ?? x)) / 2);
  let held = 0;
  let [lo, hi] = [entry(places, 0), entry(places, places.length - 1)];
  for (let i = 0; i < places.length; i++) {
    const more = held + entry(density, i) * entry(steps, i);
    if (held < LEFT_OUT && more >= LEFT_OUT) lo = entry(places, i);
    if (held < 1 - LEFT_OUT && more >= 1 - LEFT_OUT) hi = entry(places, i);
    held = more;
  }
  const room = ROOM * (hi - lo);
  return [lo - room, hi + room];
}

/** Steps of Newton's method from the top of the grid, and the share of p's spread that slopes are taken over. */
const STEPS = 30;
const NEAR = 1e-4;
/** Times wider than p that Laplace’s Gaussian may be. */
const FLAT = 5;

/** N(mode, (−∇∇ log p̃)⁻¹). Source: Bishop, PRML, section 4.4. */
function laplaceAt(target: Target, { top, covariance }: Mass): Moments | null {
  const spread = [0, 1].map((d) => NEAR * Math.sqrt(entry(covariance[d] ?? [], d)));
  const [hx, hy] = [entry(spread, 0), entry(spread, 1)];
  let [x, y] = top;
  for (let step = 0; ; step++) {
    const heights = heightsFor(5);
    const places = [x, x - hx, x + hx, x, x];
    target(Float64Array.from(places), Float64Array.of(y, y, y, y - hy, y + hy), heights);
    const { dx, dy } = heights;
    const slope = (of: Float64Array, i: number, h: number) =>
      (entry(of, i + 1) - entry(of, i)) / (2 * h);
    const [xx, yy] = [slope(dx, 1, hx), slope(dy, 3, hy)];
    const xy = (slope(dy, 1, hx) + slope(dx, 3, hy)) / 2;
    const determinant = xx * yy - xy * xy;
    const wide = (FLAT * (entry(spread, 0) + entry(spread, 1))) / NEAR;
    const curved = xx < 0 && determinant > 0;
    // Along a ridge the curvature is 0 but for rounding, and the Gaussian has no end.
    if (!curved || -(xx + yy) / determinant > wide ** 2) return null;
    const [moveX, moveY] = [
      (xy * entry(dy, 0) - yy * entry(dx, 0)) / determinant,
      (xy * entry(dx, 0) - xx * entry(dy, 0)) / determinant,
    ];
    const across = xy / determinant;
    const found = {
      mean: [x, y],
      covariance: [
        [-yy / determinant, across],
        [across, -xx / determinant],
      ],
    };
    const still = Math.abs(moveX) < 1e-6 * hx && Math.abs(moveY) < 1e-6 * hy;
    if (still || step >= STEPS) return found;
    [x, y] = [x + moveX, y + moveY];
  }
}
