import { lab } from "../../store/lab/lab.ts";
import type { Lab } from "../../store/lab/state.ts";
import { whenIdle } from "../../views/whenIdle.ts";

/** Has every change kept. The code for it arrives once the page is idle, or with the first change. */
export function keepChanges(): void {
  const opened = lab.getState();
  let asked = false;
  const bring = (): void => {
    if (asked) return;
    asked = true;
    import("../../store/autosave/autosave.ts").then(
      ({ startAutosave }) => {
        end();
        startAutosave(opened);
      },
      // The page tells of it; the next change asks again.
      () => {
        asked = false;
      },
    );
  };
  const end = lab.subscribe((now) => changed(now, opened) && bring());
  whenIdle(bring);
}

const changed = (now: Lab, opened: Lab): boolean =>
  now.run.frames.length > 1 ||
  (["slot", "dataset", "choices", "scene"] as const).some((part) => now[part] !== opened[part]);
