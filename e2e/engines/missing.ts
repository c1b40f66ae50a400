import { missing, REMEDY } from "./find.ts";

/** Says after all tests, in a line, in which engines the main job was not tried. */
export default function sayMissing(): void {
  if (missing.length === 0) return;
  console.log(`\nNot tried in ${missing.join(" and ")}, not found here. To have it: ${REMEDY}.`);
}
