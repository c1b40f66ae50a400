import { useLab } from "../../store/lab/lab.ts";
import { movesOf, shownFrame } from "../../store/lab/selectors.ts";
import { shownEStages, shownMStages } from "../../store/lab/words/spoken.ts";
import styles from "./Stages.module.css";

/** What a half-step does, part by part; lit for the one shown, in slow motion part by part. */
export function Stages() {
  const phase = useLab((s) => shownFrame(s)?.phase);
  const stage = useLab((s) => s.view.stage);
  const moves = useLab((s) => movesOf(s).join(""));
  const names = {
    E: useLab((s) => shownEStages(s).join("\n")).split("\n"),
    M: useLab((s) =>
      shownMStages(s)
        .map(({ name }) => name)
        .join("\n"),
    ).split("\n"),
  };
  return (
    <ol className={styles.stages} aria-label="Stages of a half-step">
      {(["E", "M"] as const)
        .filter((own) => moves.includes(own))
        .map((own) => (
          <li key={own} className={styles.half} data-lit={phase?.includes(own)}>
            <b>{own}</b>
            <ol>
              {names[own].map((name, i) => (
                <li key={name} data-lit={phase?.includes(own) && (stage === null || stage === i)}>
                  {name}
                </li>
              ))}
            </ol>
          </li>
        ))}
    </ol>
  );
}
