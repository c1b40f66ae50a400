import { editors } from "../../models/faces.ts";
import type { InferenceChoice, LearningChoice } from "../../rules/index.ts";
import { type Preset, pairOf } from "../../rules/presets.ts";
import { lab } from "../lab/lab.ts";
import { shownTheta, startFromShown } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { begin } from "../run/undo.ts";

/** Another way of choosing q, from the θ shown. */
export function setInference(inference: InferenceChoice): void {
  changeRules({ inference });
}

/** Another way of choosing θ, from the θ shown. */
export function setLearning(learning: LearningChoice): void {
  changeRules({ learning });
}

/** A named pair of rules; K-means and its kin also make weights equal and ellipses equal circles. */
export function setPreset(preset: Preset): void {
  const s = lab.getState();
  const { model } = s.choices;
  const theta = shownTheta(s);
  const level =
    preset.levelled && theta !== undefined
      ? editors.of(model).kMeans?.levelled(model, theta)
      : null;
  changeRules({
    ...pairOf(preset, model),
    ...(level && { model: level.spec, start: level.theta }),
  });
}

function changeRules(change: Partial<Lab["choices"]>): void {
  const s = lab.getState();
  begin({ choices: { ...s.choices, start: startFromShown(s), ...change } });
}
