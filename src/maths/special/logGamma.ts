/** Coefficients of Lanczos' series for g = 7, nine terms. */
const G = 7;
const FIRST = 0.9999999999998099;
const REST = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** log Γ(x) for x > 0, to 14 digits or so. Source: Lanczos (1964); Press et al., Numerical Recipes, section 6.1. */
export function logGamma(x: number): number {
  // Γ(x) = Γ(x + 1)/x, where the series is at its worst.
  if (x < 1) return logGamma(x + 1) - Math.log(x);
  const sum = REST.reduce((total, c, i) => total + c / (x + i), FIRST);
  const t = x + G - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
