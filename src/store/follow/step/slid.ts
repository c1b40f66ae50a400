import type { Lab } from "../../lab/state.ts";

/** The place along the step that θ was slid to, with what the curves tell of it; null where it was not. */
export function slidTo({ slid, along, run, cursor, view }: Lab) {
  if (
    !slid ||
    view.tab !== "along" ||
    along?.frame !== slid.frame ||
    run.frames[cursor] !== slid.frame
  )
    return null;
  const theta = along.thetas[slid.place] ?? null;
  return theta === null ? null : { place: slid.place, theta };
}
