import { loadPicture, pictureOf } from "../engine/registry/pictures.ts";
import type { Spec } from "../engine/registry/spec.ts";
import type { Stop } from "../engine/session.ts";
import type { AnyPicture } from "../models/picture.ts";
import { lab } from "./lab.ts";
import { request } from "./requests.ts";
import { firstStart, shownTheta } from "./selectors.ts";
import { begin, change } from "./snapshots.ts";

/** Another family, floor or number of components: from the θ shown where it can be kept, else by the rule. */
export function setModel(model: Spec): void {
  const s = lab.getState();
  const theta = shownTheta(s);
  const kept = theta === undefined ? null : pictureOf(model).adapt(model, theta);
  begin({ choices: { ...s.choices, model, start: kept ?? s.startRule } });
}

/** Another kind of model altogether: its first spec, its first start rule, and rules that suit it. */
export async function setModelKind(kind: Spec["kind"]): Promise<void> {
  await request("Changing the model", ["model"], () => loadPicture(kind), beginKind);
}

function beginKind(picture: AnyPicture<Spec>): void {
  const s = lab.getState();
  const startRule = { kind: firstStart(picture), seed: s.startRule.seed };
  const rules = picture.discrete ? {} : { inference: { kind: "exact" } as const };
  const { learning } = s.choices;
  const held = learning.kind === "closed-form" ? ({ kind: "closed-form" } as const) : learning;
  begin({
    startRule,
    choices: { ...s.choices, ...rules, learning: held, model: picture.first, start: startRule },
  });
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
