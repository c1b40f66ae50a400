import type { Scene } from "../../models/contract/scene.ts";
import { lab, setView } from "../lab/lab.ts";
import type { Place, View } from "../lab/state.ts";
import { guarded, request, type Working } from "./requests.ts";
import { readWhole, type Shown, showInstead } from "./restore.ts";

/** Opens a scene as an edit: undo brings back what was there. */
export async function openScene(scene: Scene): Promise<void> {
  await guarded(() =>
    request(
      `Opening ${scene.title}`,
      ["data", "model"],
      (working) => shownOf(scene, working),
      (shown) => {
        showInstead({ ...shown, slot: lab.getState().slot });
        setView(viewOf(scene));
      },
    ),
  );
}

/** The scene of a name, and how it is looked at. Rejects with a sentence where there is none of that name. */
export async function sceneNamed(id: string, working: Working) {
  const { loadScenes } = await import("../../data/scenes/index.ts");
  const sceneGroups = await loadScenes();
  const scene = sceneGroups.flatMap(({ scenes }) => scenes).find((each) => each.id === id);
  if (!scene) throw new Error(`There is no scene "${id}". The Scenes panel has them all.`);
  return { shown: await shownOf(scene, working), view: viewOf(scene) };
}

/** The strip that tells of the scene goes; the session stays. */
export function closeScene(): void {
  lab.setState({ scene: null });
}

async function shownOf(scene: Scene, working: Working): Promise<Omit<Shown, "slot">> {
  return { ...(await sessionOf(scene, working)), told: scene };
}

type Opened = Pick<Scene, "session" | "points" | "view" | "walk">;

/** The session of a scene, and how far its run goes as it opens. */
export async function sessionOf(scene: Opened, working: Working) {
  const text = JSON.stringify(scene.session);
  const session = await readWhole({ type: "session", text, name: scene.points }, working);
  return { ...session, reach: placeOf(scene) };
}

/** A narrow screen keeps the details folded: opened, they would push the plane out of sight. */
const narrow = (): boolean => matchMedia("(max-width: 899px)").matches;

/** How a scene is looked at. */
export function viewOf(
  { view = {} }: Pick<Opened, "view">,
  /** The tab where it asks for none. */
  rest: View["tab"] = "along",
): Partial<View> {
  const { tab = rest, log = false, labels = false, picked = null } = view;
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
function placeOf({ walk = 0 }: Pick<Opened, "walk">): Place {
  const end = walk === "end";
  const halfSteps = end ? 0 : walk;
  return { halfSteps, stopped: end, cursor: end ? Number.POSITIVE_INFINITY : halfSteps };
}
