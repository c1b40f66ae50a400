import { entropy, entropyTerms, surprise } from "../../maths/information/discrete.ts";
import { gaussianEntropy, uniformEntropy } from "../../maths/information/gaussian.ts";
import { integral, type LogDensity, logNormal } from "../../maths/information/onALine.ts";
import type { Range } from "../common/drawing/area.ts";
import { sharesOf } from "../common/handles/shares.ts";

/** What moves: bars of p, a standard deviation, a width; and which of them is shown. */
export type State = {
  readonly kind: "bars" | "gaussian" | "uniform";
  readonly p: readonly number[];
  readonly sd: number;
  readonly width: number;
};

/** The bars, their surprises −log p and the terms −p log p. */
export function barsOf({ p }: State) {
  const shares = sharesOf(p);
  return {
    p: shares,
    surprises: shares.map(surprise),
    terms: entropyTerms(shares),
    entropy: entropy(shares),
    most: Math.log(shares.length),
  };
}

export interface DensityParts {
  readonly log: LogDensity;
  /** Where it is not 0, for all that can be drawn. */
  readonly over: Range;
  readonly entropy: number;
  /** ∫ −p log p where that is positive, and where it is negative. */
  readonly above: number;
  readonly below: number;
}

/** Where a Gaussian has died away, in σ. */
const REACH = 9;

/** A density about 0, its entropy in closed form, and the parts of −p log p on either side of 0. */
export function densityOf({ kind, sd, width }: State): DensityParts {
  if (kind === "uniform") {
    const value = uniformEntropy(width);
    const log: LogDensity = (x) =>
      Math.abs(x) <= width / 2 ? -Math.log(width) : Number.NEGATIVE_INFINITY;
    return {
      log,
      over: [-width / 2, width / 2],
      entropy: value,
      above: Math.max(0, value),
      below: Math.max(0, -value),
    };
  }
  const log = logNormal(0, sd);
  const value = gaussianEntropy([[sd ** 2]]);
  // p exceeds 1 within `edge` of its mean.
  const edge = sd * Math.sqrt(Math.max(0, 2 * log(0)));
  const below =
    edge > 0 ? -integral((x) => integrand(log)(x), { from: -edge, to: edge, size: 2001 }) : 0;
  return { log, over: [-REACH * sd, REACH * sd], entropy: value, above: value + below, below };
}

/** −p(x) log p(x), 0 where p(x) = 0. */
export const integrand =
  (log: LogDensity) =>
  (x: number): number => {
    const at = log(x);
    return at === Number.NEGATIVE_INFINITY ? 0 : -Math.exp(at) * at;
  };
