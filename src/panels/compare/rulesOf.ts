import type { Choices } from "../../engine/registry/session.ts";
import { inferenceRules, learningRules } from "../../rules/index.ts";
import { presetOf } from "../../store/lab/presetOf.ts";

/** A session's rules by the name of their pair, or one by one. */
export function rulesOf(choices: Choices): string {
  const { inference, learning } = choices;
  const each = `${inferenceRules[inference.kind].label}, ${learningRules[learning.kind].label}`;
  return presetOf({ choices }) ?? each;
}
