import { positions } from "../../store/along.ts";
import { useLab } from "../../store/lab.ts";
import { shownFrame } from "../../store/selectors.ts";
import type { BoundCurve } from "../../views/step/props.ts";
import { StepCurves } from "../../views/step/StepCurves.tsx";
import styles from "./Details.module.css";

/** ℓ and its lower bounds along the line through θ_{t−1} and θ_t. */
export function StepTab() {
  const frame = useLab(shownFrame);
  const along = useLab((s) => s.along);
  const present = useLab((s) => s.view.present);
  const running = useLab((s) => s.activity === "running");
  if (!frame || frame.phase === "init" || (frame.phase === "E" && frame.iteration === 1))
    return (
      <p className={styles.text}>
        The first M-step draws the first line: ℓ, and the bound that touches it.
      </p>
    );
  if (!along || (along.frame !== frame && running))
    return <p className={styles.text}>The curves are drawn when the run stops.</p>;
  const t = frame.phase === "M" ? frame.iteration : frame.iteration - 1;
  const bounds: BoundCurve[] = along.bounds.map((values, i) => ({
    name: `bound of q${subscript(t + i)}`,
    values,
    touches: i,
  }));
  return (
    <div className={styles.fill}>
      <StepCurves
        positions={positions}
        logLikelihood={along.logLikelihood}
        bounds={bounds}
        iteration={frame.iteration}
        phase={frame.phase}
        present={present}
      />
    </div>
  );
}

const subscript = (value: number): string =>
  [...String(value)].map((digit) => String.fromCodePoint(0x2080 + Number(digit))).join("");
