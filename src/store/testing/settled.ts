import { lab } from "../lab/lab.ts";
import type { Lab } from "../lab/state.ts";

/** Milliseconds to wait on a machine that is busy: less than a test may take, so that it is told what was waited for. */
const PATIENCE = 30_000;

/** The state as soon as `holds`; rejects where that takes longer than a test may. */
export function until(holds: (state: Lab) => boolean): Promise<Lab> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The state was never reached.")), PATIENCE);
    const look = (state: Lab): void => {
      if (!holds(state)) return;
      clearTimeout(late);
      unsubscribe();
      resolve(state);
    };
    const unsubscribe = lab.subscribe(look);
    look(lab.getState());
  });
}

/** The state once nothing is under way and θ₀ is there. */
export const settled = (): Promise<Lab> =>
  until(
    (s) => s.activity === "idle" && s.queued === 0 && s.reach === null && s.run.frames.length > 0,
  );
