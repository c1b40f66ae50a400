import type { Prior } from "./spec.ts";

/** Why a prior and a floor of the kind "add" do not go together: the rest of a sentence. */
export const ADDED =
  'does not go with a floor of kind "add": what is added after the M-step is no maximum of anything';

/** What is wrong with a prior in D dimensions, by its field; null where nothing is. */
export function priorFault(
  { concentration, degrees, scale }: Prior,
  dimensions: number,
): { readonly field: keyof Prior; readonly message: string } | null {
  const finite = Number.isFinite;
  if (!(concentration >= 1 && finite(concentration)))
    return { field: "concentration", message: "is not a number from 1 up" };
  if (!(degrees > dimensions - 1 && finite(degrees)))
    return { field: "degrees", message: `is not a number above D − 1 = ${dimensions - 1}` };
  if (!(scale > 0 && finite(scale))) return { field: "scale", message: "is not a number above 0" };
  return null;
}
