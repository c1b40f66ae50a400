import type { SceneView } from "../../models/contract/scene.ts";
import { lab, setView } from "../lab/lab.ts";
import { viewOf } from "./seen.ts";

/** Looks at the session shown as a view has it. */
export function look(view: SceneView): void {
  setView(viewOf(view));
  if (view.present) fillScreenAtPress();
}

/** A browser gives the whole screen to a press alone: to the first one, if Present is still on then. */
function fillScreenAtPress(): void {
  const heard = new AbortController();
  const take = (): void => {
    heard.abort();
    if (!lab.getState().view.present || document.fullscreenElement) return;
    // A browser that refuses full screen still shows the larger sizes.
    document.documentElement.requestFullscreen?.().catch(() => {});
  };
  for (const press of ["click", "keydown"])
    addEventListener(press, take, { capture: true, signal: heard.signal });
}
