import type { Recipe } from "../../data/recipe.ts";
import type { Mark } from "../../models/contract/picture.ts";
import { pictures } from "../../models/faces.ts";
import { kinds, type Spec, shapeOf } from "../../models/kinds.ts";
import { pointAt, pointsFromRows, rowsOf } from "../../models/shared/points.ts";
import { type Lens, marksOf } from "../../store/lab/lens.ts";

/** Points, or images, at most in a small picture. */
const MOST = 150;
const MOST_IMAGES = 24;

/** Of which points a small picture tells the class: of all, or of those whose label is observed. */
export type Told = "classes" | "observed";

/** What a small picture shows of a session. */
export interface FirstFrame {
  readonly rows: readonly (readonly number[])[];
  /** The class told of each point, from 0; null where it is not. */
  readonly classes: readonly (number | null)[];
  /** Of θ₀; none where a rule is still to make it. */
  readonly marks: readonly Mark[];
  /** The first of the data, where those are images: then nothing else is shown. */
  readonly images?: readonly (readonly number[])[];
}

/** A session of ours, in which nothing needs to be checked. */
interface Stated {
  /** Left out where nothing is observed. */
  readonly data?: {
    readonly points?: readonly (readonly number[])[];
    readonly labels?: readonly number[] | null;
    readonly observed?: readonly (number | null)[];
    readonly hidden?: readonly (readonly number[])[];
  } & Partial<Recipe>;
  readonly model?: Partial<Spec>;
  readonly start?: object;
}

/** The first frame of a session that comes with the page, without its engine; where classes are told, they alone beside the points. */
export async function firstFrameOf(session: object, told?: Told): Promise<FirstFrame> {
  const { data = { points: [] }, model = {}, start } = session as Stated;
  const { points, labels, observed, hidden = [], ...recipe } = data;
  const kind = kinds.find((each) => each.kind === model.kind) ?? kinds[0];
  const made: Made = kind?.ofZ
    ? { points: [] }
    : points
      ? { points, labels }
      : await madeBy(recipe as Recipe);
  const spec = { ...kind?.first, ...model } as Spec;
  if (kind && shapeOf(spec) === "images")
    return { rows: [], classes: [], marks: [], images: made.points.slice(0, MOST_IMAGES) };
  const known = (told === "observed" ? observed : made.labels) ?? [];
  const apart = Math.ceil(made.points.length / MOST);
  const gapped = new Set(hidden.map(([n]) => n));
  const kept = made.points.flatMap((row, n) => {
    if (gapped.has(n)) return [];
    const own = told ? (known[n] ?? null) : null;
    return n % apart === 0 || (told === "observed" && own !== null) ? [{ row, own }] : [];
  });
  const lens = await lensFor(
    kept.map(({ row }) => row),
    spec,
  );
  const rows = lens ? rowsOf(lens.points) : kept.map(({ row }) => row);
  const first = { rows, classes: kept.map(({ own }) => own) };
  if (told || !kind || !start || "kind" in start) return { ...first, marks: [] };
  await pictures.load(spec);
  return { ...first, marks: marksOf(lens, spec, start) };
}

/** How rows of other than two numbers are seen on a plane. */
async function lensFor(rows: FirstFrame["rows"], spec: Spec): Promise<Lens | null> {
  const [first] = rows;
  if (!first || first.length === 2) return null;
  const { lensOver } = await import("../../store/seen/lensOver.ts");
  return lensOver(pointsFromRows(rows), null, spec);
}

async function madeBy(recipe: Recipe): Promise<Made> {
  const { generate, generatorOf } = await import("../../data/generators/generate.ts");
  await generatorOf(recipe).load?.();
  const { points, labels } = generate(recipe);
  const rows = Array.from({ length: points.size }, (_, n) => pointAt(points, n));
  return { points: rows, labels: labels && [...labels] };
}

interface Made {
  readonly points: readonly (readonly number[])[];
  readonly labels?: readonly number[] | null | undefined;
}
