import type { Scene, SceneGroup } from "../../models/contract/scene.ts";
import { kinds } from "../../models/kinds.ts";

/** Every scene of every model, those under one heading together, in the order of the menu. */
export async function loadScenes(): Promise<readonly SceneGroup[]> {
  const brought = await Promise.all(kinds.map(({ scenes }) => scenes?.() ?? []));
  const groups = new Map<string, Scene[]>();
  for (const { heading, scenes } of brought.flat())
    groups.set(heading, [...(groups.get(heading) ?? []), ...scenes]);
  return Array.from(groups, ([heading, scenes]) => ({ heading, scenes }));
}
