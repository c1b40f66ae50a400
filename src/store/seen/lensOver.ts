import type { Mark, Place, Projection } from "../../models/contract/picture.ts";
import type { ShownAxes } from "../../models/contract/scene.ts";
import { isPlaneOfZ, type Spec, shapeOf } from "../../models/kinds.ts";
import {
  type Axes,
  areAll,
  columnAxes,
  movedTo,
  principalAxes,
  seenAlong,
  seenAt,
  seenCovariance,
  seenPoints,
} from "../../models/shared/axes/axes.ts";
import type { Points } from "../../models/shared/points.ts";
import type { Lens } from "../lab/lens.ts";
import { originOf } from "../lab/lineage.ts";
import { lensOfZ } from "./lensOfZ.ts";
import { overDensity } from "./overDensity.ts";

type Vector = readonly number[];

const lenses = new WeakMap<Points, Map<string, Lens>>();
const keys = new WeakMap<object, Map<string, object>>();

/** How the points of a model are seen along the axes chosen, the same for the same; axes that they do not have are those they begin with. */
export function lensOver(points: Points, shown: ShownAxes | null, spec: Spec): Lens {
  if (isPlaneOfZ(spec)) return lensOfZ();
  const axes = sane(shown, points.dimensions, spec);
  const key = String(axes);
  return entryOf(lenses, points, key, () => ({
    ...lensAlong(axes, points),
    key: entryOf(keys, originOf(points), key, () => ({})),
  }));
}

/** Axes that D columns have: those asked for, else the first two, or of pairs (x, y) an input across and y up. */
export function sane(shown: ShownAxes | null, dimensions: number, spec: Spec): ShownAxes {
  const up = shapeOf(spec) === "pairs" ? dimensions - 1 : 1;
  const first = dimensions === 1 ? ([0] as const) : ([0, up] as const);
  if (shown === null) return first;
  if (shown === "principal") return dimensions > 1 ? shown : first;
  return shown.every((d) => d < dimensions) ? shown : first;
}

function lensAlong(shown: ShownAxes, points: Points): Omit<Lens, "key"> {
  const { dimensions } = points;
  const axes = shown === "principal" ? principalAxes(points) : columnAxes(dimensions, shown);
  const seen = seenPoints(axes, points);
  const alone = axes.rows.length === 1;
  return {
    axes,
    points: alone ? onALine(seen) : seen,
    box: alone ? overDensity(seen.columns[0] ?? new Float64Array()) : null,
    noPlacing: areAll(axes)
      ? null
      : `${dimensions} columns are not all on the plane: a click does not tell a point.`,
    at: (place) => placeOf(seenAt(axes, place)),
    moved: (to, from) => movedTo(axes, from, to),
    marks: (marks, bare) => marks.map((mark) => markOver(axes, mark, bare)),
    projections: (all) => all.map((one) => projectionOver(axes, one)),
  };
}

/** Points along one axis lie on the line below their density. */
function onALine({ size, columns }: Points): Points {
  return { size, dimensions: 2, columns: [...columns, new Float64Array(size)] };
}

const placeOf = ([x = 0, y = 0]: Vector): Place => [x, y];

/** A mark as it is seen: of one axis the stretch of it within ±2σ, or its place alone. */
function markOver(axes: Axes, mark: Mark<Vector>, bare: boolean): Mark {
  const at = (place: Vector): Place => placeOf(seenAt(axes, place));
  const [[xx = 0, xy = 0] = [], [yx = 0, yy = 0] = []] = seenCovariance(axes, mark.covariance);
  const seen = {
    ...mark,
    centre: at(mark.centre),
    covariance: [
      [xx, xy],
      [yx, yy],
    ],
    handles: mark.handles.map((handle) => ({ ...handle, at: at(handle.at) })),
  };
  if (axes.rows.length > 1) return seen;
  const { id, colour, name, label, centre } = seen;
  const covariance = bare ? NOWHERE : seen.covariance;
  // Only what moves a mark along the line can be drawn on it.
  const handles = seen.handles.filter((handle) => handle.at[0] === centre[0]);
  return { kind: "segment", id, colour, name, label, centre, covariance, handles };
}

const NOWHERE = [
  [0, 0],
  [0, 0],
];

const projectionOver = (axes: Axes, { from, to, spread }: Projection<Vector>): Projection => ({
  from: placeOf(seenAt(axes, from)),
  to: placeOf(seenAt(axes, to)),
  spread: placeOf(seenAlong(axes, spread)),
});

function entryOf<K extends object, V>(
  all: WeakMap<K, Map<string, V>>,
  of: K,
  key: string,
  make: () => V,
): V {
  const own = all.get(of) ?? new Map<string, V>();
  all.set(of, own);
  const found = own.get(key) ?? make();
  own.set(key, found);
  return found;
}
