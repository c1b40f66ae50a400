import { checkObject, type Fields } from "../../checks/check.ts";
import { quoted, refuse, within } from "../../checks/fault.ts";
import { MAX_DIMENSIONS, MAX_LABEL } from "../../checks/limits.ts";
import type { Codes } from "../../models/shared/codes.ts";
import type { Dataset } from "../dataset.ts";
import { generate, readRecipe } from "../generators/generate.ts";
import { readHidden } from "./hidden.ts";
import { readCodes, readPoints } from "./points.ts";

/**
 * `data` of a session: points with, optionally, names of their columns and labels, or a recipe;
 * with either, optionally, observed components and hidden entries. Throws FileError.
 *
 * @param name the file that points without a recipe are from; left out where they were drawn
 */
export function readData(value: unknown, place: string, name?: string): Dataset {
  const { observed, hidden, ...fields } = checkObject(value, place);
  const made =
    "generator" in fields ? generate(readRecipe(fields, place)) : givenPoints(fields, place, name);
  const dataset = hidden === undefined ? made : readHidden(hidden, within(place, "hidden"), made);
  return { ...dataset, observed: codes(observed, within(place, "observed"), dataset.points.size) };
}

function givenPoints(
  { points: rows, columns, labels, classes, ...others }: Fields,
  place: string,
  name: string | undefined,
): Dataset {
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) refuse(within(place, stranger), "is not a known field");
  if (rows === undefined) refuse(within(place, "points"), "is missing");
  const names = columns === undefined ? null : readNames(columns, within(place, "columns"));
  const points = readPoints(rows, within(place, "points"), names?.length);
  if (names && names.length !== points.dimensions)
    refuse(
      within(place, "columns"),
      `has ${names.length} ${names.length === 1 ? "name" : "names"} for points of ${points.dimensions}`,
    );
  const known = codes(labels, within(place, "labels"), points.size);
  return {
    points,
    ...(names && { columns: names }),
    labels: known,
    ...(classes !== undefined && {
      classes: readClasses(classes, within(place, "classes"), known),
    }),
    observed: null,
    source: name === undefined ? { kind: "drawn" } : { kind: "points", name },
    truth: null,
  };
}

/** A name for each column, no two the same. */
function readNames(value: unknown, place: string): readonly string[] {
  const names = distinct(value, place, MAX_DIMENSIONS);
  return names.length > 0 ? names : refuse(place, "is empty");
}

/** At most so many names, no two the same. */
function distinct(value: unknown, place: string, most: number): readonly string[] {
  if (!Array.isArray(value)) return refuse(place, "is not a list");
  if (value.length > most) refuse(place, `has more than ${most} names`);
  for (const [k, name] of value.entries()) {
    if (typeof name !== "string" || name.trim() === "") refuse(`${place}[${k}]`, "is not a name");
    if (value.indexOf(name) < k) refuse(`${place}[${k}]`, `is ${quoted(name)}, as one before it`);
  }
  return value;
}

/** A name for each code that occurs. */
function readClasses(value: unknown, place: string, labels: Codes | null): readonly string[] {
  const names = distinct(value, place, MAX_LABEL + 1);
  const beyond = labels?.find((code) => code >= names.length);
  if (beyond !== undefined) refuse(`${place}[${beyond}]`, "is missing, though a label is of it");
  return names;
}

/** Codes that may be left out. */
function codes(value: unknown, place: string, size: number): Int16Array | null {
  return value === undefined || value === null ? null : readCodes(value, place, size);
}
