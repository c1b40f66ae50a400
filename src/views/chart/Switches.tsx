import { type ReactNode, Suspense } from "react";
import { late } from "../late.ts";
import styles from "./Switches.module.css";

/** Arrives with the first long run. */
const AllSwitch = late(() => import("./AllSwitch.tsx"));

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
      {all !== null && (
        <Suspense fallback={null}>
          <AllSwitch all={all} onAll={onAll} />
        </Suspense>
      )}
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
