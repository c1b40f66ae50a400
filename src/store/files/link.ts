import { linkPayload } from "../../data/session/write.ts";
import { lab } from "../lab/lab.ts";
import { pack, unpack } from "./compress.ts";
import { readWhole } from "./loadShown.ts";
import { sceneNamed } from "./openScene.ts";
import type { Working } from "./requests.ts";

/** Longest address (characters) that browsers and mail pass on whole. */
const LONGEST = 30_000;

/** What stands before the name of a scene in an address. */
const SCENE = "scene=";

/** The address of what is shown. Throws with a sentence where it is more than an address can carry. */
export async function linkToShown(): Promise<string> {
  const s = lab.getState();
  const payload = linkPayload(s.dataset, s.choices, s.cursor);
  const packed = await pack(JSON.stringify(payload));
  const address = new URL(location.href);
  address.hash = packed;
  if (address.href.length > LONGEST)
    throw new Error("These points are more than a link can carry. Use Export… and send the file.");
  return address.href;
}

/** What stands after # in the address, and how it is looked at. Rejects with a sentence where the link is damaged. */
export async function readLink(hash: string, working: Working) {
  if (hash.startsWith(SCENE)) return sceneNamed(hash.slice(SCENE.length), working);
  const text = await unpack(hash).catch(() => {
    throw new Error("This link is damaged: it can't be unpacked. It may have been cut off.");
  });
  const { frame, ...session } = await readWhole({ type: "link", text }, working);
  const reach = { halfSteps: frame, stopped: false, cursor: frame };
  return { shown: { ...session, reach, told: null }, view: null };
}
