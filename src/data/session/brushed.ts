import { refuse } from "../../checks/fault.ts";
import type { Codes } from "../../models/shared/codes.ts";

/** The points brushed by hand, from the [point, component] pairs of a file. Throws a FileError that names the place. */
export function readBrushed(
  value: unknown,
  place: string,
  size: number,
  components: number,
): Codes {
  if (!Array.isArray(value)) return refuse(place, "is not a list");
  const codes = new Int16Array(value.length > 0 ? size : 0).fill(-1);
  for (const [i, pair] of value.entries()) {
    const at = `${place}[${i}]`;
    if (!Array.isArray(pair) || pair.length !== 2)
      return refuse(at, "is not a pair of a point and a component");
    const n = index(pair[0], `${at}[0]`, size, "points");
    const k = index(pair[1], `${at}[1]`, components, "components");
    if (codes[n] !== -1) refuse(`${at}[0]`, `is ${n}, which is brushed already`);
    codes[n] = k;
  }
  return codes;
}

function index(value: unknown, place: string, size: number, of: string): number {
  if (!Number.isInteger(value) || (value as number) < 0)
    refuse(place, "is not a whole number from 0 up");
  if ((value as number) >= size) refuse(place, `is ${value}, but ${of} end at ${size - 1}`);
  return value as number;
}

/** The same pairs, in the order of the points. */
export function writeBrushed(codes: Codes): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  codes.forEach((code, n) => {
    if (code >= 0) pairs.push([n, code]);
  });
  return pairs;
}
