import { useLab } from "../../store/lab.ts";
import { shownFrame, shownPicture } from "../../store/selectors.ts";
import styles from "./Stages.module.css";

/** What a half-step does, part by part; lit for the one shown, in slow motion part by part. */
export function Stages() {
  const { words } = useLab(shownPicture);
  const phase = useLab((s) => shownFrame(s)?.phase);
  const stage = useLab((s) => s.view.stage);
  return (
    <ol className={styles.stages} aria-label="Stages of a half-step">
      {(["E", "M"] as const).map((own) => (
        <li key={own} className={styles.half} data-lit={own === phase}>
          <b>{own}</b>
          <ol>
            {(own === "E" ? words.eStages : words.mStages).map((name, i) => (
              <li key={name} data-lit={own === phase && (stage === null || stage === i)}>
                {name}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
