import { presets } from "../../rules/presets.ts";
import { setPreset } from "../../store/editRules.ts";
import { useLab } from "../../store/lab.ts";
import { presetOf } from "../../store/presetOf.ts";
import { shownPicture } from "../../store/selectors.ts";
import { SelectField } from "../common/SelectField.tsx";

const OTHER = "";

const KMEANS =
  "K-means is hard inference with equal weights and equal circles held: then 𝓛 = −J/2s² + constant.";
const PLAIN = "Where z is no label, q is the posterior: the pairs differ in how θ is chosen.";

/** The algorithms of the lectures by name. */
export function PresetField() {
  const name = useLab(presetOf);
  const { discrete } = useLab(shownPicture);
  const needsLabels = (kind: string) => kind !== "exact";
  return (
    <SelectField
      label="Named pair"
      value={name ?? OTHER}
      options={[
        ...(name === null ? [{ value: OTHER, label: "a pair of its own" }] : []),
        ...presets.map(({ name: value, inference, levelled }) => ({
          value,
          label: value,
          disabled: !discrete && (needsLabels(inference.kind) || levelled === true),
        })),
      ]}
      help={discrete ? KMEANS : PLAIN}
      onChange={(next) => {
        const preset = presets.find((each) => each.name === next);
        if (preset) setPreset(preset);
      }}
    />
  );
}
