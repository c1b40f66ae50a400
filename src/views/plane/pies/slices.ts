/** A part of a pie, in radians clockwise from the top. */
export interface Slice {
  readonly colour: number;
  readonly from: number;
  readonly to: number;
}

/** Shares that can't be seen, of a pie of a few pixels. */
const UNSEEN = 0.004;

/**
 * The slices of pie n by weights laid out colour by colour, weights[c · N + n], that sum to 1;
 * slices too thin to be seen are left to their neighbours, and the last ends where the first began.
 */
export function slicesOf(weights: Float64Array, size: number, n: number): readonly Slice[] {
  const count = weights.length / size;
  const seen: { readonly colour: number; readonly share: number }[] = [];
  for (let colour = 0; colour < count; colour++) {
    const share = weights[colour * size + n] as number;
    if (share >= UNSEEN) seen.push({ colour, share });
  }
  const whole = seen.reduce((sum, { share }) => sum + share, 0);
  let turned = 0;
  return seen.map(({ colour, share }, i) => {
    const from = turned;
    turned = i === seen.length - 1 ? 2 * Math.PI : turned + (2 * Math.PI * share) / whole;
    return { colour, from, to: turned };
  });
}
