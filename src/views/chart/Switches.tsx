import type { ReactNode } from "react";
import styles from "./Switches.module.css";

interface SwitchesProps {
  readonly children: ReactNode;
  /** Whether all iterations are in view; null where the run is short and always whole. */
  readonly all: boolean | null;
  readonly onAll: (all: boolean) => void;
  readonly log: boolean;
  /** null where there is no ℓ* to measure by. */
  readonly onLog: ((log: boolean) => void) | null;
}

/** How the chart is looked at. */
export function Switches({ all, onAll, log, onLog, children }: SwitchesProps) {
  return (
    <div className={styles.switches} data-desk>
      {all !== null && <AllSwitch all={all} onAll={onAll} />}
      {children}
      {onLog && (
        <span>
          <button
            type="button"
            aria-pressed={log}
            onClick={() => onLog(!log)}
            title="How far ℓ is from where it tends to, on a log scale"
          >
            Log
          </button>
        </span>
      )}
    </div>
  );
}

interface AllSwitchProps {
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** All iterations, or those about the one shown. */
export function AllSwitch({ all, onAll }: AllSwitchProps) {
  return (
    <span>
      <button type="button" aria-pressed={all} onClick={() => onAll(true)}>
        All
      </button>
      <button type="button" aria-pressed={!all} onClick={() => onAll(false)}>
        Recent
      </button>
    </span>
  );
}
