import { editors } from "../../models/faces.ts";
import { kindOf, labelsOf, type Spec } from "../../models/kinds.ts";
import {
  type InferenceChoice,
  inferenceRules,
  type LearningChoice,
  learningRules,
} from "../../rules/index.ts";
import type { Preset } from "../../rules/presets.ts";

/** Whether a way of choosing q is of use to a model. */
export const allowsInference = (spec: Spec, kind: InferenceChoice["kind"]): boolean =>
  !inferenceRules[kind].needsLabels || labelsOf(spec) !== null;

/** Whether a way of choosing θ is of use to a model. */
export const allowsLearning = (spec: Pick<Spec, "kind">, kind: LearningChoice["kind"]): boolean =>
  !learningRules[kind].needsGradients || kindOf(spec).gradients !== undefined;

/** Whether a named pair is; K-means and its kin need equal circles besides. */
export const allowsPreset = (spec: Spec, { inference, learning, levelled }: Preset): boolean =>
  allowsInference(spec, inference.kind) &&
  allowsLearning(spec, learning.kind) &&
  (!levelled || editors.of(spec).kMeans !== undefined);
