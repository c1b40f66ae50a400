import type { Dataset } from "../../dataset.ts";
import type { DigitsRecipe } from "../../recipe.ts";
import type { Generator } from "../contract.ts";
import { round6 } from "../draw.ts";
import { names } from "../names.ts";

interface Table {
  readonly side: number;
  readonly labels: string;
  readonly greys: Uint8Array;
}

const MOST = 1000;

let table: Table | null = null;

/** Real digits, of which nothing is drawn: the first n of a thousand, shuffled once. */
export const digits: Generator<DigitsRecipe> = {
  kind: "digits",
  name: names.digits,
  about:
    "1000 handwritten digits, 14 × 14 greys from 0 to 1. MNIST: LeCun, Cortes & Burges, CC BY-SA 3.0.",
  defaults: { generator: "digits", n: MOST },
  fields: [{ name: "n", label: "Digits", type: "integer", min: 1, max: MOST }],
  complete: (recipe) => recipe,
  load: async () => {
    if (table) return;
    const { digits } = await import("./digits14.ts");
    table = { ...digits, greys: bytesOf(digits.greys) };
  },
  generate: (recipe) => {
    if (!table) throw new Error(`${names.digits} have not arrived.`);
    return datasetOf(table, recipe);
  },
};

/** A column a pixel, as rows of points have it. */
function datasetOf({ side, labels, greys }: Table, recipe: DigitsRecipe): Dataset {
  const pixels = side * side;
  const columnOf = (d: number) =>
    Float64Array.from({ length: recipe.n }, (_, n) => round6((greys[n * pixels + d] ?? 0) / 255));
  return {
    points: {
      size: recipe.n,
      dimensions: pixels,
      columns: Array.from({ length: pixels }, (_, d) => columnOf(d)),
    },
    labels: Int16Array.from(labels.slice(0, recipe.n), Number),
    classes: Array.from({ length: 10 }, (_, digit) => String(digit)),
    observed: null,
    source: { kind: "recipe", recipe },
    truth: null,
  };
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** What base64 stands for: four of its signs are three bytes. */
function bytesOf(base64: string): Uint8Array {
  const values = new Uint8Array(base64.length);
  const valueOfSign = new Map(Array.from(ALPHABET, (sign, value) => [sign, value]));
  for (let i = 0; i < base64.length; i++) values[i] = valueOfSign.get(base64.charAt(i)) ?? 0;
  return Uint8Array.from({ length: Math.floor((base64.length * 3) / 4) }, (_, i) => {
    const at = Math.floor(i / 3) * 4 + (i % 3);
    const [high, low] = [values[at] ?? 0, values[at + 1] ?? 0];
    const shift = 2 * (i % 3) + 2;
    return (high << shift) | (low >> (6 - shift));
  });
}
