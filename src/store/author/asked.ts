import type { StudyView } from "../../models/contract/scene.ts";
import { lab } from "../lab/lab.ts";

type Kind = StudyView["kind"];

/** What each study was asked while it was open last, and of which kind of model. */
const asked = new Map<Kind, { readonly model: string; readonly study: StudyView }>();

/** From now on, what a study is asked while it is open is known after it was closed. Returns what ends it. */
export function noteStudies(): () => void {
  const note = ({ view, choices }: ReturnType<typeof lab.getState>): void => {
    if (view.study && view.study.kind === view.panel)
      asked.set(view.panel, { model: choices.model.kind, study: view.study });
  };
  note(lab.getState());
  return lab.subscribe(note);
}

/** The studies as they were asked last, of a kind of model. */
export const lastAsked = (model: string): StudyView[] =>
  [...asked.values()].filter((each) => each.model === model).map(({ study }) => study);
