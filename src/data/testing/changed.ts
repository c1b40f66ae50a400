import { toText, writeSession } from "../session/write.ts";
import { fourPoints, twoComponents } from "./session.ts";

const file = toText(writeSession(fourPoints, twoComponents));

/** The session file with values put at places such as "data.points.3". */
export function changed(changes: Readonly<Record<string, unknown>>): string {
  const copy = JSON.parse(file);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const target = keys.reduce((object, key) => object[key], copy);
    if (value === undefined) delete target[last];
    else target[last] = value;
  }
  return JSON.stringify(copy).replaceAll('"1e999"', "1e999");
}
