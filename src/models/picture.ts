/**
 * What a model shows: marks in data coordinates, numbers that can be edited, and the
 * belief that colours the points. Views and panels know these shapes and no model.
 */
import type { Matrix, Vector } from "../maths/matrix.ts";
import type { Data, Ended } from "./contract.ts";

/** A draggable spot of a mark; `name` is read out ("Mean of component 1"). */
export interface Handle {
  readonly id: string;
  readonly name: string;
  readonly at: readonly [number, number];
}

/** The 1σ and 2σ ellipses of one component, with its centre and label. */
export interface EllipseMark {
  readonly kind: "ellipse";
  /** Stable from frame to frame, so that a mark can glide and leave a path. */
  readonly id: string;
  /** Index into the palette. */
  readonly colour: number;
  /** Text beside the centre, as "1 · π = 0.43". */
  readonly label: string;
  readonly centre: readonly [number, number];
  /** The 2×2 covariance whose 1σ and 2σ ellipses are drawn. */
  readonly covariance: Matrix;
  readonly handles: readonly Handle[];
}

/** One `case` in `views/plane/Mark.tsx` per kind; `never` finds a missing one. */
export type Mark = EllipseMark;

/** One number of θ that can be typed and compared. */
export interface Field {
  /** Path within θ, as "means.0.1". */
  readonly id: string;
  /** Accessible name, as "Mean of component 1, x". */
  readonly name: string;
  readonly value: number;
}

/** A block of θ under one heading: a weight, a mean, a covariance. */
export interface FieldGroup {
  /** As "Component 1". */
  readonly heading: string;
  readonly colour: number;
  /** As "π₁", "μ₁", "Σ₁". */
  readonly symbol: string;
  readonly name: string;
  /** Rows of numbers: 1×1 for a scalar, 1×D for a vector, D×D for a matrix. */
  readonly rows: readonly (readonly Field[])[];
}

/** A table that explains one point term by term, with the sentence that sums it up. */
export interface PointTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly colour: number; readonly cells: readonly number[] }[];
  readonly sum: string;
}

/** One thing the user may set of a spec; the panel draws it by its `kind`. */
export type Control =
  | {
      readonly kind: "choice";
      readonly id: string;
      readonly label: string;
      readonly value: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly help: string;
    }
  | {
      readonly kind: "number";
      readonly id: string;
      readonly label: string;
      readonly value: number;
      readonly help: string;
    };

/** What the model's half-steps are called, in the user's words. */
export interface Words {
  /** After "Next: E-step:", as "ask each point which component it believes in". */
  readonly eStep: string;
  readonly mStep: string;
  /** The parts of an E-step, in order. */
  readonly eStages: readonly string[];
  readonly mStages: readonly string[];
}

export interface Picture<Spec, Theta> {
  readonly words: Words;
  /** One line, as "2 Gaussians, full covariance". */
  summary(spec: Spec): string;
  controls(spec: Spec): readonly Control[];
  /** The spec with a control set. Throws Error with a sentence where it can't be. */
  setControl(spec: Spec, id: string, value: string | number): Spec;
  /** θ brought into another spec of this model; null where only a new start will do. */
  adapt(spec: Spec, theta: Theta): Theta | null;
  /** The rules that θ₀ can be drawn by. */
  readonly starts: readonly { readonly kind: string; readonly label: string }[];
  /** θ₀ from places clicked on the plane, one for each component; null where that is no start. */
  startAt(spec: Spec, data: Data, places: readonly Vector[]): Theta | null;
  /** How many places `startAt` takes, and what each is called. */
  places(spec: Spec): readonly string[];
  /** θ after each of `words.mStages`, the last one `after` itself. */
  stages(before: Theta, after: Theta): readonly Theta[];
  /** What happened where EM cannot go on, as a sentence. */
  ended(end: Omit<Ended, "status"> & { readonly reason: Ended["status"] }): string;
  /** The spec that keeps a collapse from happening; null where there is none. */
  safer(spec: Spec, data: Data): Spec | null;
  /** Names of the terms of 𝓛, the entropy H(q) last. */
  readonly terms: readonly string[];
  marks(spec: Spec, theta: Theta): readonly Mark[];
  /** θ after a handle is moved to `to`; never an invalid θ. */
  drag(spec: Spec, theta: Theta, mark: string, handle: string, to: Vector): Theta;
  fields(theta: Theta): readonly FieldGroup[];
  /**
   * θ after fields are set (a symmetric twin follows, a sum to 1 is restored).
   * Throws Error with a sentence for the user where no valid θ has those values.
   */
  setFields(spec: Spec, theta: Theta, values: ReadonlyMap<string, number>): Theta;
  /** For each component of θ, the component of `truth` it matches best; null where there are too few. */
  match(theta: Theta, truth: Theta): readonly (number | null)[];
  /** Point x term by term under θ (the θ that q came from). */
  explain(spec: Spec, data: Data, theta: Theta, n: number): PointTable;
}

/** A picture as everything after the registry sees it: θ is opaque. */
export type AnyPicture<Spec> = Picture<Spec, unknown>;
