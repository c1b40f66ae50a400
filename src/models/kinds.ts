import type { Kind, KindLine, Shape } from "./contract/kind.ts";
import * as rows from "./index.ts";

/** What each model chooses once. */
export type Spec = (typeof rows)[keyof typeof rows]["first"];

/** A row as everything after the list sees it: θ, q and statistics are opaque. */
export type AnyKind = Kind<Spec, unknown, unknown, unknown>;

const known: AnyKind[] = Object.values(rows);

/** The rows, in the order of their names: a module has no other. */
export const kinds: readonly AnyKind[] = known;

/** Takes up a row that the list does not have; what it returns takes it out again. */
export function give(row: AnyKind): () => void {
  known.push(row);
  return () => known.splice(known.indexOf(row), 1);
}

/** The row of a spec's kind. */
export function kindOf({ kind }: { readonly kind: Spec["kind"] }): AnyKind {
  const row = known.find((each) => each.kind === kind);
  if (!row) throw new Error(`There is no model "${kind}".`);
  return row;
}

/** What the rows of a model's data are. */
export const shapeOf = (spec: Spec): Shape => kindOf(spec).takes?.(spec) ?? "points";

/** Whether the plane is that of z: of one for all points, or where the data are images, one of each. */
export const isPlaneOfZ = (spec: Spec): boolean =>
  kindOf(spec).ofZ === true || shapeOf(spec) === "images";

/** How many labels z is one of; null where z is no label. */
export const labelsOf = (spec: Spec): number | null => kindOf(spec).labels?.(spec) ?? null;

/** What is known of ℓ: an estimate, nothing, or (null) ℓ itself. */
export const ellOf = (spec: Spec) => kindOf(spec).ell?.(spec) ?? null;

/** The lines of a model besides ℓ and 𝓛, those told under a learning rule where one is given. */
export const linesIn = (spec: Spec, rule?: string): readonly KindLine[] =>
  (kindOf(spec).lines?.(spec) ?? []).filter(({ of = rule }) => !rule || of === rule);

/** Whether exact EM can be run on in search of ℓ*: the posterior is at hand, and ℓ known. */
export const hasLimit = (spec: Spec): boolean =>
  ellOf(spec) === null && kindOf(spec).posterior?.(spec) !== false;

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
