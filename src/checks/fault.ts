/** What is wrong, and where in file notation ("points[3][1]"); "" is the whole. */
export interface Fault {
  readonly place: string;
  /** The rest of the sentence, without its full stop: "is not a finite number". */
  readonly message: string;
}

/** Input that cannot be used; the message is a sentence for the user, the cause its Fault where it has a place. */
export class FileError extends Error {
  override readonly name = "FileError";
}

/** Throws a FileError that names the place: "data.points[3][1] is not a finite number." */
export function refuse(place: string, message: string): never {
  const cause: Fault = { place, message };
  throw new FileError(`${shortened(place, 200) || "The file"} ${message}.`, { cause });
}

/** The place of `part` within `place`: ("data", "points[3]") is "data.points[3]". */
export function within(place: string, part: string): string {
  if (!place || !part) return place || part;
  return part.startsWith("[") ? `${place}${part}` : `${place}.${part}`;
}

/** Text quoted in a message, on one line and no longer than it need be. */
export const quoted = (text: string): string => `"${shortened(text, 40)}"`;

/** A value of a file quoted in a message: a text as such, anything else as JSON. */
export const quotedValue = (value: unknown): string =>
  typeof value === "string" ? quoted(value) : shortened(JSON.stringify(value) ?? "undefined", 40);

/** Text on one line, cut off after `most` characters: a field may be called anything. */
function shortened(text: string, most: number): string {
  const line = text.slice(0, 5 * most).replace(/[\s\p{C}]+/gu, " ");
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
