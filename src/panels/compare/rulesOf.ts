import type { Choices } from "../../engine/registry/session.ts";
import { inferenceOf, learningOf } from "../../rules/loaded.ts";
import { presetOf } from "../../store/lab/presetOf.ts";

/** A session's rules by the name of their pair, or one by one. */
export function rulesOf(choices: Choices): string {
  const { inference, learning } = choices;
  const each = `${inferenceOf(inference).label}, ${learningOf(learning).label}`;
  return presetOf({ choices }) ?? each;
}
