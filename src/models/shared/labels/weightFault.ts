import type { Fault } from "../../../checks/fault.ts";
import type { Vector } from "../../../maths/linear/matrix.ts";

/** What the weights may sum to beside 1. */
const TOLERANCE = 1e-9;

/** The first thing wrong with the weights of a mixture, or null. */
export function weightFault(weights: Vector): Fault | null {
  for (const [k, weight] of weights.entries())
    if (!(weight >= 0 && weight <= 1 + TOLERANCE))
      return fault(`weights[${k}]`, `is ${weight}; a weight lies between 0 and 1`);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Math.abs(sum - 1) > TOLERANCE ? fault("weights", `sum to ${sum}, not to 1`) : null;
}

const fault = (place: string, message: string): Fault => ({ place, message });
