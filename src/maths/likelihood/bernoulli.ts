/** How many labels are +1, and how many −1. */
export interface Labels {
  readonly plus: number;
  readonly minus: number;
}

/** count · log p, and 0 where there is nothing to count, whatever p. */
const counted = (count: number, p: number): number => (count === 0 ? 0 : count * Math.log(p));

/** ℓ(α) = m₊ log α + m₋ log(1 − α), in nats; −∞ where a label that was seen has no probability. */
export const bernoulliLikelihood = ({ plus, minus }: Labels, alpha: number): number =>
  counted(plus, alpha) + counted(minus, 1 - alpha);

/** ℓ′(α) = m₊/α − m₋/(1 − α), for α between 0 and 1. */
export const bernoulliSlope = ({ plus, minus }: Labels, alpha: number): number =>
  (plus === 0 ? 0 : plus / alpha) - (minus === 0 ? 0 : minus / (1 - alpha));

/** The α at which ℓ is highest: m₊/m. */
export const bernoulliTop = ({ plus, minus }: Labels): number => plus / (plus + minus);
