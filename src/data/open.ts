import { readCsv } from "./csv/read.ts";
import { FileError } from "./fault.ts";
import type { Opened } from "./opened.ts";
import { readSession } from "./session/read.ts";

/** Bytes to text; throws where they are not text. */
export type Decode = (bytes: Uint8Array) => string;

const MEGABYTE = 1e6;
const MOST_BYTES = 100 * MEGABYTE;

/**
 * A session, the session of a trace, or points from CSV: what the text is decides, then how
 * the file is named. Throws a FileError with a sentence.
 */
export function openText(name: string, text: string): Opened {
  const body = text.replace(/^\uFEFF?\s*/, "");
  if (body === "") throw new FileError("The file is empty.");
  const json = body.startsWith("{") || body.startsWith("[") || /\.json$/i.test(name);
  if (json) return { kind: "session", name, ...readSession(text.replace(/^\uFEFF/, ""), name) };
  return { kind: "points", dataset: readCsv(text, name) };
}

/** As `openText`, from the bytes of a file in UTF-8. */
export function openBytes(name: string, bytes: Uint8Array, decode: Decode): Opened {
  if (bytes.length > MOST_BYTES) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    throw new FileError(
      `The file has ${size} MB; at most ${MOST_BYTES / MEGABYTE} MB can be opened.`,
    );
  }
  if (bytes.includes(0)) throw new FileError("The file is not text: it holds a zero byte.");
  return openText(name, textOf(bytes, decode));
}

function textOf(bytes: Uint8Array, decode: Decode): string {
  try {
    return decode(bytes);
  } catch {
    throw new FileError("The file is not text in UTF-8.");
  }
}
