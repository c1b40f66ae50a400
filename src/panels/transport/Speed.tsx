import { useLab } from "../../store/lab/lab.ts";
import { setSlow, setSpeed, speeds } from "../../store/run/transport.ts";
import styles from "./Transport.module.css";

const SLOW = "slow";

/** How fast Play goes; slow motion goes stage by stage. */
export function Speed() {
  const speed = useLab((s) => s.view.speed);
  const slow = useLab((s) => s.view.slow);
  return (
    <select
      className={styles.speed}
      aria-label="Speed"
      title="Speed of Play, in half-steps a second"
      value={slow ? SLOW : String(speed)}
      onChange={({ target: { value } }) => (value === SLOW ? setSlow() : setSpeed(Number(value)))}
    >
      <option value={SLOW}>slow</option>
      {speeds.map((each) => (
        <option key={each} value={each}>
          {each} / s
        </option>
      ))}
    </select>
  );
}
