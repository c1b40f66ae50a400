import type { Choices } from "../../engine/registry/session.ts";
import { lab } from "../lab/lab.ts";
import { startRuleOf } from "../lab/selectors.ts";
import { begin, carryBrush } from "../run/undo.ts";

/** Makes a session of a study, on the same data, the lab's: one edit. */
export function adopt(choices: Choices): void {
  begin({ choices, startRule: startRuleOf(choices, lab.getState().startRule) });
}

/** The same, run to its end as the study ran it. */
export function adoptToEnd(choices: Choices): void {
  adopt(choices);
  lab.setState({ reach: { halfSteps: 0, stopped: true, cursor: Number.POSITIVE_INFINITY } });
}

/** A session on the lab's data as it would begin there: a q by hand stays with the θ₀ it was brushed at. */
export function asItBegins(choices: Choices): Choices {
  return carryBrush({ choices }, lab.getState()).choices ?? choices;
}
