/**
 * What a model shows: marks in data coordinates, numbers that can be edited, and the
 * belief that colours the points. Views and panels know these shapes and no model.
 */
import type { Matrix, Vector } from "../../maths/linear/matrix.ts";
import type { Data, Ended, Start } from "./kernel.ts";

/** A place of the plane. */
export type Place = readonly [number, number];

/**
 * A draggable spot of a mark; `name` is read out ("Mean of component 1"). Models tell places in
 * data space, as vectors; the plane shows them along its axes (`models/shared/axes.ts`).
 */
export interface Handle<At = Place> {
  readonly id: string;
  readonly name: string;
  readonly at: At;
}

/** What every mark has: where it is, how far it reaches, and what it is called. */
interface Placed<At> {
  /** Stable from frame to frame, so that a mark can glide and leave a path. */
  readonly id: string;
  /** Index into the palette. */
  readonly colour: number;
  /** Read out, as "Component 1 · π = 0.43". */
  readonly name: string;
  /** Text beside the centre, as "1 · π = 0.43". */
  readonly label: string;
  readonly centre: At;
  /** The covariance that the mark is drawn from, D×D or 2×2; of rank 1 for a segment. */
  readonly covariance: Matrix;
  readonly handles: readonly Handle<At>[];
}

/** The 1σ and 2σ ellipses of a covariance, with its centre and label. */
export interface EllipseMark<At = Place> extends Placed<At> {
  readonly kind: "ellipse";
  /** Where it is a Gaussian of the plane, of which its ellipses hold 39 % and 86 %; else left out. */
  readonly gaussian?: true;
}

/** The long axis of a covariance from −2σ to 2σ: the line that a factor spans. */
export interface SegmentMark<At = Place> extends Placed<At> {
  readonly kind: "segment";
}

/** One `case` in `views/plane/Mark.tsx` per kind; `never` finds a missing one. */
export type Mark<At = Place> = EllipseMark<At> | SegmentMark<At>;

/** Where the model believes a point came from: a thin line to it, and 1σ of that belief to each side. */
export interface Projection<At = Place> {
  readonly from: At;
  readonly to: At;
  /** From `to`, 1σ along the line. */
  readonly spread: At;
}

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
  /** What a row is of, as "component". */
  readonly of: string;
  /** Whether the last column holds shares of 1, to be drawn as lengths. */
  readonly shares: boolean;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly colour: number;
    /** What a row is of, where no colour tells it. */
    readonly name?: string;
    readonly cells: readonly number[];
  }[];
  readonly sum: string;
}

/** One of a few things to choose. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** One thing the user may set of a spec; the panel draws it by its `kind`. */
export type Control =
  | {
      readonly kind: "choice";
      readonly id: string;
      readonly label: string;
      readonly value: string;
      readonly options: readonly Option[];
      readonly help: string;
    }
  | {
      readonly kind: "number";
      readonly id: string;
      readonly label: string;
      readonly value: number;
      readonly help: string;
      /** Where it can be slid over: from, to, and by how much. */
      readonly slider?: readonly [from: number, to: number, step: number];
    }
  | {
      readonly kind: "text";
      readonly id: string;
      readonly label: string;
      readonly value: string;
      readonly help: string;
    };

/** A part of an M-step, as "reshape". */
interface StageWords {
  readonly name: string;
  /** The block of θ that it moves; left out where it moves none, as one that every M-step begins with. */
  readonly block?: string;
}

/** What the model's half-steps are called, in the user's words; the rules chosen make sentences of them. */
export interface Words {
  /** What z is, as "component"; left out where z is no label. */
  readonly label?: string;
  /** Where z is one for all points: that q is its posterior, "the weights now hold their posterior", and what that is of, "w | y". */
  readonly one?: { readonly holds: string; readonly given: string };
  /** What the posterior asks of some points, as "ask each point which component it believes in". */
  ask(whom: string): string;
  /** What an M-step of all blocks does, as "fit each component to the points that believe in it". */
  readonly fit: string;
  /** What an E-step begins with. */
  readonly weigh: string;
  /** The parts of an M-step, in order. */
  readonly mStages: readonly StageWords[];
  /** After an M-step, where what is drawn of q comes from: "colours come from the dashed ellipses". */
  readonly past: string;
}

/** What is wrong on purpose: as "divides by N", and in which half-step; of an M-step, of which blocks. */
export interface SlipWords {
  readonly says: string;
  readonly of: "E" | readonly string[];
}

/** What keeps a block of θ from collapsing, to be said after what an M-step does. */
export interface FloorWords {
  readonly says: string;
  readonly block: string;
  /** Whether what it keeps is still a maximum. */
  readonly maximises: boolean;
}

/** @typeParam Phi what tells q where it has parameters of its own; unknown to who has θ alone */
export interface Picture<Spec, Theta, Phi = unknown> {
  words(spec: Spec): Words;
  /** One line, as "2 Gaussians, full covariance". */
  summary(spec: Spec): string;
  /** What of a step is wrong on purpose; null where nothing is. */
  slip?(spec: Spec): SlipWords | null;
  floor?(spec: Spec): FloorWords | null;
  /** Whether hard inference with weights and covariances held is K-means from this start; left out where it never is. */
  isLevel?(spec: Spec, start: Start<Theta>): boolean;
  /** The rules that θ₀ can be drawn by. */
  readonly starts: readonly { readonly kind: string; readonly label: string }[];
  /** How many places a start by hand takes, and what each is called. */
  places(spec: Spec): readonly string[];
  /** θ after each of `words.mStages`, as many, the last one `after` itself. */
  stages(before: Theta, after: Theta): readonly Theta[];
  /**
   * What happened where EM cannot go on, as a sentence. Without components the numbers left their
   * range: "The numbers left their range: no θ is left to go on with."
   */
  ended(end: Omit<Ended, "status"> & { readonly reason: Ended["status"] }): string;
  /** Names of the terms of 𝓛, the entropy H(q) last. */
  terms(spec: Spec): readonly string[];
  /**
   * Where z is a label, mark k is that of component k, further marks after the K; in data space.
   * Handles that shape a mark are there where two columns are all there are.
   */
  marks(spec: Spec, theta: Theta, phi?: Phi): readonly Mark<Vector>[];
  /** Where its editor tells curves, to be drawn with the points. */
  readonly curves?: true;
  /** Where its editor tells a curve along z, to be drawn with the points. */
  readonly manifold?: true;
  /** Where q, made from `theta` or told by φ, places each point; empty where there are too many to draw. */
  projections?(spec: Spec, data: Data, theta: Theta, phi?: Phi): readonly Projection<Vector>[];
}

/** A picture as everything after the registry sees it: θ is opaque. */
export type AnyPicture<Spec> = Picture<Spec, unknown>;
