import type { StudyView } from "../../models/contract/scene.ts";
import { Button } from "../../panels/common/Button.tsx";
import { studies } from "../../panels/study/studies.ts";
import { setView } from "../../store/lab/lab.ts";

/** Opens the study of a scene, with what it is asked. It would cover the words, and is not opened by itself. */
export function StudyOffer({ study }: { readonly study: StudyView }) {
  const name = studies.find(({ panel }) => panel === study.kind)?.name;
  return <Button onClick={() => setView({ panel: study.kind, study })}>{name}</Button>;
}
