import type { Data } from "../../../models/contract/kernel.ts";
import { entropyOf } from "../../../models/shared/entropy.ts";
import type { Choices } from "../../registry/session.ts";
import type { End } from "../../run/frame.ts";
import { coloursOf, finish, newProblem, pass, responsibilitiesOn } from "../../run/problem.ts";
import { bestOf } from "../best.ts";
import { type Fold, foldsOf } from "./folds.ts";
import { countedFor, startFor, withComponents } from "./withComponents.ts";

/** Folds of the cross-validation. */
const FOLDS = 5;

/** The best fit with K components, and how it is judged. */
interface Judged extends Criteria {
  /** Of the start it came from. */
  readonly seed: number;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly end: End;
}

/** What was found with K components. */
export interface Scored {
  readonly components: number;
  /** Free parameters p. */
  readonly parameters: number;
  /** null where every start collapsed, or none could be made. */
  readonly best: Judged | null;
  /** Starts that collapsed or could not be made, of all `starts`. */
  readonly collapsed: number;
  readonly starts: number;
  /**
   * Mean over all points of log p(x_n | θ̂ fitted without the fold of x_n), in nats (where a label
   * is observed log p(x_n, y_n | θ̂)); null where every start of some fold collapsed.
   */
  readonly heldOut: number | null;
}

/** Fits that `scored` makes, one a pull. */
export const fitsFor = (starts: number, size: number): number =>
  starts * (1 + Math.min(FOLDS, size));

/**
 * How a session's model does with K components under EM (exact E-step, closed-form M-step),
 * whatever its rules and slips. Throws Error where the model has no components to count.
 */
export function* scored(
  data: Data,
  choices: Choices,
  components: number,
  starts: number,
): Generator<void, Scored> {
  const { size, dimensions } = data.points;
  const own = withComponents(choices, components);
  const rule = startFor(choices, data.points);
  const parameters = countedFor(choices).parameters(own.model, dimensions);
  const { best, collapsed } = yield* bestOf(data, own, rule, starts);
  const folds = foldsOf(data, FOLDS, choices.seed);
  const heldOut = yield* heldOutOf(folds, own, rule, starts);
  const told = { components, parameters, collapsed, starts, heldOut };
  if (!best) return { ...told, best: null };
  const { seed, last, end } = best;
  const { logLikelihood, entropy } = judge(data, own, last.theta);
  const criteria = criteriaOf({ logLikelihood, entropy, parameters, size });
  const judged = { seed, logLikelihood, iterations: last.iteration, end, ...criteria };
  return { ...told, best: judged };
}

function* heldOutOf(
  folds: readonly Fold[],
  choices: Choices,
  rule: string,
  starts: number,
): Generator<void, number | null> {
  let sum = 0;
  let size = 0;
  let whole = folds.length > 0;
  for (const { train, heldOut } of folds) {
    const { best } = yield* bestOf(train, choices, rule, starts);
    if (best) sum += judge(heldOut, choices, best.last.theta).logLikelihood;
    else whole = false;
    size += heldOut.points.size;
  }
  return whole ? sum / size : null;
}

/** ℓ(θ) of some data, and the entropy of the exact posterior of the labels, whatever else is latent. */
function judge(data: Data, choices: Choices, theta: unknown) {
  const problem = newProblem(data, choices);
  const { logLikelihood } = finish(pass(problem, { theta, iteration: 1 }));
  const { size } = data.points;
  const q = responsibilitiesOn(problem, { from: 0, to: size });
  return {
    logLikelihood,
    entropy: entropyOf({ size, components: coloursOf(choices), stride: size, q }),
  };
}

/** What a fit to N points is judged by. */
interface Fitted {
  /** ℓ at the fit, in nats. */
  readonly logLikelihood: number;
  /** H(q) of the exact posterior of the labels at the fit, in nats. */
  readonly entropy: number;
  /** Free parameters p. */
  readonly parameters: number;
  /** N. */
  readonly size: number;
}

/** Each on the scale of −2ℓ: the lower, the better. */
interface Criteria {
  readonly aic: number;
  readonly bic: number;
  readonly icl: number;
}

/**
 * AIC = 2p − 2ℓ (Akaike 1974), BIC = p log N − 2ℓ (Schwarz 1978), ICL = BIC + 2 H(q) (Biernacki,
 * Celeux & Govaert 2000, with the entropy of the posterior in place of that of its mode).
 */
function criteriaOf({ logLikelihood, entropy, parameters, size }: Fitted): Criteria {
  const bic = parameters * Math.log(size) - 2 * logLikelihood;
  return { aic: 2 * parameters - 2 * logLikelihood, bic, icl: bic + 2 * entropy };
}
