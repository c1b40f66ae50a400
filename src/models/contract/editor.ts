import type { Vector } from "../../maths/linear/matrix.ts";
import type { Axes } from "../shared/axes/axes.ts";
import type { Regressed } from "../shared/gaps/regress.ts";
import type { Gaussians } from "../shared/gaussians/gaussians.ts";
import type { Points } from "../shared/points.ts";
import type { Along, Curves } from "./drawn/curves.ts";
import type { ImagesAtHand } from "./drawn/latent.ts";
import type { Manifold } from "./drawn/manifold.ts";
import type { ModelMap } from "./drawn/map.ts";
import type { TwoWeights } from "./drawn/weights.ts";
import type { Formulas } from "./formulas.ts";
import type { Data } from "./kernel.ts";
import type { KindLine } from "./kind.ts";
import type { Control, FieldGroup, PointTable } from "./picture.ts";

/** The θ of largest ℓ. */
export interface Best<Theta> {
  /** Its ℓ in nats. */
  readonly logLikelihood: number;
  /** That θ; where several are as good, the one most like `near`. */
  like(near: Theta): Theta;
}

/** What K-means needs of a model: equal weights and equal circles, under which hard inference is K-means. */
export interface KMeans<Spec, Theta> {
  /** Equal weights and equal spherical covariances. */
  levelled(spec: Spec, theta: Theta): { readonly spec: Spec; readonly theta: Theta };
  /** The most probable component of each point under θ, the first of equals, from 0. */
  assignments(spec: Spec, theta: Theta, data: Data): number[];
  /**
   * J = Σ_n ‖x_n − μ_{z_n}‖² of a one-hot q with this ELBO, where 𝓛 = −J/2s² + constant: that is
   * where θ is levelled and no entry is missing; else null.
   */
  inertia(theta: Theta, elbo: number, points: Points): number | null;
  /** β of covariances that are all I/β; null where they are not. */
  stiffness(theta: Theta): number | null;
  /** θ with all covariances I/β. Throws Error with a sentence for the user where that is no θ. */
  withStiffness(spec: Spec, theta: Theta, beta: number): Theta;
}

/** Ids of such choices, by which links and scenes name them. */
type Compared = "covariance" | "latent" | "noise" | "family";

/** A number that says how rich the model is, as the degree of a polynomial. */
export interface Sized<Spec, Theta> {
  /** As "degree". */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  with(size: number): Spec;
  /** What the mean of q leaves of y, root mean square, in units of y. */
  error(spec: Spec, data: Data, theta: Theta): number;
}

/** What can be set of a spec. */
interface Settings<Spec> {
  controls(spec: Spec): readonly Control[];
  /**
   * The spec with a control set; a number that comes with it is in the units of the points, where
   * these are given. Throws Error with a sentence where it can't be.
   */
  set(spec: Spec, id: string, value: string | number, points?: Points): Spec;
  /** Rejects with a sentence where a text that was typed can't be, before it is set; left out where nothing is typed. */
  checked?(id: string, text: string): Promise<void>;
  /** The choice that two runs can be compared in, as of the family of covariances; left out where there is none. */
  readonly compared?: Compared;
}

