import type { Rng } from "../../maths/random.ts";

/** A picture and its class: bit 0 is the class y, bits 1 to n are the pixels x_1 to x_n. */
export type Bits = readonly (0 | 1)[];

/**
 * A factorisation of p(x_1, …, x_n), or of p(y, x_1, …, x_n) where it has the class: each pixel
 * given some bits before it.
 */
export interface Structure {
  readonly kind: "joint" | "independent" | "chain" | "naive-bayes";
  readonly name: string;
  /** The bits that pixel i (from 1) is conditioned on; 0 is the class. */
  parents(i: number): readonly number[];
  readonly hasClass: boolean;
}

const before = (i: number): number[] => Array.from({ length: i - 1 }, (_, j) => j + 1);

/** By how many numbers they need, most first (lecture 000, "Structure Through Conditional Independence"). */
export const structures: readonly Structure[] = [
  { kind: "joint", name: "Full joint", parents: before, hasClass: false },
  { kind: "naive-bayes", name: "Naive Bayes", parents: () => [0], hasClass: true },
  { kind: "chain", name: "Markov chain", parents: (i) => (i > 1 ? [i - 1] : []), hasClass: false },
  { kind: "independent", name: "Independent", parents: () => [], hasClass: false },
];

/** How many numbers pixel i needs: one for each way its parents can be. */
export const numbersAt = ({ parents }: Structure, i: number): number => 2 ** parents(i).length;

/** How many numbers the distribution of n binary pixels has, the class's own among them; exact up to 2⁵³. */
export function numbersOf(structure: Structure, n: number): number {
  let sum = structure.hasClass ? 1 : 0;
  for (let i = 1; i <= n; i++) sum += numbersAt(structure, i);
  return sum;
}

/** A distribution over bits that can be sampled bit by bit. */
export interface Fitted {
  /** p(x), the class summed out where there is one. */
  probability(x: Bits): number;
  /** One picture drawn pixel by pixel, each given its parents. */
  sample(rng: Rng): Bits;
}

/**
 * The distribution of this structure nearest to equally likely pictures, KL(data ‖ p) least: each
 * p(x_i = 1 | parents) is a share of the pictures whose parents are so (maximum likelihood by counting).
 */
export function fitted(structure: Structure, data: readonly Bits[]): Fitted {
  const pixels = (data[0]?.length ?? 1) - 1;
  const white = (i: number, bits: Bits): number => {
    const parents = i === 0 ? [] : structure.parents(i);
    const alike = data.filter((picture) => parents.every((j) => picture[j] === bits[j]));
    return alike.filter((picture) => picture[i] === 1).length / alike.length || 0;
  };
  const joint = (bits: Bits): number => {
    let p = 1;
    for (let i = structure.hasClass ? 0 : 1; i <= pixels && p > 0; i++)
      p *= bits[i] === 1 ? white(i, bits) : 1 - white(i, bits);
    return p;
  };
  return {
    probability: ([y, ...x]) =>
      structure.hasClass ? joint([0, ...x]) + joint([1, ...x]) : joint([y ?? 0, ...x]),
    sample: (rng) => {
      const bits: (0 | 1)[] = [0];
      for (let i = structure.hasClass ? 0 : 1; i <= pixels; i++)
        bits[i] = rng() < white(i, bits) ? 1 : 0;
      return bits;
    },
  };
}

/** The probability that a sample is one of these pictures. */
export function probabilityOfAny(model: Fitted, pictures: readonly Bits[]): number {
  const seen = new Map(pictures.map((picture) => [picture.slice(1).join(""), picture]));
  return [...seen.values()].reduce((sum, picture) => sum + model.probability(picture), 0);
}
