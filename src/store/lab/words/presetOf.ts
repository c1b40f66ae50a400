import { pictures } from "../../../models/faces.ts";
import { pairOf, presetsFor } from "../../../rules/presets.ts";
import type { Lab } from "../state.ts";

/**
 * The name of the pair of rules in force, whatever their numbers; null where it has none, as where
 * K-means would need equal weights and equal circles.
 */
export function presetOf({
  choices: { inference, learning, model, start },
}: Pick<Lab, "choices">): string | null {
  const meaning = meaningOf(learning);
  const level = () => pictures.of(model).isLevel?.(model, start) === true;
  const found = presetsFor(model).find((preset) => {
    const pair = pairOf(preset, model);
    return (
      pair?.inference.kind === inference.kind &&
      estimateOf(pair.inference) === estimateOf(inference) &&
      meaningOf(pair.learning) === meaning
    );
  });
  return found && (!found.levelled || level()) ? found.name : null;
}

/** How a gradient of q’s own is had, where q climbs one. */
const estimateOf = (choice: object) => "estimate" in choice && choice.estimate;

interface Learning {
  readonly kind: string;
  readonly hold?: readonly string[];
  readonly steps?: number;
  readonly batch?: number | null;
}

/** What of a choice of θ is no mere number: its kind, what is held, more than one step, a minibatch. */
const meaningOf = ({ kind, hold = [], steps = 1, batch = null }: Learning): string =>
  `${kind} ${hold} ${steps > 1} ${batch === null}`;
