import type { Rng } from "../random.ts";

/** A Markov chain of zeros and ones: p(1) of the first, and of each later one after a 0 and after a 1. */
export interface Chain {
  readonly first: number;
  readonly afterZero: number;
  readonly afterOne: number;
}

/** p(x_i = 1 | what stands before it). */
const chance = ({ first, afterZero, afterOne }: Chain, before: number | undefined): number =>
  before === undefined ? first : before === 1 ? afterOne : afterZero;

/** `length` entries, each drawn given the one before it. */
export function sampleChain(rng: Rng, chain: Chain, length: number): number[] {
  const x: number[] = [];
  for (let i = 0; i < length; i++) x.push(rng() < chance(chain, x.at(-1)) ? 1 : 0);
  return x;
}

/** log p(x) = Σ_i log p(x_i | x_{i−1}), in nats. */
export const chainLogProbability = (chain: Chain, x: readonly number[]): number =>
  x.reduce((sum, value, i) => {
    const p = chance(chain, x[i - 1]);
    return sum + Math.log(value === 1 ? p : 1 - p);
  }, 0);

/** How often each step is made in x, [from][to]. */
export function stepsOf(x: readonly number[]): readonly [readonly number[], readonly number[]] {
  const steps: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ];
  for (const [i, value] of x.entries()) {
    const row = steps[x[i - 1] === 1 ? 1 : 0];
    if (i > 0) row[value === 1 ? 1 : 0] += 1;
  }
  return steps;
}

/** The share of ones in the long run: the p(1) that a step leaves as it is. */
export const stationary = ({ afterZero, afterOne }: Chain): number =>
  afterZero / (1 - afterOne + afterZero);
