import type { Data } from "../../../contract/kernel.ts";
import { BLOCK } from "../../../shared/labels/block.ts";
import {
  type Block,
  newBlock,
  allocate as plain,
  type Responsibilities,
} from "../../../shared/labels/responsibilities.ts";
import type { GaussianMixtureTheta } from "../../theta.ts";

/** A block of rows with gaps. */
export interface GappedBlock extends Block {
  /** K×D×BLOCK: E[x_nd | x_o, k] − μ_kd where entry d of row n is missing. */
  readonly away: Float64Array;
  /** K×BLOCK: log π_k + the normaliser of what is observed of a row. */
  readonly constant: Float64Array;
  /** D×BLOCK: a row about a mean. */
  readonly about: Float64Array;
}

/** q(z_n) of every row; what is missing of it has, given z_n, its exact posterior under `theta`. */
export interface GappedQ extends Responsibilities {
  readonly block: GappedBlock;
  /** null until a span was passed over. */
  theta: GaussianMixtureTheta | null;
}

export function allocate(components: number, data: Data): GappedQ {
  const block = newGappedBlock(components, data.points.dimensions);
  return { ...plain(components, data), block, theta: null };
}

export function newGappedBlock(components: number, dimensions: number): GappedBlock {
  return {
    ...newBlock(components, dimensions),
    away: new Float64Array(components * dimensions * BLOCK),
    constant: new Float64Array(components * BLOCK),
    about: new Float64Array(dimensions * BLOCK),
  };
}
