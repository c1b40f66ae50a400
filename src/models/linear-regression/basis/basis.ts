import { entry } from "../../../maths/linear/matrix.ts";
import type { Points } from "../../shared/points.ts";
import type { Basis } from "../spec.ts";

/** How many weights there are for rows of D numbers, y last. */
export function weightsOf(basis: Basis, dimensions: number): number {
  if (basis.kind === "polynomial") return basis.degree + 1;
  if (basis.kind === "gaussian") return basis.centres;
  return dimensions - 1 + (basis.intercept ? 1 : 0);
}

/** φ(x) of one x, of D − 1 numbers. */
export type Features = (x: ArrayLike<number>) => number[];

/** φ on these data, on which the places of bumps depend. Without points they lie about 0, a width apart. */
export function featuresOf(basis: Basis, points: Points): Features {
  if (basis.kind === "polynomial")
    return (x) => Array.from({ length: basis.degree + 1 }, (_, power) => entry(x, 0) ** power);
  if (basis.kind === "columns")
    return (x) => [
      ...(basis.intercept ? [1] : []),
      ...Array.from({ length: points.dimensions - 1 }, (_, d) => entry(x, d)),
    ];
  const centres = centresOf(basis, points);
  return (x) => centres.map((c) => Math.exp(-0.5 * ((entry(x, 0) - c) / basis.width) ** 2));
}

/** Places of the bumps: evenly from the least x to the largest; about the one place there is, a width apart, where that is all. */
export function centresOf(
  { centres, width }: Extract<Basis, { kind: "gaussian" }>,
  points: Points,
): number[] {
  let [least, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const x of points.columns[0] ?? []) {
    least = Math.min(least, x);
    largest = Math.max(largest, x);
  }
  if (least > largest) [least, largest] = [0, 0];
  const middle = least + (largest - least) / 2;
  const apart = largest > least ? (largest - least) / Math.max(1, centres - 1) : width;
  return Array.from({ length: centres }, (_, j) => middle + (j - (centres - 1) / 2) * apart);
}

/** What weight j weighs, as "x³". */
export function featureName(basis: Basis, j: number, columns: readonly string[]): string {
  if (basis.kind === "gaussian") return `bump ${j + 1}`;
  const x = columns.length === 2 ? "x" : null;
  if (basis.kind === "columns") {
    if (basis.intercept && j === 0) return "1";
    const d = j - (basis.intercept ? 1 : 0);
    return columns[d] ?? x ?? `column ${d + 1}`;
  }
  if (j === 0) return "1";
  return j === 1
    ? "x"
    : `x${String(j).replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "")}`;
}
