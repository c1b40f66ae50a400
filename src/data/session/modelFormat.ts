import type { Spec } from "../../engine/registry/spec.ts";
import type { Dataset } from "../dataset.ts";

/** How a session file states one model. `place` is where the value stands in the file. */
export interface ModelFormat<S extends Spec> {
  /** How many labels its z is one of; null where it is no label. */
  components(spec: S): number | null;
  /** The blocks of θ that can be held. */
  readonly blocks: readonly string[];
  /** The start of a file that states none. */
  readonly defaultStart: unknown;
  /** The model's choices; what is left out takes its default. Throws FileError. */
  spec(value: unknown, place: string): S;
  /** θ₀, or the rule that makes it. Throws FileError. */
  start(value: unknown, place: string, spec: S, dimensions: number): unknown;
  /** Checks what is observed of the data against the model. Throws FileError. */
  observed(dataset: Dataset, place: string, spec: S): void;
}
