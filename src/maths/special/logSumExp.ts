/**
 * log Σᵢ exp(xᵢ) with the maximum taken out, so that no term overflows; −∞ for an
 * empty list or one of −∞ alone. Source: Bishop, PRML, section 9.2.2 (E-step, in logs).
 */
export function logSumExp(xs: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < xs.length; i++) top = Math.max(top, xs[i] ?? top);
  if (!Number.isFinite(top)) return top;
  let sum = 0;
  for (let i = 0; i < xs.length; i++) sum += Math.exp((xs[i] ?? 0) - top);
  return top + Math.log(sum);
}
