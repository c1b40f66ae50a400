import { FileError } from "./fault.ts";
import { jsonFault } from "./jsonFault.ts";

/** The value of a JSON text. Throws a FileError that names line and column. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError(`This is not JSON: ${jsonFault(text)}.`);
  }
}
