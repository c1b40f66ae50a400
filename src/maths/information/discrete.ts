/**
 * Information of discrete distributions, in nats. Each is a list of probabilities that sum to 1;
 * 0 log 0 = 0. Source: Cover & Thomas, Elements of Information Theory, chapter 2.
 */
type Distribution = ArrayLike<number>;

/** −log p of an outcome, its surprise: 0 where it is certain, ∞ where it can't be. */
export const surprise = (p: number): number => 0 - Math.log(p);

/** The terms −p_i log p_i of H(p). */
export function entropyTerms(p: Distribution): number[] {
  return Array.from(p, (share) => (share > 0 ? share * surprise(share) : 0));
}

/** H(p) = −Σ_i p_i log p_i: 0 for a certain outcome, at most log n. */
export function entropy(p: Distribution): number {
  return total(entropyTerms(p));
}

/** H(p, q) = −Σ_i p_i log q_i; ∞ where some q_i = 0 < p_i. */
export function crossEntropy(p: Distribution, q: Distribution): number {
  return total(Array.from(p, (share, i) => (share > 0 ? share * surprise(q[i] ?? 0) : 0)));
}

/** The terms p_i log p_i/q_i of KL(p ‖ q), of either sign; ∞ where q_i = 0 < p_i. */
export function klTerms(p: Distribution, q: Distribution): number[] {
  // The quotient of two small numbers is exact where their logarithms' difference is not.
  return Array.from(p, (share, i) => (share > 0 ? share * Math.log(share / (q[i] ?? 0)) : 0));
}

/** KL(p ‖ q) = Σ_i p_i log p_i/q_i ≥ 0, 0 for p = q alone; ∞ where some q_i = 0 < p_i. */
export function klDivergence(p: Distribution, q: Distribution): number {
  return total(klTerms(p, q));
}

const total = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);
