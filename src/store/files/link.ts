import { writeSession } from "../../data/session/write.ts";
import { defaultStop } from "../../engine/registry/session.ts";
import { lab } from "../lab/lab.ts";
import { look } from "../seen/look.ts";
import { openingOf, placeOf } from "../seen/seen.ts";
import { pack, unpack } from "./compress.ts";
import { readWhole } from "./open.ts";
import { findScene, sceneNamed } from "./openScene.ts";
import type { Working } from "./requests.ts";

/** Longest address (characters) that browsers and mail pass on whole. */
const LONGEST = 30_000;

/** What stands before the name of a scene in an address. */
const SCENE = "scene=";

/** More than an address can carry; the message is a sentence for the user. */
export class TooLong extends Error {
  override readonly name = "TooLong";
}

/** What a session has where its file says nothing. */
const defaults: Readonly<Record<string, unknown>> = {
  inference: { kind: "exact" },
  learning: { kind: "closed-form" },
  stop: defaultStop,
  seed: 1,
};

/** The address of what is shown, and how. Throws TooLong where it is more than an address can carry. */
export async function linkToShown(): Promise<string> {
  const s = lab.getState();
  const session = writeSession(s.dataset, s.choices, openingOf(s));
  const stated = Object.entries(session).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name]),
  );
  const address = new URL(location.href);
  address.hash = await pack(JSON.stringify(Object.fromEntries(stated)));
  if (address.href.length > LONGEST)
    throw new TooLong("These points are more than a link can carry. A session file carries them.");
  return address.href;
}

/** What stands after # in the address, and what looks at it. Rejects with a sentence where the link is damaged. */
export async function readLink(hash: string, working: Working) {
  if (hash.startsWith(SCENE)) return sceneNamed(hash.slice(SCENE.length), working);
  const text = await unpack(hash).catch(() => {
    throw new Error("This link is damaged: it can't be unpacked. It may have been cut off.");
  });
  const { opening = {}, ...session } = await readWhole({ type: "link", text }, working);
  const told = opening.scene === undefined ? null : await findScene(opening.scene);
  const { view } = opening;
  return {
    shown: { ...session, reach: placeOf(opening), told: told ?? null },
    look: () => view && look(view),
  };
}
