import type { Portrait } from "../../contract/drawn/portrait.ts";
import type { Data } from "../../contract/kernel.ts";
import { NotIntegrable } from "../quadrature/line.ts";
import { type Mass, massOf } from "../quadrature/mass.ts";
import type { LogDensitySpec } from "../spec.ts";
import type { Target } from "../targets/contract.ts";
import { fitOf, type Parse } from "../targets/index.ts";
import { withPrior } from "../targets/logistic.ts";
import { numberOf } from "../targets/numbers.ts";
import type { Theta } from "../theta.ts";
import { portraitOf } from "./portrait.ts";

/** A target on its data: what of log p̃ no θ changes, and p̃ at a θ with what is known of its mass. */
export interface Posed {
  /** log p̃, or with a prior log p(D | w). */
  readonly fit: Target;
  at(theta: Theta): Target;
  /** Throws Error with a sentence where p̃ has no finite integral. */
  massAt(theta: Theta): Mass;
  portraitAt(theta: Theta): Portrait;
}

/** λ of the prior; null where there is none. */
export const lambdaOf = ({ target }: LogDensitySpec, { lambda }: Theta): number | null =>
  target.kind === "logistic" ? (lambda ?? 1 / numberOf(target, "priorVariance")) : null;

/** The masses kept of one target. */
const KEPT = 12;

const known = new WeakMap<Data["points"], Map<string, Posed>>();

/** The target of a spec on data; the same as before where it was posed before, with the masses known of it. */
export function posed(spec: LogDensitySpec, data: Data, parse: Parse | null): Posed {
  const own = known.get(data.points) ?? new Map<string, Posed>();
  known.set(data.points, own);
  const key = JSON.stringify(spec.target);
  const made = own.get(key) ?? pose(spec, data, parse);
  if (own.size >= KEPT) own.clear();
  own.set(key, made);
  return made;
}

function pose(spec: LogDensitySpec, data: Data, parse: Parse | null): Posed {
  const fit = fitOf(spec, data, parse);
  const at = (theta: Theta): Target => {
    const lambda = lambdaOf(spec, theta);
    return lambda === null ? fit : withPrior(fit, lambda);
  };
  const massAt = kept(spec, (theta) => told(() => massOf(at(theta))));
  return {
    fit,
    at,
    massAt,
    portraitAt: kept(spec, (theta) => portraitOf(at(theta), massAt(theta))),
  };
}

/** What is made of p at a θ, the last few of them kept. */
function kept<Made>(spec: LogDensitySpec, make: (theta: Theta) => Made) {
  const all = new Map<number | null, Made>();
  return (theta: Theta): Made => {
    const lambda = lambdaOf(spec, theta);
    const made = all.get(lambda) ?? make(theta);
    if (all.size >= KEPT) all.clear();
    all.set(lambda, made);
    return made;
  };
}

/** What a target is not is told as a sentence. */
function told<R>(find: () => R): R {
  try {
    return find();
  } catch (error) {
    if (error instanceof NotIntegrable) throw new Error(`The target ${error.message}.`);
    throw error;
  }
}
