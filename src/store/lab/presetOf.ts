import { pictures } from "../../models/faces.ts";
import { pairOf, presets } from "../../rules/presets.ts";
import type { Lab } from "./state.ts";

/**
 * The name of the pair of rules in force, whatever their numbers; null where it has none, as where
 * K-means would need equal weights and equal circles.
 */
export function presetOf({
  choices: { inference, learning, model, start },
}: Pick<Lab, "choices">): string | null {
  const level = () => pictures.of(model).isLevel?.(model, start) === true;
  const found = presets.find((preset) => {
    const pair = pairOf(preset, model);
    return pair?.inference.kind === inference.kind && sameLearning(pair.learning, learning);
  });
  return found && (!found.levelled || level()) ? found.name : null;
}

type Learning = Lab["choices"]["learning"];

/** Of one kind and with the same meaning: what is held, more than one step, a minibatch. */
function sameLearning(a: Learning, b: Learning): boolean {
  if (a.kind === "closed-form" && b.kind === "closed-form")
    return String(a.hold ?? []) === String(b.hold ?? []);
  if (a.kind === "gradient" && b.kind === "gradient")
    return a.steps > 1 === b.steps > 1 && (a.batch === null) === (b.batch === null);
  return a.kind === b.kind;
}
