import { editors } from "../../models/faces.ts";
import type { Grid } from "../../models/shared/grid.ts";
import { lab } from "../lab/lab.ts";
import { lensOf } from "../lab/lens.ts";
import { hasContours, isOfZ, shownQTheta, shownTheta } from "../lab/selectors.ts";
import type { Lab } from "../lab/state.ts";
import { followLate } from "./follow.ts";

/** The masses of p(x | θ) that the contours hold. */
export const massesOf = (ofZ: boolean) => (ofZ ? [0.25, 0.5, 0.75, 0.95] : [0.1, 0.5, 0.9]);

/** Keeps the densities up with the θ shown and the part of the plane in sight, from the first call on. */
export const followField = followLate<"field">(
  (s) => {
    const theta = shownTheta(s);
    const { grid, view } = s;
    const shown = hasContours(s) || view.show.regions || lensOf(s)?.axes.rows.length === 1;
    // In slow motion an M-step moves θ part by part; the densities follow when it is whole.
    if (!shown || !grid || theta === undefined || view.stage !== null) return null;
    // Until θ₀ arrives the θ in its place may be of another number of components.
    if (s.activity === "starting") return null;
    const seen = seenTheta(s, theta);
    if (seen === null) return null;
    const past = pastTheta(s, theta);
    const masses = massesOf(isOfZ(s));
    const asked = { topic: "field", theta: seen, past, grid, masses } as const;
    return { key: [theta, grid, s.run.id, lensOf(s), past !== null], question: asked };
  },
  (field, [theta, grid]) => lab.setState({ field: { theta, grid: grid as Grid, ...field } }),
);

/** θ of the marginal over what the plane shows; θ itself where that is all; null where there is none. */
function seenTheta(s: Lab, theta: unknown): unknown {
  const lens = lensOf(s);
  if (!lens) return theta;
  return editors.of(s.choices.model).marginal?.(theta, lens.axes) ?? null;
}

/** Over one axis the θ that the colours come from, where it is not the one in force. */
function pastTheta(s: Lab, theta: unknown): unknown {
  const from = shownQTheta(s);
  if (from === null || from === theta || lensOf(s)?.axes.rows.length !== 1) return null;
  return seenTheta(s, from);
}

/** What the densities are wanted on; null where nothing is drawn of them. */
export function setGrid(grid: Grid | null): void {
  lab.setState({ grid });
}
