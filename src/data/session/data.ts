import type { Dataset } from "../dataset.ts";
import { refuse, within } from "../fault.ts";
import { generate, readRecipe } from "../generators/generate.ts";
import { checkObject, type Fields } from "./check.ts";
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
  { points: rows, labels, ...others }: Fields,
  place: string,
  name: string | undefined,
): Dataset {
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) refuse(within(place, stranger), "is not a known field");
  if (rows === undefined) refuse(within(place, "points"), "is missing");
  const points = readPoints(rows, within(place, "points"));
  return {
    points,
    labels: codes(labels, within(place, "labels"), points.size),
    observed: null,
    source: name === undefined ? { kind: "drawn" } : { kind: "points", name },
    truth: null,
  };
}

/** Codes that may be left out. */
function codes(value: unknown, place: string, size: number): Int16Array | null {
  return value === undefined || value === null ? null : readCodes(value, place, size);
}
