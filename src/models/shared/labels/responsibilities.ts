import type { Data } from "../../contract/kernel.ts";
import { type Moments, newMoments } from "../moments.ts";
import { BLOCK, type LabelBlock, newLabelBlock } from "./block.ts";

/** Scratch room for one block of at most BLOCK points; reused, so that no pass allocates per point. */
export interface Block extends LabelBlock {
  /** D×BLOCK: L⁻¹(x − μ), for D other than 2. */
  readonly solved: Float64Array;
  /** The moments of one component over the block. */
  readonly share: Moments;
}

/** γ component by component: values[k · size + n], with scratch room for one block. */
export interface Responsibilities {
  readonly size: number;
  readonly components: number;
  readonly values: Float64Array;
  readonly block: Block;
}

export function allocate(components: number, { points }: Data): Responsibilities {
  const { size, dimensions } = points;
  const block = newBlock(components, dimensions);
  return { size, components, values: new Float64Array(components * size), block };
}

export function newBlock(components: number, dimensions: number): Block {
  const [share] = newMoments(1, dimensions) as [Moments];
  return { ...newLabelBlock(components), solved: new Float64Array(dimensions * BLOCK), share };
}
