import { linkPayload } from "../data/session/write.ts";
import { pack, unpack } from "./compress.ts";
import { lab, setView } from "./lab.ts";
import { readWhole } from "./open.ts";
import { sceneNamed } from "./openScene.ts";
import { request, type Working } from "./requests.ts";
import { show } from "./restore.ts";
import { newSlot } from "./slot.ts";

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

/**
 * Shows what stands after # in the address, kept apart from the user's own; in a page that shows
 * something, undo brings that back. Rejects with a sentence where the link is damaged; false where
 * something newer was opened meanwhile.
 */
export function openLink(hash: string): Promise<boolean> {
  return request(
    "Opening the link",
    ["data", "model"],
    (working) => linked(hash, working),
    ({ shown, view }) => {
      show({ ...shown, slot: newSlot(hash) });
      if (view) setView(view);
    },
  );
}

async function linked(hash: string, working: Working) {
  if (hash.startsWith(SCENE)) return sceneNamed(hash.slice(SCENE.length), working);
  const text = await unpack(hash).catch(() => {
    throw new Error("This link is damaged: it can't be unpacked. It may have been cut off.");
  });
  const { frame, ...session } = await readWhole({ type: "link", text }, working);
  const reach = { halfSteps: frame, stopped: false, cursor: frame };
  return { shown: { ...session, reach, told: null }, view: null };
}
