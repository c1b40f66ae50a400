import type { ClassifierKind } from "../../classifiers/contract.ts";
import { lab, setView } from "../lab/lab.ts";
import type { Classifiers } from "../lab/view.ts";

/** Sets some of what is looked at of the classifiers. */
export function setClassifiers(change: Partial<Classifiers>): void {
  setView({ classifiers: { ...lab.getState().view.classifiers, ...change } });
}

/** Opens the tab of the classifiers, which stays while the data have labels. */
export function askForClassifiers(): void {
  setClassifiers({ asked: true });
  setView({ asked: true, tab: "classifiers", panel: null });
}

/** Draws the boundary of a classifier, or no longer. */
export function drawBoundary(kind: ClassifierKind, on: boolean): void {
  const others = lab.getState().view.classifiers.drawn.filter((each) => each !== kind);
  setClassifiers({ drawn: on ? [...others, kind] : others });
}
