import type { Scene } from "../data/scenes/contract.ts";
import { lab, setView } from "./lab.ts";
import { guarded, openSession } from "./open.ts";
import { read } from "./reader.ts";
import type { Place, View } from "./state.ts";

/** Opens a scene as an edit: undo brings back what was there. */
export async function openScene(scene: Scene): Promise<void> {
  await guarded(async () => {
    const { title, about, points, session } = scene;
    const opened = await read({ type: "session", text: JSON.stringify(session), name: points });
    await openSession(opened, { title, about });
    setView(viewOf(scene));
    lab.setState({ reach: placeOf(scene) });
  });
}

/** The strip that tells of the scene goes; the session stays. */
export function closeScene(): void {
  lab.setState({ scene: null });
}

/** A narrow screen keeps the details folded: opened, they would push the plane out of sight. */
const narrow = (): boolean => matchMedia("(max-width: 899px)").matches;

export function viewOf({ view = {} }: Scene): Partial<View> {
  const { tab = "along", log = false, labels = false, picked = null } = view;
  const { contours = false, regions = false } = view;
  return {
    tool: "select",
    tab: narrow() ? null : tab,
    // A tab that has something to say of θ₀ is shown before the first half-step.
    asked: true,
    log,
    showLabels: labels,
    show: { points: "blended", contours, regions },
    picked,
    component: null,
    placing: null,
  };
}

/** How far a scene goes as it opens. */
export function placeOf({ walk = 0 }: Scene): Place {
  const end = walk === "end";
  const halfSteps = end ? 0 : walk;
  return { halfSteps, stopped: end, cursor: end ? Number.POSITIVE_INFINITY : halfSteps };
}
