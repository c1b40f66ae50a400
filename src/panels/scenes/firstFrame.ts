import type { Recipe } from "../../data/recipe.ts";
import type { Mark } from "../../models/contract/picture.ts";
import { pictures } from "../../models/faces.ts";
import { kinds, type Spec } from "../../models/kinds.ts";
import { pointAt, pointsFromRows, rowsOf } from "../../models/shared/points.ts";
import { type Lens, marksOf } from "../../store/lab/lens.ts";

/** Points at most in a small picture. */
const MOST = 150;

/** What a small picture shows of a session. */
export interface FirstFrame {
  readonly rows: readonly (readonly number[])[];
  /** Of θ₀; none where a rule is still to make it. */
  readonly marks: readonly Mark[];
}

/** A session of ours, in which nothing needs to be checked. */
interface Stated {
  readonly data: {
    readonly points?: readonly (readonly number[])[];
    readonly observed?: readonly (number | null)[];
  } & Partial<Recipe>;
  readonly model?: Partial<Spec>;
  readonly start?: object;
}

/** The first frame of a session that comes with the page, without its engine. */
export async function firstFrameOf(session: object): Promise<FirstFrame> {
  const { data, model = {}, start } = session as Stated;
  const { points, observed: _, ...recipe } = data;
  const all = points ?? (await made(recipe as Recipe));
  const apart = Math.ceil(all.length / MOST);
  const rows = all.filter((_, n) => n % apart === 0);
  const lens = await lensFor(rows);
  const seen = lens ? rowsOf(lens.points) : rows;
  const row = kinds.find(({ kind }) => kind === model.kind) ?? kinds[0];
  if (!row || !start || "kind" in start) return { rows: seen, marks: [] };
  const spec = { ...row.first, ...model } as Spec;
  await pictures.load(spec);
  return { rows: seen, marks: marksOf(lens, spec, start) };
}

/** How rows of other than two numbers are seen on a plane. */
async function lensFor(rows: FirstFrame["rows"]): Promise<Lens | null> {
  const [first] = rows;
  if (!first || first.length === 2) return null;
  const { lensOver } = await import("../../store/seen/lensOver.ts");
  return lensOver(pointsFromRows(rows), null);
}

async function made(recipe: Recipe): Promise<readonly (readonly number[])[]> {
  const { generate } = await import("../../data/generators/generate.ts");
  const { points } = generate(recipe);
  return Array.from({ length: points.size }, (_, n) => pointAt(points, n));
}
