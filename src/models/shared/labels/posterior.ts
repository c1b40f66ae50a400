import { exponential } from "../../../maths/special/exponential.ts";
import { BLOCK, type LabelBlock } from "./block.ts";

/** ℓ and H(q) of one block, in nats. */
export interface BlockSums {
  logLikelihood: number;
  entropy: number;
}

/** Between these p(x_n | θ) is summed as it stands. */
const SMALLEST = 1e-37;
const LARGEST = 1e37;
/** Between these a product of such sums has room for one more. */
const LOW = 1e-250;
const HIGH = 1e250;
/** Stands for a log joint of −∞, so that a difference of two is a number. */
export const LOWEST = -1e300;

/**
 * The exact posterior over a block's log-joint table a_nk: γ_nk = exp(a_nk) / Σ_j exp(a_nj),
 * with exp(a_nk) into block.weights and 1/Σ_j into block.inverse. Adds
 * Σ_n log p(x_n | θ) = Σ_n log Σ_k exp(a_nk) and H(q) = Σ_n [log p(x_n | θ) − Σ_k γ_nk a_nk]
 * to `sums`. Source: Bishop, PRML, eq 9.23 and section 9.4.
 *
 * A row whose sum nears under- or overflow, or that holds a −∞, has its maximum taken out
 * first; the others have no need of it, and share the logarithm of their product.
 */
export function posterior(components: number, block: LabelBlock, sums: BlockSums): void {
  const { size, logJoint, weights, inverse } = block;
  const end = components * BLOCK;
  let logs = 0;
  let expected = 0;
  let product = 1;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    let dot = 0;
    for (let at = i; at < end; at += BLOCK) {
      const a = logJoint[at] as number;
      const e = exponential(a);
      weights[at] = e;
      sum += e;
      dot += e * a;
    }
    if (sum > SMALLEST && sum < LARGEST && dot > Number.NEGATIVE_INFINITY) {
      const reciprocal = 1 / sum;
      inverse[i] = reciprocal;
      expected += dot * reciprocal;
      product *= sum;
    } else withMaximumOut(i, end, block, sums);
    if (!(product > LOW && product < HIGH)) {
      logs += Math.log(product);
      product = 1;
    }
  }
  logs += Math.log(product);
  sums.logLikelihood += logs;
  sums.entropy += logs - expected;
}

/** The same for row i alone, whatever its terms: log p(x_n | θ) = max_k a_nk + log Σ_k exp(a_nk − max). */
function withMaximumOut(i: number, end: number, block: LabelBlock, sums: BlockSums): void {
  const { logJoint, weights, inverse } = block;
  let top = LOWEST;
  for (let at = i; at < end; at += BLOCK) top = Math.max(top, logJoint[at] as number);
  let sum = 0;
  let dot = 0;
  for (let at = i; at < end; at += BLOCK) {
    const a = Math.max(LOWEST, logJoint[at] as number) - top;
    const e = exponential(a);
    weights[at] = e;
    sum += e;
    dot += e * a;
  }
  inverse[i] = 1 / sum;
  sums.logLikelihood += top + Math.log(sum);
  sums.entropy += Math.log(sum) - dot / sum;
}

/**
 * Clamps q where a label is observed: the other components' log joint becomes −∞. One of the label
 * itself that is out of range is kept above what stands for −∞, so that the label stays observed.
 */
export function clampObserved(components: number, block: LabelBlock, observed: Int16Array): void {
  for (let i = 0; i < block.size; i++) {
    const label = observed[block.from + i] as number;
    if (label < 0) continue;
    const own = Math.max(LOWEST / 2, block.logJoint[label * BLOCK + i] as number);
    for (let k = 0; k < components; k++)
      block.logJoint[k * BLOCK + i] = k === label ? own : Number.NEGATIVE_INFINITY;
  }
}
