import { kindOf, type Spec } from "../../models/kinds.ts";

type Thinning = typeof import("./thinning.ts");

let here: Thinning | null = null;

/** What keeps few frames of a large θ whole, where a model has others made again; null where it has not, and until it comes with the first of them. */
export function thinningOf(model: Spec): Thinning | null {
  if (!kindOf(model).replayed) return null;
  if (!here)
    import("./thinning.ts")
      .then((thinning) => {
        here = thinning;
      })
      // That it is missing costs room alone; the next frame asks again.
      .catch(() => {});
  return here;
}
