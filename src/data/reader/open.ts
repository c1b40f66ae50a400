import { FileError } from "../../checks/fault.ts";
import { checkFormat, LESSON, SESSION, TRACE } from "../../checks/format.ts";
import { parseJson } from "../../checks/json.ts";
import type { Choice } from "../csv/choose.ts";
import { readCsv } from "../csv/read.ts";
import { readLesson } from "../lesson/read.ts";
import { sessionOf } from "../session/read.ts";
import type { Opened } from "./protocol.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Bytes to text; throws where they are not text in that encoding. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string;

interface Options {
  readonly choice?: Choice | undefined;
  readonly tell?: ((share: number) => void) | undefined;
}

const MEGABYTE = 1e6;
const MOST_BYTES = 100 * MEGABYTE;

/**
 * A session, the session of a trace, a lesson, or points from CSV: what the text is decides, then how
 * the file is named. Throws a FileError with a sentence.
 */
export function openText(name: string, text: string, options: Options = {}): Opened {
  const body = text.replace(/^\uFEFF?\s*/, "");
  if (body === "") throw new FileError("The file is empty.");
  const json = body.startsWith("{") || body.startsWith("[") || /\.json$/i.test(name);
  return json ? openJson(name, text.replace(/^\uFEFF/, "")) : readCsv(text, name, options);
}

function openJson(name: string, text: string): Opened {
  const fields = checkFormat(parseJson(text), "", [SESSION, TRACE, LESSON]);
  if (fields.format === LESSON) return { kind: "lesson", lesson: readLesson(fields) };
  return { kind: "session", name, ...sessionOf(fields, name) };
}

/**
 * As `openText`, from the bytes of a file in UTF-8, or in UTF-16 where its first two say so; a table
 * that is no UTF-8 is read as Windows-1252, which Excel writes.
 */
export function openBytes(
  name: string,
  bytes: Uint8Array,
  decode: Decode,
  options: Options = {},
): Opened {
  if (bytes.length > MOST_BYTES) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    throw new FileError(
      `The file has ${size} MB; at most ${MOST_BYTES / MEGABYTE} MB can be opened.`,
    );
  }
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8" && bytes.includes(0))
    throw new FileError("The file is not text: it holds a zero byte.");
  return openText(name, textOf(bytes, encoding, decode), options);
}

/** By the byte-order mark, with which Excel begins a file in UTF-16. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** What no text of a table holds: of Windows-1252 the codes that stand for nothing are among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f]/;

function textOf(bytes: Uint8Array, encoding: Encoding, decode: Decode): string {
  try {
    return decode(bytes, encoding);
  } catch {
    if (encoding === "utf-8") {
      const text = decode(bytes, "windows-1252");
      if (!CONTROLS.test(text) && !/^\s*[{[]/.test(text)) return text;
    }
    throw new FileError(`The file is not text in ${encoding === "utf-8" ? "UTF-8" : "UTF-16"}.`);
  }
}
