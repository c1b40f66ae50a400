import { ownRules } from "../models/faces.ts";
import { kindOf, type Spec } from "../models/kinds.ts";
import type { Exact } from "./inference/exact.ts";
import type { Hard } from "./inference/hard.ts";
import type { MonteCarlo } from "./inference/monteCarlo.ts";
import type { Tempered } from "./inference/tempered.ts";
import type { ClosedForm } from "./learning/closedForm.ts";
import type { Ecm } from "./learning/ecm.ts";
import type { Gradient } from "./learning/gradient.ts";
import type { Pair } from "./loaded.ts";

/**
 * A named pair of rules; `levelled`: K-means and its kin, with equal weights and equal spherical
 * covariances, which are held.
 */
export interface Preset {
  readonly name: string;
  readonly inference: Exact | Hard | Tempered | MonteCarlo;
  readonly learning: ClosedForm | Ecm | Gradient;
  readonly levelled?: boolean;
}

const exact: Exact = { kind: "exact" };
const closedForm: ClosedForm = { kind: "closed-form" };
const gradient: Gradient = {
  kind: "gradient",
  stepSize: 0.2,
  steps: 1,
  batch: null,
  backtracking: false,
};

/** The algorithms of the lectures, each a pair of choices. */
export const presets: readonly Preset[] = [
  { name: "EM", inference: exact, learning: closedForm },
  { name: "K-means", inference: { kind: "hard" }, learning: closedForm, levelled: true },
  { name: "Soft K-means", inference: exact, learning: closedForm, levelled: true },
  { name: "Classification EM", inference: { kind: "hard" }, learning: closedForm },
  {
    name: "Deterministic annealing",
    // From a hotter start the components of most data melt into one, which no later β parts.
    inference: { kind: "tempered", beta: 0.5, growth: 1.2 },
    learning: closedForm,
  },
  { name: "Monte-Carlo EM", inference: { kind: "monte-carlo", samples: 30 }, learning: closedForm },
  {
    name: "Generalised EM",
    inference: exact,
    learning: { ...gradient, steps: 10, backtracking: true },
  },
  { name: "ECM", inference: exact, learning: { kind: "ecm" } },
  { name: "Gradient ascent", inference: exact, learning: gradient },
  { name: "Stochastic gradient ascent", inference: exact, learning: { ...gradient, batch: 100 } },
];

/** Those, and the pairs with rules that a model alone has, where these have arrived. */
export const presetsFor = (spec: Spec): readonly Preset[] => {
  const own = ownRules.has(spec) ? ownRules.of(spec).presets : [];
  return [...presets, ...((own ?? []) as readonly Preset[])];
};

/** The rules of a named pair for a model; null where it needs a K-means that the model has not. */
export function pairOf({ inference, learning, levelled }: Preset, spec: Spec): Pair | null {
  if (!levelled) return { inference, learning };
  const { blocks, kMeans } = kindOf(spec);
  const hold = blocks.filter((block) => block !== kMeans);
  return kMeans === undefined ? null : { inference, learning: { ...closedForm, hold } };
}
