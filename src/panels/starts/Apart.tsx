import type { Sorted } from "../../engine/study/optima.ts";
import type { Outcome } from "../../engine/study/starts.ts";
import { NOTHING } from "../../maths/format.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import { endWords } from "../study/endWords.ts";
import styles from "../study/Study.module.css";
import { StudyTable } from "../study/StudyTable.tsx";
import { OpenRun } from "./Optima.tsx";

interface Props {
  readonly apart: Sorted["apart"];
  readonly onOpen: (seed: number) => void;
}

/** Runs that came to no optimum, by what happened to them. */
export function Apart({ apart, onOpen }: Props) {
  const picture = useLab(shownPicture);
  const choices = useLab((s) => s.choices);
  if (apart.length === 0) return null;
  const reasons = new Map<string, Outcome[]>();
  for (const run of apart) {
    const reason = "fault" in run ? run.fault : endWords(picture, choices, run.end);
    reasons.set(reason, [...(reasons.get(reason) ?? []), run]);
  }
  const rows = [...reasons].map(([reason, runs]) => {
    const ran = runs.find((run) => !("fault" in run));
    return {
      key: reason,
      cells: [
        reason,
        runs.length,
        ran ? <OpenRun key="open" seed={ran.seed} onOpen={onOpen} /> : NOTHING,
      ],
    };
  });
  return (
    <StudyTable
      name="Counted apart"
      heading={<h3 className={styles.heading}>Counted apart: no optimum</h3>}
      columns={[{ head: "What happened", words: true }, { head: "runs" }, { head: "a run of it" }]}
      rows={rows}
    />
  );
}
