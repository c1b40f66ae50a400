import { drawsOf, isRerun } from "../../engine/registry/draws.ts";
import { isExactEm } from "../../engine/registry/session.ts";
import { halfSteps } from "../../engine/run/frame.ts";
import { rateOf } from "../../engine/run/rate.ts";
import { RERUNS } from "../../engine/thread/protocol.ts";
import { count, fixed, magnitude } from "../../maths/format.ts";
import { hasSlip } from "../../models/kinds.ts";
import { reachOf } from "../../store/follow/reruns.ts";
import { useLab } from "../../store/lab/lab.ts";
import type { Lab } from "../../store/lab/state.ts";
import Explained from "../glossary/Explained.tsx";
import styles from "./Notes.module.css";

/** The line below the chart, where there is something to say. */
export default function Note() {
  return useLab((s) => isExactEm(s.choices)) ? <RateNote /> : <RerunsNote />;
}

/** How fast exact EM comes to ℓ*, and what that tells of the missing labels; nothing until that has settled. */
function RateNote() {
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

/** What the band behind the lines is, or why there is none. */
function RerunsNote() {
  const said = useLab(saidOf);
  if (said === null) return null;
  return (
    <p className={styles.note}>
      {said.startsWith(NAME) && <span className={styles.band} aria-hidden="true" />}
      <span>
        <Explained text={said} />
      </span>
    </p>
  );
}

const NAME = `${RERUNS} reruns with other seeds, 5–95 %`;

function saidOf(s: Lab): string | null {
  const draws = drawsOf(s.choices);
  if (!s.view.reruns || !isRerun(s.choices)) return null;
  const { reruns, run, dataset } = s;
  const frame = run.frames.at(-1);
  if (!frame || reruns?.run !== run.id) return NAME;
  const made = halfSteps(frame);
  const last = reruns.spreads.findLast(({ halfStep }) => halfStep <= made);
  if (!last)
    return `No reruns: ${RERUNS} of ${count(dataset.points.size)} points, ${count(draws)} draws each, take too long`;
  if (last.runs < RERUNS) return `${NAME}; ${RERUNS - last.runs} ended before`;
  if (made === last.halfStep || reruns.reach !== reachOf(s)) return NAME;
  return `${NAME}, up to iteration ${last.halfStep / 2}`;
}
