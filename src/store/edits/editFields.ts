import { editors } from "../../models/faces.ts";
import { lab } from "../lab/lab.ts";
import { shownTheta } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { dataOf } from "../run/engineInput.ts";
import { setModel } from "./editModel.ts";
import { setTheta } from "./editTheta.ts";

/** One of the controls the model declares. Throws Error with a sentence where the value can't be. */
export function setControl(id: string, value: string | number): void {
  const { model } = lab.getState().choices;
  const { settings } = editors.of(model);
  if (settings) setModel(settings.set(model, id, value));
}

/** One number of θ, by its path; a new run begins. Throws Error with a sentence where it can't be. */
export function setField(id: string, value: number): void {
  const s = lab.getState();
  const { model } = s.choices;
  setTheta(editors.of(model).setFields(model, shownTheta(s), new Map([[id, value]])));
}

/** All covariances I/β, from the θ shown. Throws Error with a sentence where that can't be. */
export function setStiffness(beta: number): void {
  const s = lab.getState();
  const { model } = s.choices;
  const { kMeans } = editors.of(model);
  if (kMeans) setTheta(kMeans.withStiffness(model, shownTheta(s), beta));
}

/** The model that would have kept a collapse from happening; null where there is none. */
export const saferThan = ({ choices: { model }, dataset }: Lab) =>
  editors.of(model).safer?.(model, dataOf(dataset)) ?? null;
