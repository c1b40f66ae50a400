import { rateOf } from "../../engine/run/rate.ts";
import { fixed, magnitude } from "../../maths/format.ts";
import { hasSlip } from "../../models/kinds.ts";
import { useLab } from "../../store/lab/lab.ts";
import type { Lab } from "../../store/lab/state.ts";
import styles from "./Notes.module.css";

/** How fast exact EM comes to ℓ*, and what that tells of the missing labels; nothing until that has settled. */
export function RateNote() {
  const rate = useLab(rateShown);
  if (rate === null) return null;
  // Two digits of what is left over: 0.77, 0.998.
  const decimals = Math.max(2, 1 - magnitude(1 - rate));
  const share = `${fixed(100 * rate, decimals - 2)} %`;
  return (
    <p className={styles.note}>
      {`An iteration leaves ρ² = ${fixed(rate ** 2, decimals)} of the way up: ρ = ${fixed(rate, decimals)} of the distance to θ*. In the slowest direction ${share} of the information is missing.`}
    </p>
  );
}

function rateShown({ run, limit, view, choices }: Lab): number | null {
  if (hasSlip(choices.model) || !view.log || limit?.run !== run.id || !limit.settled) return null;
  return rateOf(run.frames, limit.value);
}
