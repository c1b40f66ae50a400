/** θ = (β, λ): precisions of the noise about the curve and of the prior of the weights. */
export interface RegressionTheta {
  readonly beta: number;
  readonly lambda: number;
}

/** Beyond these a precision leaves what its square root and logarithm are told apart by. */
const LEAST = 1e-150;
const MOST = 1e150;

/** The first thing wrong with θ, or null. */
export function faultIn(
  theta: RegressionTheta,
): { readonly place: string; readonly message: string } | null {
  for (const place of ["beta", "lambda"] as const) {
    const value = theta[place];
    if (!(value > 0 && Number.isFinite(value)))
      return { place, message: `is ${value}; a precision is a finite number above 0` };
    if (value < LEAST || value > MOST)
      return { place, message: `is ${value}, beyond ${value < 1 ? LEAST : MOST}` };
  }
  return null;
}
