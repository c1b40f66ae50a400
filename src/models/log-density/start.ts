import type { Rng } from "../../maths/random.ts";
import type { Start } from "../contract/kernel.ts";
import { covarianceFault } from "./kernel/family.ts";
import { drawnFrom, type Mass } from "./quadrature/mass.ts";
import { type LogDensitySpec, learnsPrior } from "./spec.ts";
import { numberOf } from "./targets/numbers.ts";
import type { Phi, Theta } from "./theta.ts";

/** A start as it is stated: φ, with λ where that is learnt. */
export type Stated = Theta & Partial<Phi>;

/** θ₀: λ where it is learnt, as stated or by the prior variance of the spec. Throws Error with a sentence. */
export function firstTheta(spec: LogDensitySpec, start: Start<Stated>): Theta {
  const stated: Stated = "kind" in start ? {} : start;
  const found = faultIn(spec, stated);
  if (found) throw new Error(`start.${found.place} ${found.message}.`);
  if (!learnsPrior(spec)) return {};
  return { lambda: stated.lambda ?? 1 / numberOf(spec.target, "priorVariance") };
}

/** What is wrong with a stated start, by its place; null where nothing is. */
export function faultIn(spec: LogDensitySpec, { lambda, mean, covariance }: Stated) {
  const fault = (place: string, message: string) => ({ place, message });
  if (lambda !== undefined && !learnsPrior(spec))
    return fault("lambda", "is stated, though no prior is learnt");
  if (mean && mean.length !== 2) return fault("mean", `has ${mean.length} numbers, not 2`);
  const against = covariance && covarianceFault(spec.family, covariance);
  return against ? fault("covariance", against) : null;
}

const UNIT = [
  [1, 0],
  [0, 1],
];

/** φ₀: as stated, N(0, I), or about a place drawn from p a circle of a quarter of its variance. */
export function firstPhi(start: Start<Stated>, mass: () => Mass, rng: Rng): Phi {
  if (!("kind" in start))
    return { mean: start.mean ?? [0, 0], covariance: start.covariance ?? UNIT };
  if (start.kind !== "drawn") return { mean: [0, 0], covariance: UNIT };
  const [[x = 0] = [], [y = 0] = []] = drawnFrom(mass(), 1, rng).map((one) => Array.from(one));
  const { covariance } = mass();
  const variance = ((covariance[0]?.[0] ?? 0) + (covariance[1]?.[1] ?? 0)) / 8;
  return {
    mean: [x, y],
    covariance: [
      [variance, 0],
      [0, variance],
    ],
  };
}
