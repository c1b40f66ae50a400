import { loadScenes } from "../../data/scenes/index.ts";
import { ScenesPanel } from "./ScenesPanel.tsx";

/** The panel, once the scenes of every model are there. */
export async function withScenes() {
  const groups = await loadScenes();
  return { default: () => <ScenesPanel groups={groups} /> };
}
