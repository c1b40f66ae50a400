import type { Stop } from "../../engine/registry/session.ts";
import {
  againstPair,
  allowsInference,
  allowsLearning,
  firstPair,
} from "../../engine/registry/suits.ts";
import { pictures } from "../../models/faces.ts";
import type { AnyKind, Spec } from "../../models/kinds.ts";
import { loadShown } from "../files/loadShown.ts";
import { request } from "../files/requests.ts";
import { lab } from "../lab/lab.ts";
import { firstStart, shownTheta } from "../lab/selectors.ts";
import { begin, change } from "../run/undo.ts";

/** Another family, floor or number of components: from the θ shown where it can be kept, else by the rule. */
export function setModel(model: Spec): void {
  const s = lab.getState();
  const theta = shownTheta(s);
  const kept = theta === undefined ? null : pictures.of(model).adapt(model, theta);
  begin({ choices: { ...s.choices, model, start: kept ?? s.startRule } });
}

/** Another kind of model altogether: its first spec, its first start rule, and rules that suit it. */
export async function setModelKind({ first }: Pick<AnyKind, "first">): Promise<void> {
  await request(
    "Changing the model",
    ["model"],
    () => loadShown({ ...lab.getState().choices, model: first }),
    () => beginKind(first),
  );
}

function beginKind(model: Spec): void {
  const s = lab.getState();
  const startRule = { kind: firstStart(pictures.of(model)), seed: s.startRule.seed };
  const { inference, learning } = s.choices;
  const first = firstPair(model);
  const keeps = learning.kind !== "closed-form" && allowsLearning(model, learning.kind);
  const kept = {
    inference: allowsInference(model, inference.kind) ? inference : first.inference,
    // What is held is named by blocks of the model before.
    learning: keeps ? learning : first.learning,
  };
  const rules = againstPair(model, kept) === null ? kept : first;
  begin({ startRule, choices: { ...s.choices, ...rules, model, start: startRule } });
}

/** The rule that draws θ₀, used at once. */
export function setStartRule(startRule: { kind: string; seed: number }): void {
  const { choices } = lab.getState();
  begin({ startRule, choices: { ...choices, start: startRule } });
}

/** When a run stops; the run so far stays as it is. */
export function setStop(stop: Stop): void {
  const { choices, run } = lab.getState();
  change({ choices: { ...choices, stop }, run: { ...run, end: null } });
}
