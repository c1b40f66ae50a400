/** How weights go up a gradient. */
export type Optimiser = "plain" | "adam";

/** Weights, and what Adam remembers of the gradients: their running means, and how many there were. */
export interface Climbing {
  readonly weights: Float64Array;
  /** Of the gradient; empty where steps are plain. */
  readonly first: Float64Array;
  /** Of its square. */
  readonly second: Float64Array;
  readonly steps: number;
}

export function climbingFrom(optimiser: Optimiser, weights: Float64Array): Climbing {
  const size = optimiser === "adam" ? weights.length : 0;
  return { weights, first: new Float64Array(size), second: new Float64Array(size), steps: 0 };
}

/** A copy that a step may overwrite. */
export const copied = ({ weights, first, second, steps }: Climbing): Climbing => ({
  weights: weights.slice(),
  first: first.slice(),
  second: second.slice(),
  steps,
});

const KEPT = 0.9;
const KEPT_SQUARE = 0.999;
const LEAST = 1e-8;

/**
 * A step up: w + η∇, or Adam's. It is a function of the state and the gradient alone; what it makes
 * stands in the arrays of `into`, which may be those of the state. Source: Kingma & Ba (2015), algorithm 1.
 */
export function stepped(
  optimiser: Optimiser,
  { weights, first, second, steps }: Climbing,
  gradient: Float64Array,
  stepSize: number,
  into: Climbing,
): Climbing {
  if (optimiser === "plain") {
    for (let i = 0; i < weights.length; i++)
      into.weights[i] = (weights[i] as number) + stepSize * (gradient[i] as number);
    return { ...into, steps: steps + 1 };
  }
  const unbiased = 1 / (1 - KEPT ** (steps + 1));
  const unbiasedSquare = 1 / (1 - KEPT_SQUARE ** (steps + 1));
  for (let i = 0; i < weights.length; i++) {
    const slope = gradient[i] as number;
    const mean = KEPT * (first[i] as number) + (1 - KEPT) * slope;
    const square = KEPT_SQUARE * (second[i] as number) + (1 - KEPT_SQUARE) * slope * slope;
    into.first[i] = mean;
    into.second[i] = square;
    const by = (mean * unbiased) / (Math.sqrt(square * unbiasedSquare) + LEAST);
    into.weights[i] = (weights[i] as number) + stepSize * by;
  }
  return { ...into, steps: steps + 1 };
}
