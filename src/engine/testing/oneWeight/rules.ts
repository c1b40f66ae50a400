import { positive } from "../../../models/contract/fields.ts";
import type {
  AnyInference,
  AnyLearning,
  InferenceRule,
  LearningRule,
} from "../../../models/contract/rule.ts";
import type { ClimbQ, FixedPoint, Together } from "./spec.ts";

const climbQ: InferenceRule<ClimbQ> = {
  kind: "climb-q",
  label: "a step on q",
  about: "q is told by its mean and variance, and takes a step up the bound.",
  defaults: { kind: "climb-q", stepSize: 1 },
  fields: { stepSize: positive({ label: "Step size", help: "On the mean bound a point." }, 10) },
  carries: true,
  varies: false,
  promised: () => ({
    E: ["logLikelihood", "elbo"],
    M: ["elbo", "lines.fit"],
    objective: "elbo",
  }),
  words: {
    next: () => "move q a step up the bound",
    now: () => "q took a step up the bound",
    short: "the KL of a q that is still on its way",
    may: () => null,
    stage: () => "step uphill",
    ofGamma: () => null,
  },
};

const alternating: LearningRule<FixedPoint> = {
  kind: "fixed-point",
  label: "MacKay’s fixed point",
  about: "What holds at the maximum of ℓ, taken as a step.",
  defaults: { kind: "fixed-point" },
  fields: {},
  climbs: () => false,
  cycle: () => 1,
  words: {
    learns: (_choice, _t, blocks) => blocks,
    next: () => "take the fixed point’s β and λ",
    lifts: () => "the fixed point is taken as a step",
    may: () => "The fixed point promises nothing of the bound.",
  },
};

const together: LearningRule<Together> = {
  kind: "together",
  label: "a step with q’s",
  about: "β and λ take a step up the bound while q takes its own.",
  defaults: { kind: "together", stepSize: 0.5 },
  fields: { stepSize: positive({ label: "Step size", help: "On the mean bound a point." }) },
  moves: () => ["EM"],
  climbs: () => false,
  cycle: () => 1,
  words: {
    learns: (_choice, _t, blocks) => blocks,
    next: () => "move β and λ a step up the bound",
    lifts: () => "β and λ took a step",
    may: () => "A step too long may lower the bound.",
  },
};

export const rules = {
  inference: [climbQ] as readonly AnyInference[],
  learning: [alternating, together] as readonly AnyLearning[],
};
