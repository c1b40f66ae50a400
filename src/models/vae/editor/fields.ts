import { IMAGE_SIDE } from "../../../checks/limits.ts";
import type { FieldGroup } from "../../contract/picture.ts";
import { logVarianceOf, type Theta } from "../theta.ts";

/** σ²: the one number of θ that tells something by itself. */
export function fields(theta: Theta): FieldGroup[] {
  // Of a Bernoulli decoder no number tells anything by itself.
  if (theta.centre.length === IMAGE_SIDE ** 2) return [];
  const value = Math.exp(logVarianceOf(theta));
  return [
    {
      heading: "Decoder",
      colour: 0,
      symbol: "σ²",
      name: "Noise",
      rows: [[{ id: "noise", name: "Noise variance", value }]],
    },
  ];
}
