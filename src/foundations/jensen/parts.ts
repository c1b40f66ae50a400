import { settled } from "../../maths/format.ts";
import { type Bound, boundOf, type Jensen, jensen } from "../../maths/information/jensen.ts";
import { logNormal } from "../../maths/information/onALine.ts";
import { finer, unitOf, unitsIn } from "../../maths/sums.ts";
import { sharesOf } from "../common/handles/shares.ts";

/** What moves: two values and a weight, five of each, a point of a mixture and its q; and which is shown. */
export type State = {
  readonly kind: "two" | "many" | "point";
  readonly ends: readonly number[];
  readonly weight: number;
  readonly values: readonly number[];
  readonly weights: readonly number[];
  readonly at: number;
  readonly q: number;
};

/** Values with weights, and both sides of the inequality. */
export interface Weighed extends Jensen {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** The weight is that of the second value. */
export function weighedOf({ kind, ends, weight, values, weights }: State): Weighed {
  const own = kind === "two" ? ends : values;
  const shares = kind === "two" ? [1 - weight, weight] : sharesOf(weights);
  return { values: own, weights: shares, ...jensen(shares, own) };
}

/** Both sides and the gap between them, in digits in which they add up. */
export function gapOf({ logOfMean, meanOfLog }: Jensen) {
  const unit = unitOf(1);
  const gap = settled(logOfMean - meanOfLog, logOfMean);
  const units = unitsIn(logOfMean, unit) - unitsIn(meanOfLog, unit);
  return { gap, text: gap === 0 ? "0" : finer(gap, units, unit) };
}

/** Two components on a line. */
export const MIXTURE = [
  { weight: 0.6, mean: -1, sd: 1.2 },
  { weight: 0.4, mean: 1.2, sd: 1 },
] as const;

/** log p(x, z) for either z. */
export const logJointAt = (x: number): readonly number[] =>
  MIXTURE.map(({ weight, mean, sd }) => Math.log(weight) + logNormal(mean, sd)(x));

/** One point under q(z = 1) = q: its bound, and the inequality that it is. */
export function pointOf({ at, q }: State): Bound & Weighed {
  const weights = [q, 1 - q];
  const bound = boundOf(logJointAt(at), weights);
  return { ...bound, values: bound.ratios, weights, ...jensen(weights, bound.ratios) };
}
