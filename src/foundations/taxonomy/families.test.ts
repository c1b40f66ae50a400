import { expect, test } from "vitest";
import { loadScenes } from "../../data/scenes/index.ts";
import { foundationOf } from "../index.ts";
import { families } from "./families.ts";

test("what the map links to is there", async () => {
  const scenes = (await loadScenes()).flatMap((group) => group.scenes.map(({ id }) => id));
  for (const { name, address } of families.flatMap(({ shown }) => shown)) {
    const [kind, id = ""] = address.split("=");
    if (kind === "scene") expect(scenes, name).toContain(id);
    else if (kind === "figure") expect(foundationOf(id), name).toBeDefined();
    else expect(address, name).toBe("");
  }
});
