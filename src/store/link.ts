import { linkPayload } from "../data/session/write.ts";
import { pack, unpack } from "./compress.ts";
import { lab } from "./lab.ts";
import { openSceneNamed } from "./openScene.ts";
import { read } from "./reader.ts";
import { restore } from "./restore.ts";

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

/** Opens what stands after # in the address. Throws with a sentence where it is damaged. */
export async function openLink(hash: string): Promise<void> {
  if (hash.startsWith(SCENE)) return openSceneNamed(hash.slice(SCENE.length));
  const text = await unpack(hash).catch(() => {
    throw new Error("This link is damaged: it can't be unpacked. It may have been cut off.");
  });
  const { frame, ...session } = await read({ type: "link", text });
  await restore(session, { halfSteps: frame, stopped: false, cursor: frame });
}
