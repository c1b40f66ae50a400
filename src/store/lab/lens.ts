import type { Data } from "../../models/contract/kernel.ts";
import type { Mark, Place, Projection } from "../../models/contract/picture.ts";
import type { PlaneBox, ShownAxes } from "../../models/contract/scene.ts";
import { pictures } from "../../models/faces.ts";
import { isPlaneOfZ, type Spec } from "../../models/kinds.ts";
import type { Axes } from "../../models/shared/axes/axes.ts";
import { hasGaps } from "../../models/shared/gaps/hasGaps.ts";
import type { Points } from "../../models/shared/points.ts";
import { lab } from "./lab.ts";
import type { Lab } from "./state.ts";

type Vector = readonly number[];

/** How data space is seen on the plane where that is not its two columns as they are. */
export interface Lens {
  /** Where the plane is that of z, and no data are seen at all. */
  readonly ofZ?: true;
  readonly axes: Axes;
  /** The points as they are seen, across and up. */
  readonly points: Points;
  /** One object for a choice of axes over a data set and its edits: with another the view is fitted anew. */
  readonly key: object;
  /** What a fit shows where the points do not tell; `apart`: up from one axis is a density, to a scale of its own. */
  readonly box: (PlaneBox & { readonly apart?: true }) | null;
  /** Why nothing can be placed by a click; null where all columns are seen. */
  readonly noPlacing: string | null;
  /** Where a place of data space is seen. */
  at(place: Vector): Place;
  /** The place nearest to `from` that is seen at `to`. */
  moved(to: Place, from: Vector): Vector;
  /** As they are seen; `bare`, where curves tell the spread over one axis. */
  marks(marks: readonly Mark<Vector>[], bare: boolean): readonly Mark[];
  projections(projections: readonly Projection<Vector>[]): readonly Projection[];
}

type Make = (points: Points, shown: ShownAxes | null, spec: Spec) => Lens;

let make: Make | null = null;

/** Brings what sees other than two columns: it is late, as the first screen has two. */
export async function loadLens(): Promise<void> {
  if (make) return;
  ({ lensOver: make } = await import("../seen/lensOver.ts"));
  lab.setState({});
}

/** Whether the plane is the two columns of the data, all of them known. */
export const isWhole = (points: Points, axes: ShownAxes | null = null): boolean =>
  points.dimensions === 2 && !axes && !hasGaps(points);

/** What is seen, and along what. */
interface Looked {
  readonly choices: { readonly model: Spec };
  readonly dataset: { readonly points: Points };
  readonly view: { readonly axes: ShownAxes | null };
}

/** The lens in force, the same while data and axes are; null where none is needed. */
export function lensOf({
  choices: { model },
  dataset: { points },
  view: { axes },
}: Looked): Lens | null {
  if (!isPlaneOfZ(model) && isWhole(points, axes)) return null;
  if (!make) loadLens();
  return make?.(points, axes, model) ?? unseen;
}

/** Until it has arrived nothing is seen. */
const unseen: Lens = {
  axes: { rows: [], origin: [], columns: [] },
  points: { size: 0, dimensions: 2, columns: [] },
  key: {},
  box: null,
  noPlacing: "",
  at: () => [0, 0],
  moved: (_, from) => from,
  marks: () => [],
  projections: () => [],
};

/** The points as the plane shows them. */
export const planePoints = (s: Lab): Points => lensOf(s)?.points ?? s.dataset.points;

/** θ, and a q told by φ, as they are drawn. */
export function marksOf(
  lens: Lens | null,
  spec: Spec,
  theta: unknown,
  phi?: unknown,
  bare = false,
): readonly Mark[] {
  const marks = pictures.of(spec).marks(spec, theta, phi);
  return lens ? lens.marks(marks, bare) : (marks as readonly Mark[]);
}

/** Where q, made from θ or told by φ, places the points, as it is drawn. */
export function projectionsOf(
  lens: Lens | null,
  spec: Spec,
  data: Data,
  theta: unknown,
  phi?: unknown,
): readonly Projection[] {
  const all = pictures.of(spec).projections?.(spec, data, theta, phi) ?? [];
  return lens ? lens.projections(all) : (all as readonly Projection[]);
}
