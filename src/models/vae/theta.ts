import type { Vector } from "../../maths/linear/matrix.ts";
import type { Climbing } from "./network/optimiser.ts";

/**
 * The networks see x as (x − centre)/unit, so that their first weights suit any data: fixed by the data,
 * and no part of what is learnt.
 */
export interface Units {
  readonly centre: Vector;
  readonly unit: number;
}

/** The decoder's weights, then log σ² in units of the data where there is noise; with what its optimiser remembers. */
export interface Theta extends Units {
  readonly decoder: Climbing;
}

/** The encoder's weights: of each x it tells m and log s of q(z | x) = N(m, diag s²). */
export interface Phi extends Units {
  readonly encoder: Climbing;
}

/** log σ² of p(x | z), in the data's units squared. */
export const logVarianceOf = ({ decoder: { weights } }: Theta): number =>
  weights[weights.length - 1] as number;
