import type { Lens } from "../lab/lens.ts";
import { portraitShown } from "./portrait.ts";

const NONE = { size: 0, dimensions: 2, columns: [new Float64Array(), new Float64Array()] };
const AXES = {
  rows: [
    [1, 0],
    [0, 1],
  ],
  origin: [0, 0],
  columns: [0, 1],
};
const UNKNOWN = { x: [-4, 4], y: [-4, 4] } as const;

let last: Lens | null = null;
let of: string | undefined;

/** The plane of a z that all points share: no point is on it, and it is fitted to where the mass of p is. */
export function lensOfZ(): Lens {
  const known = portraitShown();
  const target = known?.of;
  if (last && of === target) return last;
  of = target;
  last = {
    ofZ: true,
    axes: AXES,
    points: NONE,
    key: {},
    box: known?.box ?? UNKNOWN,
    noPlacing: "This plane is that of z: there are no points on it.",
    at: ([x = 0, y = 0]) => [x, y],
    moved: (to) => to,
    marks: (marks) => marks as ReturnType<Lens["marks"]>,
    projections: () => [],
  };
  return last;
}
