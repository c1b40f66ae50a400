import { fixed } from "../../maths/format.ts";
import { klDivergence, klTerms } from "../../maths/information/discrete.ts";
import { gaussianKl } from "../../maths/information/gaussian.ts";
import { momentsOf, nearestReverse, type OneNormal } from "../../maths/information/nearest.ts";
import {
  klIntegrand,
  klOnALine,
  type LogDensity,
  logMixture,
  logNormal,
} from "../../maths/information/onALine.ts";
import { partsOf, unitOf } from "../../maths/sums.ts";
import { sharesOf } from "../common/handles/shares.ts";

/** What moves: two rows of bars, a Gaussian p and one q, two humps, three means; and what is shown. */
export type State = {
  readonly kind: "bars" | "gaussians" | "humps" | "three";
  readonly p: readonly number[];
  readonly q: readonly number[];
  readonly spread: number;
  readonly mean: number;
  readonly sd: number;
  readonly apart: number;
  readonly means: readonly number[];
};

/** KL both ways, and the terms that each adds up. */
export function barsOf(state: State) {
  const [p, q] = [sharesOf(state.p), sharesOf(state.q)];
  return {
    p,
    q,
    forward: told(klTerms(p, q), klDivergence(p, q)),
    reverse: told(klTerms(q, p), klDivergence(q, p)),
  };
}

/** Terms with their sum, and both in digits that add up as shown. */
const told = (terms: readonly number[], kl: number) => ({
  terms,
  kl,
  texts: Number.isFinite(kl)
    ? partsOf(terms, kl, unitOf(1), (term) => fixed(term, 2))
    : terms.map((term) => fixed(term, 2)),
});

/** Of two humps the left is the larger, and the narrower. */
const WEIGHTS = [0.6, 0.4];

const humpsOf = ({ apart }: State): readonly OneNormal[] => [
  { mean: -apart, sd: 0.55 },
  { mean: apart, sd: 0.8 },
];

export function logPOf(state: State): LogDensity {
  if (state.kind !== "humps") return logNormal(0, state.spread);
  return logMixture(
    WEIGHTS,
    humpsOf(state).map(({ mean, sd }) => logNormal(mean, sd)),
  );
}

/** All that has not died away, of p and of q. */
const ALL = { from: -30, to: 30, size: 1201 };

/** Two densities and what is to be integrated, either way. */
export function densitiesOf(state: State) {
  const [logP, logQ] = [logPOf(state), logNormal(state.mean, state.sd)];
  return {
    logP,
    logQ,
    forward: { integrand: klIntegrand(logP, logQ), kl: klOf(state, logP, logQ) },
    reverse: { integrand: klIntegrand(logQ, logP), kl: klOf(state, logQ, logP, true) },
  };
}

/** Of Gaussians in closed form, else by quadrature. */
function klOf(state: State, from: LogDensity, to: LogDensity, reversed = false): number {
  if (state.kind === "humps") return klOnALine(from, to, ALL);
  const p = { mean: [0], covariance: [[state.spread ** 2]] };
  const q = { mean: [state.mean], covariance: [[state.sd ** 2]] };
  return reversed ? gaussianKl(q, p) : gaussianKl(p, q);
}

/** The q of least KL(p ‖ q). */
export const bestForward = (state: State): OneNormal => momentsOf(WEIGHTS, humpsOf(state));

/** The q of least KL(q ‖ p) near the one that is shown. */
export const bestReverse = (state: State): OneNormal =>
  nearestReverse(logPOf(state), { mean: state.mean, sd: state.sd });

/** From each of three Gaussians of variance 1 to another. */
export function stagesOf({ means: [a = 0, b = 0, c = 0] }: State) {
  const unit = (mean: number) => ({ mean: [mean], covariance: [[1]] });
  const [first, second] = [gaussianKl(unit(a), unit(b)), gaussianKl(unit(b), unit(c))];
  const [firstText = "", secondText = ""] = partsOf([first, second], first + second, unitOf(1));
  // The texts of both stages add up to that of their sum.
  return { direct: gaussianKl(unit(a), unit(c)), first, second, firstText, secondText };
}
