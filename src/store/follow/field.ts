import type { Grid } from "../../models/shared/grid.ts";
import { lab } from "../lab/lab.ts";
import { shownTheta } from "../lab/selectors.ts";
import { followLate } from "./follow.ts";

/** The masses of p(x | θ) that the contours hold. */
export const masses = [0.1, 0.5, 0.9] as const;

/** Keeps the densities up with the θ shown and the part of the plane in sight, from the first call on. */
export const followField = followLate<"field">(
  (s) => {
    const theta = shownTheta(s);
    const { grid, view } = s;
    const shown = view.show.contours || view.show.regions;
    // In slow motion an M-step moves θ part by part; the densities follow when it is whole.
    if (!shown || !grid || theta === undefined || view.stage !== null) return null;
    // Until θ₀ arrives the θ in its place may be of another number of components.
    if (s.activity === "starting") return null;
    return { key: [theta, grid, s.run.id], question: { topic: "field", theta, grid, masses } };
  },
  (field, [theta, grid]) => lab.setState({ field: { theta, grid: grid as Grid, ...field } }),
);

/** What the densities are wanted on; null where nothing is drawn of them. */
export function setGrid(grid: Grid | null): void {
  lab.setState({ grid });
}
