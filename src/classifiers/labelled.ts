import { entry } from "../maths/linear/matrix.ts";
import { hasGaps } from "../models/shared/gaps/hasGaps.ts";
import { type Points, pickedFrom } from "../models/shared/points.ts";

/** The points whose label is known and that have no gap, their classes numbered from 0 in the order of the labels. */
export interface Labelled {
  readonly points: Points;
  /** Class of each of `points`, 0…K−1. */
  readonly classOf: Int16Array;
  /** The label of each class, ascending. */
  readonly codes: readonly number[];
  /** What each class is called: + and − where there are two, else 1, 2, 3, … */
  readonly names: readonly string[];
  /** Points without a label. */
  readonly leftOut: number;
  /** Points with a label and a gap. */
  readonly gapped: number;
}

/** Most classes that are told apart. */
const MAX_CLASSES = 8;

/** `labels` holds a code per point, −1 where there is none. */
export function labelledOf(points: Points, labels: Int16Array): Labelled {
  const known = knownIn(labels);
  const whole = hasGaps(points) ? known.filter((n) => isWhole(points, n)) : known;
  const all = whole.length === labels.length;
  const codeOf = all ? labels : Int16Array.from(whole, (n) => labels[n] ?? -1);
  const codes = [...new Set(codeOf)].sort((a, b) => a - b);
  const classes = new Map(codes.map((code, k) => [code, k]));
  return {
    points: all ? points : pickedFrom(points, whole),
    classOf: codeOf.map((code) => classes.get(code) ?? 0),
    codes,
    names: codes.length === 2 ? ["+", "−"] : codes.map((_, k) => String(k + 1)),
    leftOut: labels.length - known.length,
    gapped: known.length - whole.length,
  };
}

const isWhole = ({ columns }: Points, n: number): boolean =>
  columns.every((column) => !Number.isNaN(entry(column, n)));

/** Indices of the points that have a label. */
function knownIn(labels: Int16Array): Uint32Array {
  const known = new Uint32Array(labels.length);
  let size = 0;
  for (let n = 0; n < labels.length; n++)
    if ((labels[n] as number) >= 0) {
      known[size] = n;
      size += 1;
    }
  return known.subarray(0, size);
}

/** Why these labels give no classifier at all; null where they do. */
export function faultIn({ codes }: Labelled): string | null {
  if (codes.length === 0) return "No point has a label.";
  if (codes.length === 1) return "All labels are the same: there is nothing to tell apart.";
  if (codes.length > MAX_CLASSES)
    return `There are ${codes.length} labels; at most ${MAX_CLASSES} classes are told apart.`;
  return null;
}
