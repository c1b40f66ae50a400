/** What is wrong, and where in file notation ("points[3][1]"); "" is the whole. */
export interface Fault {
  readonly place: string;
  /** The rest of the sentence, without its full stop: "is not a finite number". */
  readonly message: string;
}

/** Input that cannot be used; the message is a sentence for the user. */
export class FileError extends Error {
  override readonly name = "FileError";
}

/** Throws a FileError that names the place: "data.points[3][1] is not a finite number." */
export function refuse(place: string, message: string): never {
  throw new FileError(`${place || "The file"} ${message}.`);
}

/** The place of `part` within `place`: ("data", "points[3]") is "data.points[3]". */
export function within(place: string, part: string): string {
  if (!place || !part) return place || part;
  return part.startsWith("[") ? `${place}${part}` : `${place}.${part}`;
}

/** Text quoted in a message, on one line and no longer than it need be. */
export function quoted(text: string): string {
  const line = text.slice(0, 200).replace(/[\s\p{C}]+/gu, " ");
  return `"${line.length > 40 ? `${line.slice(0, 39)}…` : line}"`;
}
