/** A finite difference of fourth order: dy/ds ≈ Σ coefficients · y(s + at · h) / (12 h). */
interface Stencil {
  readonly at: readonly number[];
  readonly coefficients: readonly number[];
}

/** How far apart the values of a difference are, in steps: near, and where the curves bend within that, nearer. */
const NEAR = 1e-3;
const NEARER = 1e-5;
/** Central, and to either side where the other one is infeasible. Source: Fornberg (1988). */
const STENCILS: readonly Stencil[] = [
  { at: [-2, -1, 1, 2], coefficients: [1, -8, 8, -1] },
  { at: [0, 1, 2, 3, 4], coefficients: [-25, 48, -36, 16, -3] },
  { at: [0, -1, -2, -3, -4], coefficients: [25, -48, 36, -16, 3] },
];

/** Of (1 + |value|)/h: what a slope may be off by, since differences magnify rounding. */
const ROUNDING = 2e-12;
/** Two slopes that differ by no more of their size are one. */
const SAME = 1e-6;
/** Slopes found near and nearer that differ by more of their size: the nearer ones are right. */
const BENT = 1e-3;

/** dℓ/ds and d𝓛/ds at one place of the line, in nats a step; 0 where one is within rounding. */
export interface Slopes {
  readonly logLikelihood: number;
  readonly bound: number;
  /** Whether they are one, as where q is the posterior (Fisher's identity: ∇𝓛 = ∇ℓ). */
  readonly same: boolean;
}

/** What a slope is taken of. */
interface Curves {
  readonly line: (s: number) => unknown;
  readonly ell: (theta: unknown) => Generator<void, number>;
  readonly bound: (theta: unknown) => number;
}

/**
 * The slopes at s, by differences of either curve; null where too little around it is feasible,
 * and where both are within rounding, as at the end of a run.
 */
export function* slopesAt(
  s: number,
  line: Curves["line"],
  ell: Curves["ell"],
  bound: Curves["bound"],
): Generator<void, Slopes | null> {
  const curves = { line, ell, bound };
  const near = yield* differences(s, NEAR, curves);
  if (near?.same) return told(near);
  const nearer = yield* differences(s, NEARER, curves);
  if (!near || !nearer) return told(near ?? nearer);
  const bent = (of: "logLikelihood" | "bound"): boolean =>
    Math.abs(near[of] - nearer[of]) > nearer.noise + BENT * Math.abs(near[of]);
  return bent("logLikelihood") || bent("bound") ? told(nearer) : told(near);
}

/** Slopes, and what they may be off by. */
interface Found extends Slopes {
  readonly noise: number;
}

function told(found: Found | null): Slopes | null {
  if (!found) return null;
  const { logLikelihood, bound, same } = found;
  return { logLikelihood, bound, same };
}

function* differences(
  s: number,
  reach: number,
  { line, ell, bound }: Curves,
): Generator<void, Found | null> {
  for (const { at, coefficients } of STENCILS) {
    const thetas = at.map((i) => line(s + i * reach));
    if (thetas.includes(null)) continue;
    let [ofEll, ofBound, size] = [0, 0, 0];
    for (const [i, theta] of thetas.entries()) {
      const share = (coefficients[i] ?? 0) / (12 * reach);
      const value = yield* ell(theta);
      ofEll += share * value;
      ofBound += share * bound(theta);
      size = Math.abs(value);
    }
    const noise = (ROUNDING * (1 + size)) / reach;
    if (!Number.isFinite(ofEll + ofBound)) return null;
    const same = Math.abs(ofEll - ofBound) <= noise + SAME * Math.abs(ofEll);
    const shown = (slope: number) => (Math.abs(slope) <= noise ? 0 : slope);
    if (shown(ofEll) === 0 && shown(ofBound) === 0) return null;
    return { logLikelihood: shown(ofEll), bound: shown(same ? ofEll : ofBound), same, noise };
  }
  return null;
}
