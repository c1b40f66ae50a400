import type { Stop } from "../../engine/registry/session.ts";
import {
  againstPair,
  allowsInference,
  allowsLearning,
  firstPair,
} from "../../engine/registry/suits.ts";
import { editors, pictures } from "../../models/faces.ts";
import { type AnyKind, kindOf, type Spec } from "../../models/kinds.ts";
import { refuseUnfit, suited } from "../files/fits.ts";
import { guarded, request } from "../files/requests.ts";
import { loadShown } from "../files/restore.ts";
import { lab } from "../lab/lab.ts";
import { firstStart, shownStart, shownTheta } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { dataOf } from "../run/engine.ts";
import { begin, change } from "../run/undo.ts";
import { setTheta } from "./editTheta.ts";

/** Another family, floor or number of components: from the θ shown where it can be kept, else by the rule. */
export function setModel(model: Spec): void {
  const s = lab.getState();
  const theta = shownStart(s);
  const kept = theta === undefined ? null : editors.of(model).adapt(model, theta);
  begin({ choices: { ...s.choices, model, start: kept ?? s.startRule } });
}

/**
 * Another kind of model altogether: its first spec, its first start rule, and rules that suit it.
 * One that does not take the data says so.
 */
export async function setModelKind({ first }: Pick<AnyKind, "first">): Promise<void> {
  await guarded(() =>
    request(
      "Changing the model",
      ["model"],
      () => loadShown({ ...lab.getState().choices, model: ofData(first) }),
      () => beginKind(ofData(first)),
    ),
  );
}

const ofData = (first: Spec): Spec => suited(first, lab.getState().dataset.points);

function beginKind(first: Spec): void {
  const { dataset } = lab.getState();
  const model = editors.of(first).inUnits?.(first, dataOf(dataset, first)) ?? first;
  refuseUnfit(model, dataset);
  begin(begunWith(model));
}

/** What is chosen with another model: its first start rule, and rules that suit it. */
export function begunWith(model: Spec): Pick<Lab, "startRule" | "choices"> {
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
  return { startRule, choices: { ...s.choices, ...rules, model, start: startRule } };
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

/** One of the controls the model declares. Throws Error with a sentence where the value can't be. */
export function setControl(id: string, value: string | number): void {
  const { choices, dataset } = lab.getState();
  const { model } = choices;
  const { settings } = editors.of(model);
  if (settings) setModel(settings.set(model, id, value, dataset.points));
}

/** One number of θ, by its path; a new run begins. Throws Error with a sentence where it can't be. */
export function setField(id: string, value: number): void {
  const s = lab.getState();
  const { model } = s.choices;
  setTheta(editors.of(model).setFields(model, shownStart(s), new Map([[id, value]])));
}

/** All covariances I/β, from the θ shown. Throws Error with a sentence where that can't be. */
export function setStiffness(beta: number): void {
  const s = lab.getState();
  const { model } = s.choices;
  const { kMeans } = editors.of(model);
  if (kMeans) setTheta(kMeans.withStiffness(model, shownTheta(s), beta));
}

/** Whether the closed form holds what K-means holds, and the means alone move. */
export const holdsAsKMeans = ({ choices: { model, learning } }: Lab): boolean => {
  const { blocks, kMeans } = kindOf(model);
  const held = learning.kind === "closed-form" ? (learning.hold ?? []) : [];
  return kMeans !== undefined && blocks.every((b) => b === kMeans || held.includes(b));
};

/** The model that would have kept a collapse from happening; null where there is none. */
export const saferThan = ({ choices: { model }, dataset }: Lab) =>
  editors.of(model).safer?.(model, dataOf(dataset, model)) ?? null;