/** What can be set and looked up of a model, number by number: the panels' side of its picture. */
export interface Editor<Spec, Theta> {
  /** Lines of its kernel that are told among the terms of 𝓛 alone, as its other form. */
  besides?(spec: Spec): readonly Pick<KindLine, "id" | "name">[];
  /** Every number of θ; `columns` are the names of the columns of the points. */
  fields(theta: Theta, columns: readonly string[]): readonly FieldGroup[];
  /**
   * θ after fields are set (a symmetric twin follows, a sum to 1 is restored).
   * Throws Error with a sentence for the user where no valid θ has those values.
   */
  setFields(spec: Spec, theta: Theta, values: ReadonlyMap<string, number>): Theta;
  /** θ after a handle of a mark is moved to `to`, in data space; never an invalid θ. */
  drag(spec: Spec, theta: Theta, mark: string, handle: string, to: Vector): Theta;
  /** θ₀ from places in data space, as many as the picture's `places` names; null where that is no start. */
  startAt(spec: Spec, data: Data, places: readonly Vector[]): Theta | null;
  /** Point x term by term under θ (the θ that q came from). */
  explain(spec: Spec, data: Data, theta: Theta, n: number): PointTable;
  /** How each label's Gaussian (one where z is no label) tells what is missing of a point; left out where none may be. */
  regress?(theta: Theta, x: Vector): readonly (readonly Regressed[])[];
  /** How its half-steps are worked out by hand; left out where they are told in words alone. */
  formulas?(): Promise<Formulas<Spec, Theta, unknown>>;
  readonly settings?: Settings<Spec>;
  /** Why this spec is not one of points in so many dimensions, after what the points are called; null where it is. */
  against?(spec: Spec, dimensions: number): string | null;
  /** θ brought into another spec of this model; null where only a new start will do. */
  adapt(spec: Spec, theta: Theta): Theta | null;
  /**
   * θ of what is seen along some axes, as a model of this kind over them: the marginal p(Ax). Left
   * out where that is none.
   */
  marginal?(theta: Theta, axes: Axes): Theta;
  /** Mean and variance of each column under p(x | θ); left out where data with gaps are not taken. */
  moments?(theta: Theta): { readonly means: Vector; readonly variances: Vector };
  /** The spec that keeps a collapse from happening; null where this one does. */
  safer?(spec: Spec, data: Data): Spec | null;
  /** θ from the Gaussians that data were drawn from, or that their labels give; left out where they are no θ. */
  fromGaussians?(gaussians: Gaussians): Theta;
  /** For each component of θ, the component of `truth` it matches best; null where there are too few. */
  match?(theta: Theta, truth: Theta): readonly (number | null)[];
  /** |Σ_k| of each component. */
  determinants?(spec: Spec, theta: Theta): readonly number[];
  /** The θ of largest ℓ, where a formula gives it without EM; null where the data leave it without bound. */
  best?(spec: Spec, data: Data): Best<Theta> | null;
  readonly kMeans?: KMeans<Spec, Theta>;
  /** What of the data has to be known to read the picture, as a sentence; null where nothing. */
  remark?(spec: Spec, data: Data, columns: readonly string[]): string | null;
  /** By what it can be made richer; null where this spec cannot, left out where none can. */
  sized?(spec: Spec): Sized<Spec, Theta> | null;
  /** What a trace tells of a step beside θ, φ and the lines: q's parameters after an E-step, as the field names them. */
  traced?(
    spec: Spec,
    data: Data,
    step: {
      readonly phase: string;
      readonly logLikelihood: number | null;
      readonly qTheta: Theta | null;
    },
  ): Readonly<Record<string, unknown>>;
  /** What is believed of y along an input; there where its picture says so. */
  curves?(
    spec: Spec,
    data: Data,
    theta: Theta,
    /** The θ that q came from; null where there is no q: the curves are then the prior's. */
    qTheta: Theta | null,
    along: Along,
    seed: number,
  ): Curves;
  /** The numbers that a z, one for all points, is made of, by name; left out where it is none such. */
  weightNames?(spec: Spec, columns: readonly string[]): readonly string[];
  /** What is believed of two of them, by their places; without a q the prior alone. */
  weights?(
    spec: Spec,
    data: Data,
    theta: Theta,
    qTheta: Theta | null,
    two: readonly [number, number],
    seed: number,
  ): TwoWeights;
  /** The curve that a decoder makes of z ∈ ℝ, with what an encoder says of the points; null where z is no such number. */
  manifold?(spec: Spec, data: Data, theta: Theta, phi: unknown): Manifold | null;
  /** A spec to begin with in the units of some data; left out where nothing of it has a unit. */
  inUnits?(spec: Spec, data: Data): Spec;
  /** Where θ and φ are weights of networks, all of them, layer by layer, as plain data to be saved. */
  networks?(spec: Spec, theta: Theta, phi: unknown): Promise<Readonly<Record<string, unknown>>>;
  /** One image at a time, where the data are images; it arrives with the first that asks. */
  images?(): Promise<ImagesAtHand<Spec, Theta, unknown>>;
  /** That of its kernel, where ℓ and 𝓛 are to be drawn over two of its coordinates. */
  readonly map?: ModelMap<Spec, Theta>;
}
