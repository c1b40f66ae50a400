import type { Matrix, Vector } from "../maths/linear/matrix.ts";

interface Seeded {
  /** Number of points. */
  readonly n: number;
  readonly seed: number;
}

/** The two-class lecture example, optionally with weights, means and covariances of its own. */
export interface LectureRecipe extends Seeded {
  readonly generator: "two-class-lecture";
  readonly weights?: Vector;
  readonly means?: Matrix;
  readonly covariances?: readonly Matrix[];
}

/** Eruptions and waits of Old Faithful; nothing in it is drawn. */
export interface OldFaithfulRecipe {
  readonly generator: "old-faithful";
  /** Each axis to mean 0 and (population) standard deviation 1. */
  readonly standardised: boolean;
}

/** A built-in table of more columns than two; nothing in it is drawn. */
export interface TableRecipe {
  readonly generator: "iris" | "penguins";
  /** Each column to mean 0 and (population) standard deviation 1. */
  readonly standardised: boolean;
  /** Only rows without a gap; left out of a table that has none. */
  readonly complete?: boolean;
}

/** A shape of which only size and seed are chosen. */
export interface ShapeRecipe extends Seeded {
  readonly generator:
    | "three-blobs"
    | "two-half-moons"
    | "rings"
    | "collinear"
    | "cluster-with-outlier"
    | "noisy-sine"
    | "noisy-line";
}

/** Handwritten digits, the first n of them; nothing in it is drawn. */
export interface DigitsRecipe {
  readonly generator: "digits";
  readonly n: number;
}

/** How a data set is made again: the same recipe gives the same numbers in every browser. */
export type Recipe = LectureRecipe | OldFaithfulRecipe | TableRecipe | DigitsRecipe | ShapeRecipe;
