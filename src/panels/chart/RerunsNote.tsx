import { drawsOf } from "../../engine/registry/draws.ts";
import { halfSteps } from "../../engine/run/frame.ts";
import { RERUNS } from "../../engine/thread/protocol.ts";
import { count } from "../../maths/format.ts";
import { reachOf } from "../../store/follow/reruns.ts";
import { useLab } from "../../store/lab/lab.ts";
import type { Lab } from "../../store/lab/state.ts";
import styles from "./Notes.module.css";

/** What the band behind the lines is, or why there is none. */
export function RerunsNote() {
  const said = useLab(saidOf);
  if (said === null) return null;
  return (
    <p className={styles.note}>
      {said.startsWith(NAME) && <span className={styles.band} aria-hidden="true" />}
      <span>{said}</span>
    </p>
  );
}

const NAME = `${RERUNS} reruns with other seeds, 5–95 %`;

function saidOf(s: Lab): string | null {
  const draws = drawsOf(s.choices);
  if (!s.view.reruns || draws === 0) return null;
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
