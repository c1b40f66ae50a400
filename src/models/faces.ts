import type { Data } from "./contract/kernel.ts";
import { type AnyKind, kindOf, type Spec } from "./kinds.ts";
import { hasGaps } from "./shared/gaps/hasGaps.ts";

/** One face of every kind, as its kernel or its picture: it arrives when it is first asked for. */
export interface Face<F> {
  has(spec: Spec): boolean;
  /** Brings it; after that `of` gives it. */
  load(spec: Spec): Promise<F>;
  /** Throws where it has not been loaded. */
  of(spec: Spec): F;
  /** Puts one there that came with the first load. */
  give(spec: Spec, face: F): void;
}

function face<F>(
  name: string,
  bring: (kind: AnyKind, spec: Spec) => Promise<F> | undefined,
  keyOf: (spec: Spec) => string = ({ kind }) => kind,
): Face<F> {
  const here = new Map<string, F>();
  const missing = ({ kind }: Spec, what: string) => new Error(`The ${name} of "${kind}" ${what}.`);
  return {
    has: (spec) => here.has(keyOf(spec)),
    load: async (spec) => {
      const found = here.get(keyOf(spec)) ?? (await bring(kindOf(spec), spec));
      if (found === undefined) throw missing(spec, "is none that it has");
      here.set(keyOf(spec), found);
      return found;
    },
    of: (spec) => {
      const found = here.get(keyOf(spec));
      if (found === undefined) throw missing(spec, "has not been loaded");
      return found;
    },
    give: (spec, found) => {
      here.set(keyOf(spec), found);
    },
  };
}

/** What the engine computes with. */
export const kernels = face(
  "kernel",
  (kind, spec) => kind.kernel(spec),
  (spec) => `${spec.kind} ${kindOf(spec).variant?.(spec) ?? ""}`,
);
/** What it computes with where entries are missing. */
export const gapKernels = face("kernel for gaps", (kind, spec) => kind.gaps?.(spec));
/** What the engine computes with on these data. Throws with a sentence where entries are missing that the model cannot do without. */
export function kernelFor(spec: Spec, { points }: Data) {
  if (!hasGaps(points)) return kernels.of(spec);
  const { title, gaps } = kindOf(spec);
  if (!gaps) throw new Error(`Entries are missing, and ${title} takes none that are.`);
  return gapKernels.of(spec);
}
/** What the screen shows. */
export const pictures = face("picture", (kind) => kind.picture());
/** What the panels set and look up. */
export const editors = face("editor", (kind) => kind.editor());
/** How it stands in a session file. */
export const formats = face("format", (kind) => kind.format());
/** θ for other languages. */
export const programs = face("program", (kind) => kind.programs?.());
/** The rules of its own. */
export const ownRules = face("rules", (kind) => kind.rules?.());
/** What gradient steps need. */
export const gradients = face("gradient", (kind) => kind.gradients?.());
