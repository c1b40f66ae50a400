import { checkObject, type Fields } from "../../checks/check.ts";
import { quoted, refuse, within } from "../../checks/fault.ts";
import { MAX_LABEL } from "../../checks/limits.ts";
import type { Codes } from "../../models/shared/codes.ts";
import type { Dataset } from "../dataset.ts";
import { generate, readRecipe } from "../generators/generate.ts";
import { readCodes, readPoints } from "./points.ts";

/**
 * `data` of a session: points with, optionally, labels and observed components, or a recipe
 * with, optionally, observed components. Throws FileError.
 *
 * @param name the file that points without a recipe are from; left out where they were drawn
 */
export function readData(value: unknown, place: string, name?: string): Dataset {
  const { observed, ...fields } = checkObject(value, place);
  const dataset =
    "generator" in fields ? generate(readRecipe(fields, place)) : givenPoints(fields, place, name);
  return { ...dataset, observed: codes(observed, within(place, "observed"), dataset.points.size) };
}

function givenPoints(
  { points: rows, labels, classes, ...others }: Fields,
  place: string,
  name: string | undefined,
): Dataset {
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) refuse(within(place, stranger), "is not a known field");
  if (rows === undefined) refuse(within(place, "points"), "is missing");
  const points = readPoints(rows, within(place, "points"));
  const known = codes(labels, within(place, "labels"), points.size);
  return {
    points,
    labels: known,
    ...(classes !== undefined && {
      classes: readClasses(classes, within(place, "classes"), known),
    }),
    observed: null,
    source: name === undefined ? { kind: "drawn" } : { kind: "points", name },
    truth: null,
  };
}

/** A name for each code that occurs, no two the same. */
function readClasses(value: unknown, place: string, labels: Codes | null): readonly string[] {
  if (!Array.isArray(value)) return refuse(place, "is not a list");
  if (value.length > MAX_LABEL + 1) refuse(place, `has more than ${MAX_LABEL + 1} names`);
  for (const [k, name] of value.entries()) {
    if (typeof name !== "string" || name.trim() === "") refuse(`${place}[${k}]`, "is not a name");
    if (value.indexOf(name) < k) refuse(`${place}[${k}]`, `is ${quoted(name)}, as one before it`);
  }
  const beyond = labels?.find((code) => code >= value.length);
  if (beyond !== undefined) refuse(`${place}[${beyond}]`, "is missing, though a label is of it");
  return value;
}

/** Codes that may be left out. */
function codes(value: unknown, place: string, size: number): Int16Array | null {
  return value === undefined || value === null ? null : readCodes(value, place, size);
}
