import { useLab } from "../../store/lab/lab.ts";
import { shownFrame } from "../../store/lab/selectors.ts";
import { goTo } from "../../store/run/transport.ts";
import styles from "./Transport.module.css";

/** Every frame of the run, to slide over. */
export function Scrubber() {
  const cursor = useLab((s) => s.cursor);
  const last = useLab((s) => Math.max(0, s.run.frames.length - 1));
  const frame = useLab(shownFrame);
  const where = frame
    ? frame.phase === "init"
      ? "start"
      : `${frame.phase}-step of iteration ${frame.iteration}`
    : "";
  return (
    <input
      type="range"
      className={styles.scrubber}
      aria-label="Frame"
      aria-valuetext={`${where}, frame ${cursor} of ${last}`}
      min={0}
      max={Math.max(1, last)}
      step={1}
      value={cursor}
      disabled={last === 0}
      onChange={(event) => goTo(Number(event.target.value))}
    />
  );
}
