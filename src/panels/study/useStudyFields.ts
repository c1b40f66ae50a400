import type { StudyView } from "../../models/contract/scene.ts";
import { lab, setView, useLab } from "../../store/lab/lab.ts";

type Fields<K extends StudyView["kind"]> = Omit<Extract<StudyView, { readonly kind: K }>, "kind">;

/** What the study that is open was asked, as far as it was said, and what sets that. */
export function useStudyFields<K extends StudyView["kind"]>(
  kind: K,
): Fields<K> & { readonly set: (change: Fields<K>) => void } {
  const study = useLab((s) => s.view.study);
  const { kind: _, ...fields } = study?.kind === kind ? study : { kind };
  return {
    ...(fields as Fields<K>),
    set: (change) => {
      const now = lab.getState().view.study;
      setView({ study: { ...(now?.kind === kind && now), kind, ...change } as StudyView });
    },
  };
}
