import type { Scene } from "../../models/contract/scene.ts";
import { lab, setView } from "../lab/lab.ts";
import { look } from "../seen/look.ts";
import { placeOf } from "../seen/seen.ts";
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
        lookAt(scene);
      },
    ),
  );
}

/** The scene of a name; undefined where there is none. */
export async function findScene(id: string): Promise<Scene | undefined> {
  const { loadScenes } = await import("../../data/scenes/index.ts");
  const sceneGroups = await loadScenes();
  return sceneGroups.flatMap(({ scenes }) => scenes).find((each) => each.id === id);
}

/** The session of the scene of a name, and what looks at it. Rejects with a sentence where there is none of that name. */
export async function sceneNamed(id: string, working: Working) {
  const scene = await findScene(id);
  if (!scene) throw new Error(`There is no scene "${id}". The Scenes panel has them all.`);
  return { shown: await shownOf(scene, working), look: () => lookAt(scene) };
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

/** What a scene says nothing of is as on the first screen; its points are not added to by a stray click. */
function lookAt({ view }: Scene): void {
  look({ tab: "along", ...view });
  setView({ tool: "select" });
}
