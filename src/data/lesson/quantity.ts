import { quoted, refuse } from "../../checks/fault.ts";
import type { Line, Quantity } from "./contract.ts";

/** A quantity in its parts. */
interface Parts {
  /** A line, "iterations", "points", or the path of a number of θ or φ. */
  readonly of: string;
  readonly when: "now" | "before" | "change";
}

/** How many there are of each block of θ and φ, axis by axis. */
export type Sizes = Readonly<Record<string, readonly number[]>>;

const lines: readonly string[] = ["logLikelihood", "elbo", "gap"] satisfies readonly Line[];
const NAMES = [...lines, "iterations", "points"];

export const isLine = (of: string): of is Line => lines.includes(of);

/** What stands between the braces of `{{elbo.change}}`, everywhere in a text. */
export const QUANTITY = /\{\{\s*([^{}]*?)\s*\}\}/;

/** Every quantity named in a text. */
export const quantitiesIn = (text: string): Quantity[] =>
  Array.from(text.matchAll(new RegExp(QUANTITY, "g")), ([, name = ""]) => name);

export function partsOf(quantity: Quantity): Parts {
  const [, of = quantity, when = "now"] = /^(.*)\.(before|change)$/.exec(quantity) ?? [];
  return { of, when: when as Parts["when"] };
}

/** Throws a FileError that names the place where a quantity is none of a run with such a θ. */
export function checkQuantity(quantity: Quantity, place: string, sizes: Sizes): void {
  const { of } = partsOf(quantity);
  if (NAMES.includes(of)) return;
  const [block = "", ...indices] = of.split(".");
  if (!Object.hasOwn(sizes, block)) {
    const known = [...NAMES, ...Object.keys(sizes)].map((name) => `"${name}"`).join(", ");
    refuse(place, `names ${quoted(quantity)}, which is no number of the run; known are ${known}`);
  }
  const counts = sizes[block] ?? [];
  const example = [block, ...counts.map(() => 0)].join(".");
  if (indices.length !== counts.length || !indices.every((index) => /^\d+$/.test(index)))
    refuse(place, `names ${quoted(quantity)}, which is not one number; one is "${example}"`);
  const beyond = counts.findIndex((count, axis) => Number(indices[axis]) >= count);
  if (beyond >= 0)
    refuse(
      place,
      `names ${quoted(quantity)}, but there ${indices[beyond]} is beyond ${(counts[beyond] ?? 1) - 1}, the last`,
    );
}
