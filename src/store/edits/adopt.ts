import type { Dataset } from "../../data/dataset.ts";
import type { Choices } from "../../engine/registry/session.ts";
import { lab, setView } from "../lab/lab.ts";
import { startRuleOf } from "../lab/selectors.ts";
import { begin, carryBrush } from "../run/undo.ts";

/** Makes a session of a study, on the same data or those given, the lab's: one edit. */
export function adopt(choices: Choices, dataset?: Dataset): void {
  if (dataset) setView({ picked: null });
  const { startRule } = lab.getState();
  begin({
    choices,
    startRule: startRuleOf(choices, startRule),
    ...(dataset && { dataset }),
  });
}

/** The same, run to its end as the study ran it. */
export function adoptToEnd(choices: Choices): void {
  adopt(choices);
  lab.setState({ reach: { halfSteps: 0, stopped: true, cursor: Number.POSITIVE_INFINITY } });
}

/** A session on the lab's data, or those given, as it would begin there: a q by hand stays with the θ₀ it was brushed at. */
export function asItBegins(choices: Choices, dataset?: Dataset): Choices {
  const edit = { choices, ...(dataset && { dataset }) };
  return carryBrush(edit, lab.getState()).choices ?? choices;
}
