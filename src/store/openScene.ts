import type { Session } from "../data/opened.ts";
import type { Scene } from "../data/scenes/contract.ts";
import { lab, setView } from "./lab.ts";
import { guarded, openSession } from "./open.ts";
import { read } from "./reader.ts";
import { restore } from "./restore.ts";
import type { Place, View } from "./state.ts";

/** Opens a scene as an edit: undo brings back what was there. */
export async function openScene(scene: Scene): Promise<void> {
  await guarded(async () => {
    await openSession(await sessionOf(scene), scene);
    setView(viewOf(scene));
    lab.setState({ reach: placeOf(scene) });
  });
}

/** Shows a scene as the page opens with it. Throws with a sentence where there is none of that name. */
export async function openSceneNamed(id: string): Promise<void> {
  const { sceneGroups } = await import("../data/scenes/index.ts");
  const scene = sceneGroups.flatMap(({ scenes }) => scenes).find((each) => each.id === id);
  if (!scene) throw new Error(`There is no scene "${id}". The Scenes panel has them all.`);
  await restore(await sessionOf(scene), placeOf(scene), scene);
  setView(viewOf(scene));
}

/** The strip that tells of the scene goes; the session stays. */
export function closeScene(): void {
  lab.setState({ scene: null });
}

const sessionOf = ({ session, points }: Scene): Promise<Session> =>
  read({ type: "session", text: JSON.stringify(session), name: points });

/** A narrow screen keeps the details folded: opened, they would push the plane out of sight. */
const narrow = (): boolean => matchMedia("(max-width: 899px)").matches;

function viewOf({ view = {} }: Scene): Partial<View> {
  const { tab = "along", log = false, labels = false, picked = null } = view;
  const { contours = false, regions = false, boundaries = [] } = view;
  return {
    tool: "select",
    tab: narrow() ? null : tab,
    // A tab that has something to say of θ₀ is shown before the first half-step.
    asked: true,
    log,
    showLabels: labels,
    show: { points: "blended", contours, regions },
    classifiers: {
      asked: tab === "classifiers",
      drawn: boundaries,
      regions: null,
      compared: false,
    },
    picked,
    component: null,
    placing: null,
  };
}

/** How far a scene goes as it opens. */
function placeOf({ walk = 0 }: Scene): Place {
  const end = walk === "end";
  const halfSteps = end ? 0 : walk;
  return { halfSteps, stopped: end, cursor: end ? Number.POSITIVE_INFINITY : halfSteps };
}
