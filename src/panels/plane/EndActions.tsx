import { setModel, setStop } from "../../store/editModel.ts";
import { lab, useLab } from "../../store/lab.ts";
import { posed } from "../../store/posed.ts";
import { shownPicture } from "../../store/selectors.ts";
import { newStart, runToConvergence } from "../../store/transport.ts";
import { Button } from "../common/Button.tsx";
import styles from "./PlanePanel.module.css";

/** The sensible next actions where a run has stopped. */
export function EndActions() {
  const reason = useLab((s) => s.run.end?.reason);
  const stop = useLab((s) => s.choices.stop);
  return (
    <span className={styles.actions}>
      {reason === "degenerate" && <Button onClick={useFloor}>Use a floor</Button>}
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
      {reason === "cancelled" && <Button onClick={runToConvergence}>Go on</Button>}
      <Button onClick={newStart}>New start</Button>
    </span>
  );
}

function goOn(stop: { tolerance: number; maxIterations: number }): void {
  setStop(stop);
  runToConvergence();
}

function useFloor(): void {
  const s = lab.getState();
  const safer = shownPicture(s).safer(s.choices.model, posed(s).data);
  if (safer) setModel(safer);
}
