import type { Rng } from "../../maths/random.ts";

/** What JSON holds. */
export type Json = string | number | boolean | null | readonly Json[] | Fields;
export interface Fields {
  readonly [name: string]: Json;
}

export const pick = <T>(rng: Rng, list: readonly T[]): T =>
  list[Math.floor(rng() * list.length)] as T;
export const whole = (rng: Rng, from: number, to: number): number =>
  from + Math.floor(rng() * (to - from + 1));

/** A value for each of so many. */
export const each = <T extends Json>(count: number, make: (k: number) => T): T[] =>
  Array.from({ length: count }, (_, k) => make(k));

/** A model as a session file that opens states it, with numbers of its own. */
export interface Valid {
  readonly model: Fields;
  readonly start: Fields;
  /** How many components an observed label can name; null where z is no label. */
  readonly components: number | null;
}

/** How a session's numbers are taken to their ends. */
interface Ends {
  /** The size of a variance, and of a coordinate. */
  readonly size: number;
  readonly small: number;
  readonly sizes: readonly number[];
  scaled(value: Json, by: number): Json;
  /** Scaled as coordinates are, and moved as far off as may be. */
  far(value: Json): Json;
}

/** What of a model, and of its start as stated, becomes extreme. */
export type Extreme = (
  rng: Rng,
  start: Fields,
  ends: Ends,
) => { readonly model?: Fields; readonly start?: Fields };

interface Stated {
  valid(rng: Rng): Valid;
  /** Left out where a model has no numbers that may be so large or small. */
  readonly extreme?: Extreme;
}

const found = Object.entries(import.meta.glob<Stated>("../*/testing/valid.ts", { eager: true }));
const byFolder = found.map(([path, stated]) => [path.split("/")[1] ?? "", stated] as const);

/** `testing/valid.ts` of each model, by the folder it stands in. */
export const validModels: ReadonlyMap<string, Stated["valid"]> = new Map(
  byFolder.map(([kind, { valid }]) => [kind, valid]),
);
export const extremeModels: ReadonlyMap<string, Extreme> = new Map(
  byFolder.flatMap(([kind, { extreme }]) => (extreme ? [[kind, extreme]] : [])),
);
