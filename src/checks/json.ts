import { FileError, quoted } from "./fault.ts";
import { placeIn } from "./lines.ts";

/** The value of a JSON text. Throws a FileError that names line and column. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError(`This is not JSON: ${jsonFault(text)}.`);
  }
}

/**
 * Where a text stops being JSON (RFC 8259), in words: JSON.parse words its errors in each
 * browser otherwise, and often names no place. Only for a text that JSON.parse refuses.
 */
export function jsonFault(text: string): string {
  const open: string[] = [];
  let want: Want = "value";
  for (let from = 0; ; ) {
    const at = skipSpace(text, from);
    const { length, token } = tokenAt(text, at);
    const next: Want | null = token === null ? null : step(want, token, open);
    if (next === null) return sentence(text, token === null ? at + length : at);
    want = next;
    from = at + length;
  }
}

type Want = "value" | "value or ]" | "key" | "key or }" | ":" | ", or ]" | ", or }" | "end";

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const WORD = /(?:true|false|null)(?!\w)/y;

/** The first character of the token at `at` (null where there is none) and how far it reads. */
function tokenAt(text: string, at: number): { token: string | null; length: number } {
  const first = text.charAt(at);
  if (first === '"') {
    const end = stringEnd(text, at);
    return text.charAt(end) === '"'
      ? { token: first, length: end + 1 - at }
      : { token: null, length: end - at };
  }
  if (first !== "" && "[]{}:,".includes(first)) return { token: first, length: 1 };
  for (const pattern of [NUMBER, WORD]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { token: first, length: found[0].length };
  }
  return { token: null, length: 0 };
}

/** The closing quote of the string at `at`, or the first character that can't be in it. */
function stringEnd(text: string, at: number): number {
  let i = at + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34 || code < 32) return i;
    if (code !== 92) continue;
    if (!/^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(i + 1, i + 6))) return i;
    i++;
  }
  return i;
}

/** What must come after a token, or null where the token is out of place. */
function step(want: Want, token: string, open: string[]): Want | null {
  const after = (): Want => {
    const inside = open.at(-1);
    return inside === undefined ? "end" : inside === "[" ? ", or ]" : ", or }";
  };
  if (token === "]" || token === "}") {
    if (!want.endsWith(token)) return null;
    open.pop();
    return after();
  }
  if (token === ",") return want === ", or ]" ? "value" : want === ", or }" ? "key" : null;
  if (token === ":") return want === ":" ? "value" : null;
  if (want.startsWith("key")) return token === '"' ? ":" : null;
  if (!want.startsWith("value")) return null;
  if (token !== "[" && token !== "{") return after();
  open.push(token);
  return token === "[" ? "value or ]" : "key or }";
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && " \t\r\n".includes(text.charAt(at))) at++;
  return at;
}

function sentence(text: string, at: number): string {
  const { line, column } = placeIn(text, at);
  const place = `line ${line}, column ${column}`;
  if (at >= text.length) return `it ends too early, at ${place}`;
  const found = /^[\w.+-]+/.exec(text.slice(at, at + 100))?.[0] ?? text.charAt(at);
  return `${quoted(found)} at ${place} is out of place`;
}
