import { klGap } from "../../engine/frame.ts";
import { useLab } from "../../store/lab.ts";
import { shownFrame, shownPicture } from "../../store/selectors.ts";
import type { Lab } from "../../store/state.ts";
import styles from "./Stages.module.css";

/** How an E-step ends whose q is not the posterior. */
const OPEN = "the bound stays below ℓ";

/** What a half-step does, part by part; lit for the one shown, in slow motion part by part. */
export function Stages() {
  const { words } = useLab(shownPicture);
  const phase = useLab((s) => shownFrame(s)?.phase);
  const stage = useLab((s) => s.view.stage);
  const open = useLab(staysOpen);
  const eStages = open ? [...words.eStages.slice(0, -1), OPEN] : words.eStages;
  return (
    <ol className={styles.stages} aria-label="Stages of a half-step">
      {(["E", "M"] as const).map((own) => (
        <li key={own} className={styles.half} data-lit={own === phase}>
          <b>{own}</b>
          <ol>
            {(own === "E" ? eStages : words.mStages).map((name, i) => (
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

/** Whether the E-step shown left a gap; of one still to come, whether its rule may. */
function staysOpen(s: Lab): boolean {
  const frame = shownFrame(s);
  if (frame?.phase === "E") return klGap(frame) !== 0;
  const { kind } = s.choices.inference;
  // Of a q by hand the first alone is brushed.
  return kind === "by-hand" ? frame?.phase === "init" : kind !== "exact";
}
