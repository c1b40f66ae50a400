import type { Matrix, Vector } from "../../maths/linear/matrix.ts";
import type { Spec } from "../kinds.ts";

/** x → unit · (A x + offset), with A flat in some directions. */
export interface Move {
  readonly a: Matrix;
  readonly unit: number;
  /** The width of the flat directions beside the others. */
  readonly flat: number;
  /** Whether what bounds a covariance is of the size of the flat directions. */
  readonly low: boolean;
  affine(x: Vector): number[];
  /** unit² · A S Aᵀ, symmetric to the last bit. */
  covariance(s: Matrix): Matrix;
}

/** A model whose θ can be moved with its data. */
export interface Moves {
  /** What A may be: anything, of flat axes, or none but I. */
  family(spec: Spec): "any" | "axes" | "none";
  moved(spec: Spec, theta: unknown, move: Move): { readonly spec: Spec; readonly theta: unknown };
}

/** `testing/moves.ts` of the models that have one, by the folder it stands in. */
export const movesOf: ReadonlyMap<string, Moves> = new Map(
  Object.entries(import.meta.glob<{ moves: Moves }>("../*/testing/moves.ts", { eager: true })).map(
    ([path, { moves }]) => [path.split("/")[1] ?? "", moves],
  ),
);
