import type { Prior } from "./spec.ts";

/** Why a prior and a floor of the kind "add" do not go together: the rest of a sentence. */
export const ADDED =
  'does not go with a floor of kind "add": what is added after the M-step is no maximum of anything';

/**
 * What each number may be at most: beyond, log Γ of the first two has no digits left for the data,
 * and in the end is no number; nor is sΣ⁻¹.
 */
const MOST: Prior = { concentration: 1e6, degrees: 1e6, scale: 1e200 };
const fields = ["concentration", "degrees", "scale"] as const;

/** What is wrong with a prior in D dimensions, by its field; null where nothing is. */
export function priorFault(
  prior: Prior,
  dimensions: number,
): { readonly field: keyof Prior; readonly message: string } | null {
  const { concentration, degrees, scale } = prior;
  if (!(concentration >= 1))
    return { field: "concentration", message: "is not a number from 1 up" };
  if (!(degrees > dimensions - 1))
    return { field: "degrees", message: `is not a number above D − 1 = ${dimensions - 1}` };
  if (!(scale > 0)) return { field: "scale", message: "is not a number above 0" };
  const field = fields.find((name) => prior[name] > MOST[name]);
  return field ? { field, message: `lies beyond ${MOST[field]}` } : null;
}
