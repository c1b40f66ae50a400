import type { Sorted } from "../../engine/study/optima.ts";
import type { Outcome } from "../../engine/study/starts.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import { Sheet } from "../common/Sheet.tsx";
import { endWords } from "../study/endWords.ts";
import styles from "../study/Study.module.css";
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
  return (
    <Sheet name="Counted apart">
      <h3 className={styles.heading}>Counted apart: no optimum</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.words}>
              What happened
            </th>
            <th scope="col">runs</th>
            <th scope="col">a run of it</th>
          </tr>
        </thead>
        <tbody>
          {[...reasons].map(([reason, runs]) => {
            const ran = runs.find((run) => !("fault" in run));
            return (
              <tr key={reason}>
                <th scope="row" className={styles.words}>
                  {reason}
                </th>
                <td>{runs.length}</td>
                <td>{ran ? <OpenRun seed={ran.seed} onOpen={onOpen} /> : "—"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Sheet>
  );
}
