/** A finite difference of fourth order: dy/ds ≈ Σ weights · y(s + at · REACH) / (12 · REACH). */
interface Stencil {
  readonly at: readonly number[];
  readonly weights: readonly number[];
}

/** How far apart the values of a difference are, in steps. */
const REACH = 1e-3;
/** Central, and to either side where the other one is infeasible. Source: Fornberg (1988). */
const STENCILS: readonly Stencil[] = [
  { at: [-2, -1, 1, 2], weights: [1, -8, 8, -1] },
  { at: [0, 1, 2, 3, 4], weights: [-25, 48, -36, 16, -3] },
  { at: [0, -1, -2, -3, -4], weights: [25, -48, 36, -16, 3] },
];

/** Of 1 + |value|: what a slope may be off by, since differences magnify rounding. */
const ROUNDING = 2e-9;
/** Two slopes that differ by no more of their size are one. */
const SAME = 1e-6;

/** dℓ/ds and d𝓛/ds at one place of the line, in nats a step; 0 where only rounding is left. */
export interface Slopes {
  readonly logLikelihood: number;
  readonly bound: number;
  /** Whether they are one, as where q is the posterior (Fisher's identity: ∇𝓛 = ∇ℓ). */
  readonly same: boolean;
}

/** The slopes at s, by differences of either curve; null where too little around it is feasible. */
export function* slopesAt(
  s: number,
  line: (s: number) => unknown,
  ell: (theta: unknown) => Generator<void, number>,
  bound: (theta: unknown) => number,
): Generator<void, Slopes | null> {
  for (const { at, weights } of STENCILS) {
    const thetas = at.map((i) => line(s + i * REACH));
    if (thetas.includes(null)) continue;
    let [ofEll, ofBound, size] = [0, 0, 0];
    for (const [i, theta] of thetas.entries()) {
      const share = (weights[i] ?? 0) / (12 * REACH);
      const value = yield* ell(theta);
      ofEll += share * value;
      ofBound += share * bound(theta);
      size = Math.abs(value);
    }
    const noise = ROUNDING * (1 + size);
    if (!Number.isFinite(ofEll + ofBound)) return null;
    const same = Math.abs(ofEll - ofBound) <= noise + SAME * Math.abs(ofEll);
    const shown = (slope: number) => (Math.abs(slope) <= noise ? 0 : slope);
    return { logLikelihood: shown(ofEll), bound: shown(same ? ofEll : ofBound), same };
  }
  return null;
}
