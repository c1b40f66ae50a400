/**
 * `shares`, which sum to 1, with share i set to `value` in [0, 1]: the others keep their
 * proportions and share what is left, equally where all of them were 0.
 */
export function withShare(shares: readonly number[], i: number, value: number): number[] {
  const set = Math.min(1, Math.max(0, value));
  const others = shares.reduce((sum, share, j) => (j === i ? sum : sum + share), 0);
  return shares.map((share, j) => {
    if (j === i) return set;
    return others > 0 ? ((1 - set) * share) / others : (1 - set) / (shares.length - 1);
  });
}
