import * as v from "valibot";
import { check, checkKind, checkObject, numberIn } from "./check.ts";
import { refuse, within } from "./fault.ts";
import { seedBounds } from "./limits.ts";

/** What seeds a generator of random numbers. */
export const seed = numberIn(seedBounds);

interface Fault {
  readonly place: string;
  readonly message: string;
}

const rule = v.strictObject({ kind: v.string(), seed: v.optional(seed, 1) });

/** Reads where a run starts: a rule of one of `kinds` with its seed, or a θ in which `faultIn` finds nothing wrong. */
export function startReader<
  Spec,
  Kind extends string,
  Theta extends v.GenericSchema<unknown, object>,
>(
  kinds: readonly Kind[],
  theta: Theta,
  faultIn: (spec: Spec, dimensions: number, theta: v.InferOutput<Theta>) => Fault | null,
) {
  const rules = Object.fromEntries(kinds.map((kind) => [kind, rule]));
  return (value: unknown, place: string, of: Spec, dimensions: number) => {
    if ("kind" in checkObject(value, place)) return checkKind(rules, value, place);
    const given = check(theta, value, place);
    const found = faultIn(of, dimensions, given);
    if (found) refuse(within(place, found.place), found.message);
    return given;
  };
}
