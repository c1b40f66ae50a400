import { writeLesson } from "../../data/lesson/write.ts";
import { writeSession } from "../../data/session/write.ts";
import { defaultStop } from "../../engine/registry/session.ts";
import { figureAddress, isFigure } from "../figure/address.ts";
import { lab } from "../lab/lab.ts";
import { inLesson } from "../lab/selectors.ts";
import type { LessonPlace } from "../lab/state.ts";
import { isShipped, lessonIn, lessonNamed } from "../lesson/open.ts";
import { sceneAt } from "../lesson/place.ts";
import { look } from "../seen/look.ts";
import { openingOf, placeOf } from "../seen/seen.ts";
import { findScene, sceneNamed } from "./openScene.ts";
import type { Working } from "./requests.ts";
import { readWhole } from "./restore.ts";

/** Longest address (characters) that browsers and mail pass on whole. */
const LONGEST = 30_000;

/** What stands before the name of a scene in an address. */
const SCENE = "scene=";
/** What stands before the name of a lesson, and perhaps of a scene in it. */
const LESSON = "lesson=";

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

/**
 * The address of what is shown, and how; in a lesson that of its scene, where one can carry it.
 * Throws TooLong where it is more than an address can carry.
 */
export async function linkToShown(): Promise<string> {
  const s = lab.getState();
  const { figure, present } = s.view;
  if (figure && isFigure(location.hash.slice(1)))
    return addressOf(figureAddress(figure, present), "");
  if (s.lesson && inLesson(s)) {
    const link = await linkToLesson(s.lesson).catch(() => null);
    if (link !== null) return link;
  }
  const session = writeSession(s.dataset, s.choices, openingOf(s));
  const stated = Object.entries(session).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name]),
  );
  return addressOf(await pack(JSON.stringify(Object.fromEntries(stated))), "These points are");
}

/** The address of a scene of a lesson that comes with the page, or that brings all of it. Throws TooLong where it is more than an address can carry. */
export async function linkToLesson({ lesson, at }: LessonPlace): Promise<string> {
  const { id } = sceneAt({ lesson, at });
  if (await isShipped(lesson)) return addressOf(`${LESSON}${lesson.id}/${id}`, "");
  return addressOf(`${await pack(JSON.stringify(writeLesson(lesson)))}/${id}`, "This lesson is");
}

function addressOf(hash: string, what: string): string {
  const address = new URL(location.href);
  address.hash = hash;
  if (address.href.length > LONGEST)
    throw new TooLong(`${what} more than a link can carry. A file carries more.`);
  return address.href;
}

/** What stands after # in the address, and what looks at it. Rejects with a sentence where the link is damaged. */
export async function readLink(hash: string, working: Working) {
  if (hash.startsWith(SCENE)) return sceneNamed(hash.slice(SCENE.length), working);
  if (hash.startsWith(LESSON)) return lessonNamed(hash.slice(LESSON.length), working);
  const [packed = "", sceneId] = hash.split("/");
  const text = await unpack(packed).catch(() => {
    throw new Error("This link is damaged: it can't be unpacked. It may have been cut off.");
  });
  if (sceneId !== undefined) return lessonIn(text, sceneId, working);
  const { opening = {}, ...session } = await readWhole({ type: "link", text }, working);
  const told = opening.scene === undefined ? null : await findScene(opening.scene);
  const { view } = opening;
  return {
    shown: { ...session, reach: placeOf(opening), told: told ?? null },
    look: () => view && look(view),
  };
}

/** Text as what an address can carry: deflate, then base64 for addresses (RFC 4648, section 5). */
export async function pack(text: string): Promise<string> {
  const bytes = await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(text));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Throws where `packed` is not what `pack` made, or would unpack to more than `limit` bytes. */
export async function unpack(packed: string, limit = 64e6): Promise<string> {
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  const plain = await through(new DecompressionStream("deflate-raw"), bytes, limit);
  return new TextDecoder("utf-8", { fatal: true }).decode(plain);
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // Errors of the stream surface where it is read.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) throw new Error("More than a link can hold.");
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
