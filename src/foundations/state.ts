import { exact } from "../maths/format.ts";
import type { FigureState } from "../models/contract/scene.ts";
import type { AnyFigure } from "./contract.ts";

type Value = FigureState[string];
/** What a field opens with, and its bounds or its words. */
interface Bounds {
  readonly first: Value;
  readonly least?: number;
  readonly most?: number;
  readonly sizes?: readonly [number, number];
  readonly of?: readonly Value[];
}

/** Where everything in a figure stands. */
export interface Standing {
  readonly state: FigureState;
  /** What of that which was asked for can't be, in a sentence; null where all can. The figure then stands as it opens. */
  readonly fault: string | null;
}

/** Between what each of its fields is, whatever the figure. */
export const boundsOf = ({ fields }: AnyFigure): Readonly<Record<string, Bounds>> => fields;

/** What a figure opens with, and over it what was moved or asked for by an address or a file. */
export function standingOf(figure: AnyFigure, asked: FigureState = {}): Standing {
  const fields = boundsOf(figure);
  const first = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.first]),
  );
  const refused = (fault: string): Standing => ({ state: first, fault });
  const state: Record<string, Value> = { ...first };
  for (const [name, value] of Object.entries(asked)) {
    const field = fields[name];
    if (!field) return refused(`This figure has no ${name}: it has ${said(Object.keys(fields))}.`);
    const own = Array.isArray(field.first) && typeof value === "number" ? [value] : value;
    const fault = faultOf(field, own);
    if (fault) return refused(`${name} ${fault}.`);
    state[name] = own;
  }
  const fault = figure.refuse?.(state) ?? null;
  return fault ? refused(fault) : { state, fault: null };
}

function faultOf({ first, least = 0, most = 0, sizes, of }: Bounds, value: Value): string | null {
  if (of) return of.includes(value) ? null : `is none of ${said(of.map(String))}`;
  const inside = (each: number) => each >= least && each <= most;
  const range = `from ${exact(least)} to ${exact(most)}`;
  if (typeof first === "number")
    return typeof value === "number" && inside(value) ? null : `is no number ${range}`;
  const own = (first as readonly number[]).length;
  const [fewest, mostOf] = sizes ?? [own, own];
  if (typeof value === "string" || typeof value === "number" || !value.every(inside))
    return `is no list of numbers ${range}`;
  if (value.length < fewest || value.length > mostOf)
    return `has ${value.length} numbers and not ${fewest === mostOf ? fewest : `${fewest} to ${mostOf}`}`;
  return null;
}

const said = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
