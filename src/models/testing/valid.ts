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

/** A model as a session file that opens states it, with numbers of its own. */
export interface Valid {
  readonly model: Fields;
  readonly start: Fields;
  /** How many components an observed label can name; null where z is no label. */
  readonly components: number | null;
}

/** `testing/valid.ts` of each model, by the folder it stands in. */
export const validModels: ReadonlyMap<string, (rng: Rng) => Valid> = new Map(
  Object.entries(
    import.meta.glob<{ valid: (rng: Rng) => Valid }>("../*/testing/valid.ts", { eager: true }),
  ).map(([path, { valid }]) => [path.split("/")[1] ?? "", valid]),
);
