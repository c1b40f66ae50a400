import { type Points, pickedFrom } from "../models/shared/points.ts";

/** The points whose label is known, their classes numbered from 0 in the order of the labels. */
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
}

/** Most classes that are told apart. */
const MAX_CLASSES = 8;

/** `labels` holds a code per point, −1 where there is none. */
export function labelledOf(points: Points, labels: Int16Array): Labelled {
  const codes = [...new Set(labels)].filter((code) => code >= 0).sort((a, b) => a - b);
  const classes = new Map(codes.map((code, k) => [code, k]));
  const known = knownIn(labels);
  const leftOut = labels.length - known.length;
  const codeOf = leftOut === 0 ? labels : Int16Array.from(known, (n) => labels[n] ?? -1);
  return {
    points: leftOut === 0 ? points : pickedFrom(points, known),
    classOf: codeOf.map((code) => classes.get(code) ?? 0),
    codes,
    names: codes.length === 2 ? ["+", "−"] : codes.map((_, k) => String(k + 1)),
    leftOut,
  };
}

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
