import { seeded } from "../../maths/random.ts";
import { type Chain, sampleChain } from "../../maths/sequence/markov.ts";

/** What moves: p(1 | 0), p(1 | 1), and the seed of what is drawn. */
export type State = { readonly zero: number; readonly one: number; readonly seed: number };

/** Sequences drawn, and entries of each. */
const ROWS = 12;
export const LENGTH = 40;

export const chainOf = ({ zero, one }: State): Chain => ({
  first: 0.5,
  afterZero: zero,
  afterOne: one,
});

/** What the chain draws. The same seed draws by the same numbers, so that a drag changes what it must. */
export const rowsOf = (state: State): readonly (readonly number[])[] =>
  Array.from({ length: ROWS }, (_, row) =>
    sampleChain(seeded(state.seed, row), chainOf(state), LENGTH),
  );
