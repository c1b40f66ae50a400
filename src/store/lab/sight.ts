import type { PlaneBox } from "../../models/contract/scene.ts";

type Sight = () => PlaneBox | null;

let sight: Sight = () => null;

/** The part of the plane in sight; null where it is fitted to the points. Asked when it is wanted, as it changes with every move. */
export const sightNow: Sight = () => sight();

/** What tells the part of the plane in sight. */
export function setSight(now: Sight): void {
  sight = now;
}
