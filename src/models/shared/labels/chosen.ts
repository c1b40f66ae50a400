import type { Choose } from "../../contract/kernel.ts";
import { BLOCK, type LabelBlock } from "./block.ts";
import { type BlockSums, LOWEST, posterior } from "./posterior.ts";

/** As `posterior`, with what a rule makes of γ in its place; ℓ is that of the exact posterior. */
export function chosen(
  components: number,
  block: LabelBlock,
  sums: BlockSums,
  choose: Choose,
): void {
  const { from, size, logJoint, weights, inverse } = block;
  const { entropy } = sums;
  posterior(components, block, sums);
  for (let k = 0; k < components; k++)
    for (let i = 0; i < size; i++)
      weights[k * BLOCK + i] = (weights[k * BLOCK + i] as number) * (inverse[i] as number);
  inverse.fill(1, 0, size);
  // A log joint of −∞ stands as a number, so that a rule may take differences.
  for (let at = 0; at < components * BLOCK; at++)
    logJoint[at] = Math.max(LOWEST, logJoint[at] as number);
  const table = { from, size, components, stride: BLOCK, logJoint, q: weights };
  sums.entropy = entropy + choose(table);
}
