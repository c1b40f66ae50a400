import { IMAGE_SIDE, MAX_DIMENSIONS } from "../../checks/limits.ts";
import type { Shape } from "../../models/contract/kind.ts";
import type { AnyInference, AnyLearning } from "../../models/contract/rule.ts";
import { ownRules } from "../../models/faces.ts";
import { kindOf, labelsOf, type Spec, shapeOf } from "../../models/kinds.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import type { Points } from "../../models/shared/points.ts";
import {
  type InferenceChoice,
  inferenceRules,
  type LearningChoice,
  learningRules,
} from "../../rules/index.ts";
import type { Pair } from "../../rules/loaded.ts";
import { type Preset, pairOf } from "../../rules/presets.ts";

/** What suits what: rules a model, rules each other, and data a model; each refusal in words after what it refuses. */

const own = (spec: Spec) => (ownRules.has(spec) ? ownRules.of(spec) : {});

/** The inference rules of all models, and those that this one alone has, where they have arrived. */
export const inferencesFor = (spec: Spec): readonly AnyInference[] => [
  ...Object.values<AnyInference>(inferenceRules),
  ...(own(spec).inference ?? []),
];

/** The learning rules, likewise. */
export const learningsFor = (spec: Spec): readonly AnyLearning[] => [
  ...Object.values<AnyLearning>(learningRules),
  ...(own(spec).learning ?? []),
];

const named = <R extends { readonly kind: string }>(rules: readonly R[], kind: string) =>
  rules.find((rule) => rule.kind === kind);

/** Why a way of choosing q is of no use to a model; null where it is of use. */
export function againstInference(spec: Spec, kind: string): string | null {
  const rule = named(inferencesFor(spec), kind);
  if (!rule) return `is no rule of ${kindOf(spec).title}`;
  if (rule.needsLabels && labelsOf(spec) === null) return "needs a z that is one of a few labels";
  if (rule.needsPosterior && kindOf(spec).posterior?.(spec) === false)
    return "needs the posterior, which is out of reach here";
  return null;
}

/** Why a way of choosing θ is of no use to a model; null where it is of use. */
export function againstLearning(spec: Spec, kind: string): string | null {
  const rule = named(learningsFor(spec), kind);
  const { title, gradients, maximum } = kindOf(spec);
  if (!rule) return `is no rule of ${title}`;
  if (rule.needsMaximum && maximum?.(spec) === false)
    return "needs the maximum of the ELBO by formula, and there is none here";
  return rule.needsGradients && !gradients ? `needs gradients, which ${title} has none of` : null;
}

/** Why a learning rule does not go with an inference rule, both of use to the model; null where it does. */
export function againstPair(spec: Spec, { inference, learning }: Pair): string | null {
  const theta = named(learningsFor(spec), learning.kind);
  const moves = theta?.moves?.(learning) ?? kindOf(spec).moves?.(spec);
  if (moves?.[0] !== "EM" || named(inferencesFor(spec), inference.kind)?.carries) return null;
  return "moves q and θ at once, and so needs a q told by parameters of its own";
}

export const allowsInference = (spec: Spec, kind: string): boolean =>
  againstInference(spec, kind) === null;

export const allowsLearning = (spec: Spec, kind: string): boolean =>
  againstLearning(spec, kind) === null;

/** Why a named pair is of no use to a model on such data; null where it is of use. */
export function againstPreset(spec: Spec, preset: Preset, points: Points): string | null {
  const pair = pairOf(preset, spec);
  const suits =
    pair !== null &&
    allowsInference(spec, pair.inference.kind) &&
    allowsLearning(spec, pair.learning.kind);
  if (!suits) return "does not suit this model";
  return preset.levelled && hasGaps(points)
    ? "sums distances, which are not known where entries are missing"
    : null;
}

export const allowsPreset = (spec: Spec, preset: Preset, points: Points): boolean =>
  againstPreset(spec, preset, points) === null;

/** The rules that a model begins with: exact EM, with its own first rule where no posterior or no maximum is at hand. */
export function firstPair(spec: Spec): Pair {
  const stated = own(spec).first?.(spec);
  if (stated) return stated as Pair;
  const exact = { kind: "exact" } as const;
  const closed = { kind: "closed-form" } as const;
  const [q] = allowsInference(spec, exact.kind) ? [] : (own(spec).inference ?? []);
  const [theta] = allowsLearning(spec, closed.kind) ? [] : (own(spec).learning ?? []);
  return {
    inference: (q?.defaults ?? exact) as InferenceChoice,
    learning: (theta?.defaults ?? closed) as LearningChoice,
  };
}

/** Coordinates that a row of a shape has at least and at most, and what it is called. */
const shapes: {
  readonly [S in Exclude<Shape, "none">]: {
    readonly least: number;
    readonly most: number;
    readonly rows: string;
  };
} = {
  points: { least: 1, most: MAX_DIMENSIONS, rows: `points of 1 to ${MAX_DIMENSIONS}` },
  pairs: { least: 2, most: MAX_DIMENSIONS, rows: "pairs (x, y)" },
  labelled: { least: 1, most: MAX_DIMENSIONS, rows: "points with labels" },
  images: {
    least: IMAGE_SIDE ** 2,
    most: IMAGE_SIDE ** 2,
    rows: `images of ${IMAGE_SIDE} × ${IMAGE_SIDE}`,
  },
};

/** Why data are none that a model takes, as a sentence without its point; null where they are. */
export function againstData(spec: Spec, points: Points): string | null {
  const { title, gaps } = kindOf(spec);
  const takes = shapeOf(spec);
  // What is there stays beside a model that looks at none of it.
  if (takes === "none") return null;
  const { least, most, rows } = shapes[takes];
  const { dimensions } = points;
  if (dimensions < least || dimensions > most)
    return `has ${dimensions === 1 ? "one coordinate" : `${dimensions} coordinates`} a row, but ${title} takes ${rows}`;
  return gaps || !hasGaps(points) ? null : `has missing entries, but ${title} takes none`;
}
