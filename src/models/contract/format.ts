/** How a session file states one model. `place` is where the value stands in the file. */
export interface Format<Spec> {
  /** The start of a file that states none. */
  readonly defaultStart: unknown;
  /** The model's choices for data of D dimensions; what is left out takes its default. Throws FileError. */
  spec(value: unknown, place: string, dimensions: number): Spec;
  /** θ₀, or the rule that makes it. Throws FileError. */
  start(value: unknown, place: string, spec: Spec, dimensions: number): unknown;
  /** How many there are of each block of θ, axis by axis: [K, D] for K means in D dimensions, [] for one number. */
  sizes(spec: Spec, dimensions: number): Readonly<Record<string, readonly number[]>>;
}
