import type { Kind } from "./contract/kind.ts";
import * as rows from "./index.ts";

/** What each model chooses once. */
export type Spec = (typeof rows)[keyof typeof rows]["first"];

/** A row as everything after the list sees it: θ, q and statistics are opaque. */
export type AnyKind = Kind<Spec, unknown, unknown, unknown>;

/** The rows, in the order of the list. */
export const kinds: readonly AnyKind[] = Object.values(rows);

const byName = new Map<string, AnyKind>(kinds.map((row) => [row.kind, row]));

/** The row of a spec's kind. */
export function kindOf({ kind }: { readonly kind: Spec["kind"] }): AnyKind {
  const row = byName.get(kind);
  if (!row) throw new Error(`There is no model "${kind}".`);
  return row;
}

/** How many labels z is one of; null where z is no label. */
export const labelsOf = (spec: Spec): number | null => kindOf(spec).labels?.(spec) ?? null;

/** Whether θ has a prior: the lines are then judged and shown with log p(θ). */
export const hasPrior = (spec: Spec): boolean => "prior" in spec;

/** Whether a step is wrong on purpose. */
export const hasSlip = (spec: Spec): boolean => "slip" in spec;

/** The spec without its slip. */
export function rightOf(spec: Spec): Spec {
  if (!("slip" in spec)) return spec;
  const { slip: _, ...right } = spec;
  return right;
}

/** Whether runs of two specs climb the same, so that their lines can be compared. */
export const samePrior = (a: Spec, b: Spec): boolean => priorOf(a) === priorOf(b);

const priorOf = (spec: Spec) => "prior" in spec && JSON.stringify(spec.prior);
