import { nats } from "../../../maths/format.ts";
import { kindOf } from "../../../models/kinds.ts";
import { saferThan, setModel, setStop } from "../../../store/edits/editModel.ts";
import { setLearning } from "../../../store/edits/editRules.ts";
import { belowBest } from "../../../store/lab/bestKnown.ts";
import { lab, setView, useLab } from "../../../store/lab/lab.ts";
import { newStart, runToConvergence } from "../../../store/run/transport.ts";
import { Button } from "../../common/Button.tsx";
import styles from "../PlanePanel.module.css";

/** The sensible next actions where a run has stopped. */
export default function EndActions() {
  const reason = useLab((s) => s.run.end?.reason);
  // A floor is of no use where the numbers were left, as by a step too long.
  const fell = useLab(
    ({ run: { end } }) => end?.reason === "degenerate" && end.components.length > 0,
  );
  const stop = useLab((s) => s.choices.stop);
  const many = useLab((s) => kindOf(s.choices.model).counted !== undefined);
  const short = useLab(belowBest);
  const safe = useLab((s) => saferThan(s) !== null);
  return (
    <span className={styles.actions}>
      {fell && safe && <Button onClick={useFloor}>Use a floor</Button>}
      {reason === "stuck" && <Button onClick={useClosedForm}>Use the closed form</Button>}
      {reason === "cap" && (
        <Button onClick={() => goOn({ ...stop, maxIterations: stop.maxIterations * 2 })}>
          Go on, higher cap
        </Button>
      )}
      {reason === "converged" && (
        <Button onClick={() => goOn({ ...stop, tolerance: stop.tolerance / 100 })}>
          Go on, tighter
        </Button>
      )}
      {reason === "converged" && many && (
        <Button
          title="Another start may end in a higher optimum"
          look={short === null ? "plain" : "primary"}
          onClick={() => setView({ panel: "starts" })}
        >
          Try 20 starts
        </Button>
      )}
      {reason === "cancelled" && <Button onClick={runToConvergence}>Go on</Button>}
      <Button onClick={newStart}>New start</Button>
      {short !== null && (
        <span className={styles.detail}>{`An earlier run ended ${nats(short)} nats higher.`}</span>
      )}
    </span>
  );
}

function goOn(stop: { tolerance: number; maxIterations: number }): void {
  setStop(stop);
  runToConvergence();
}

function useClosedForm(): void {
  setLearning({ kind: "closed-form" });
}

function useFloor(): void {
  const safer = saferThan(lab.getState());
  if (safer) setModel(safer);
}
