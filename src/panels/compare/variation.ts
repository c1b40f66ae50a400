import { gaplessWords } from "../../data/gapless.ts";
import type { Choices } from "../../engine/registry/session.ts";
import { sameTheta } from "../../engine/run/sameTheta.ts";
import type { Gapless, StudyView } from "../../models/contract/scene.ts";
import { editors, pictures } from "../../models/faces.ts";
import { kindOf, type Spec } from "../../models/kinds.ts";
import { inferenceOf, learningOf } from "../../rules/loaded.ts";
import { pairOf, presetsFor } from "../../rules/presets.ts";
import { presetOf } from "../../store/lab/words/presetOf.ts";

/** In what B differs from A; null where it does not. */
export interface Variation {
  /** A named pair of rules. */
  readonly rules: string | null;
  /** What the model is, where it declares a choice to compare: its covariances, noise or latent. */
  readonly choice: string | null;
  /** How its data are made of A's. */
  readonly data: Gapless | null;
  readonly start: { readonly kind: string; readonly seed: number } | null;
}

/** As a view has it: what does not differ is left out. */
export function studyOf({ rules, choice, data, start }: Variation, spec: Spec): StudyView {
  const compared = comparedOf(spec);
  return {
    kind: "compare",
    ...(rules !== null && { rules }),
    ...(choice !== null && compared && { [compared.id]: choice }),
    ...(data && { data }),
    ...(start && { start }),
  };
}

/** What a view says of it. */
export function variationOf(study: Extract<StudyView, { readonly kind: "compare" }>): Variation {
  const { rules = null, covariance, latent, noise, family, data = null, start = null } = study;
  return { rules, choice: covariance ?? latent ?? noise ?? family ?? null, data, start };
}

/** The session of B, and what has to be said of where it starts. */
interface Varied {
  readonly choices: Choices;
  readonly start: string;
}

/** A's session with a variation. `theta` is A's θ₀, as it came from its start. */
export function varied(a: Choices, theta: unknown, variation: Variation): Varied {
  const { rules, choice, data, start } = variation;
  const preset = presetsFor(a.model).find(({ name }) => name === rules);
  const editor = editors.of(a.model);
  const { settings } = editor;
  const family =
    choice === null || settings?.compared === undefined
      ? a.model
      : settings.set(a.model, settings.compared, choice);
  const level = preset?.levelled ? editor.kMeans?.levelled(family, theta) : null;
  const model = level?.spec ?? family;
  const with_ = (from: unknown) => ({
    ...a,
    ...(preset && pairOf(preset, model)),
    model,
    start: from,
  });
  if (start) return { choices: with_(start), start: startWords(model, start) };
  const adapted = level?.theta ?? editor.adapt(model, theta);
  if (sameTheta(adapted, theta))
    return {
      // The same rule would draw another θ₀ from other data.
      choices: with_(model === a.model && !data ? a.start : theta),
      start: `Both start from the same ${startNamed(model)}.`,
    };
  const how = level
    ? "made level: equal weights, equal circles"
    : "brought into the family: what it does not have is left out";
  return { choices: with_(adapted), start: `B starts from A’s ${startNamed(model)} ${how}.` };
}

/** What a run starts from: where no posterior is at hand, q. */
const startNamed = (model: Spec): string =>
  kindOf(model).posterior?.(model) === false ? "q" : "θ₀";

function startWords(model: Spec, { kind, seed }: NonNullable<Variation["start"]>): string {
  const rule = pictures.of(model).starts.find((each) => each.kind === kind);
  return `B starts by ${rule?.label ?? kind}, seed ${seed}.`;
}

/** The choice of a model that can be compared; null where it has none. */
export function comparedOf(spec: Spec) {
  const { settings } = editors.of(spec);
  const control = settings?.controls(spec).find(({ id }) => id === settings.compared);
  return control?.kind === "choice" ? control : null;
}

/** A session's rules by the name of their pair, or one by one. */
function rulesOf(choices: Choices): string {
  const { inference, learning } = choices;
  const each = `${inferenceOf(inference).label}, ${learningOf(learning).label}`;
  return presetOf({ choices }) ?? each;
}

/** With how the data that they are on were made. */
export const rulesOn = (choices: Choices, made: Gapless | null): string =>
  made ? `${rulesOf(choices)}, ${gaplessWords[made]}` : rulesOf(choices);
