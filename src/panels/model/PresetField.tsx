import { allowsPreset } from "../../engine/registry/suits.ts";
import { kindOf, labelsOf, type Spec } from "../../models/kinds.ts";
import { presetsFor } from "../../rules/presets.ts";
import { setPreset } from "../../store/edits/editRules.ts";
import { useLab } from "../../store/lab/lab.ts";
import { presetOf } from "../../store/lab/words/presetOf.ts";
import { SelectField } from "../common/fields/SelectField.tsx";

const OTHER = "";

const KMEANS =
  "K-means is hard inference with equal weights and equal circles held: then 𝓛 = −J/2s² + constant.";
const OWN_Q = "q is no posterior here: the pairs differ in how it is chosen.";
const PLAIN = "Where z is no label, q is the posterior: the pairs differ in how θ is chosen.";

/** What is to be known of the pairs that a model has, or has not. */
function helpOf(spec: Spec): string | null {
  if (kindOf(spec).kMeans) return KMEANS;
  if (kindOf(spec).posterior?.(spec) === false) return OWN_Q;
  return labelsOf(spec) === null ? PLAIN : null;
}

/** The algorithms of the lectures by name. */
export function PresetField() {
  const name = useLab(presetOf);
  const spec = useLab((s) => s.choices.model);
  const points = useLab((s) => s.dataset.points);
  const help = helpOf(spec);
  return (
    <SelectField
      label="Named pair"
      value={name ?? OTHER}
      options={[
        ...(name === null ? [{ value: OTHER, label: "a pair of its own" }] : []),
        ...presetsFor(spec).map((preset) => ({
          value: preset.name,
          label: preset.name,
          disabled: !allowsPreset(spec, preset, points),
        })),
      ]}
      {...(help && { help })}
      onChange={(next) => {
        const preset = presetsFor(spec).find((each) => each.name === next);
        if (preset) setPreset(preset);
      }}
    />
  );
}
