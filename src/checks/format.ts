import { checkObject, type Fields } from "./check.ts";
import { quotedValue, refuse, within } from "./fault.ts";

export const SESSION = "elbo-lab/session@1";
export const TRACE = "elbo-lab/trace@1";
export const LESSON = "elbo-lab/lesson@1";
/** What stood in an address at first; since then it is a session with its view. */
export const LINK = "elbo-lab/link@1";

/** `value` as an object of one of the formats. Throws a FileError that names the tag it has. */
export function checkFormat(
  value: unknown,
  place: string,
  formats: readonly string[] = [SESSION],
): Fields {
  const fields = checkObject(value, place);
  const { format } = fields;
  if (typeof format === "string" && formats.includes(format)) return fields;
  const at = within(place, "format");
  const wanted = formats.map((name) => `"${name}"`).join(" or ");
  if (format === undefined) refuse(at, `is missing; it must be ${wanted}`);
  return refuse(at, `${quotedValue(format)} is not known here; it must be ${wanted}`);
}
