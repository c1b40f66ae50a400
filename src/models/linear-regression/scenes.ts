import type { SceneGroup } from "../contract/scene.ts";

export const scenes: readonly SceneGroup[] = [];
