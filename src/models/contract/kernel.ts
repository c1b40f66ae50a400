/**
 * What the engine computes with of a latent-variable model.
 *
 * EM climbs 𝓛(q, θ) = E_q[log p(x, z | θ)] + H(q). A kernel supplies three pieces of it:
 * the posterior q (with ℓ(θ), H(q) and the expected statistics of q, all sums over
 * points, in one pass), the θ that maximises 𝓛 given those statistics, and
 * E_q[log p(x, z | θ)] from them. What else there is of a model its row tells (`kind.ts`).
 */
import type { Rng } from "../../maths/random.ts";
import type { Points, Span } from "../shared/points.ts";
import type { Carried } from "./carried.ts";
import type { Density } from "./drawn/density.ts";
import type { ImagesTold } from "./drawn/latent.ts";
import type { ModelMap } from "./drawn/map.ts";
import type { Portrait } from "./drawn/portrait.ts";
import type { Lesson } from "./rule.ts";

/** The observations and what is known of them. */
export interface Data {
  readonly points: Points;
  /** Observed component per point, −1 where unobserved; such a point's q is clamped. */
  readonly observed?: Int16Array;
  /** The label of each point, −1 where unknown: there where the model learns from them (`Shape` "labelled"). */
  readonly labels?: Int16Array;
}

/** Everything summed over points while q is made from θ; all in nats. */
export interface Evidence<Stats> {
  /**
   * ℓ(θ) = Σ_n log p(x_n | θ) (for an observed label, log p(x_n, y_n | θ)), or an estimate of it;
   * of no meaning where the row says that ℓ is unknown.
   */
  logLikelihood: number;
  /** Of an estimate of ℓ, its variance, in nats². */
  variance?: number;
  /** H(q) = −Σ_n E_q[log q(z_n)]. */
  entropy: number;
  /** Expected sufficient statistics of q; enough for the M-step and for E_q[log p(x, z | θ)]. */
  readonly stats: Stats;
}

/**
 * A run of points with their log joint and exact posterior over a discrete z, for a rule that
 * chooses another q. Entry (n, k) of each table stands at k · stride + n.
 */
export interface Table {
  /** Index of the first point among all points. */
  readonly from: number;
  readonly size: number;
  readonly components: number;
  readonly stride: number;
  /** log p(x_n, z_n = k | θ). */
  readonly logJoint: Float64Array;
  /** p(z_n = k | x_n, θ) on entry; the rule's q(z_n = k) on exit. */
  readonly q: Float64Array;
}

/** Overwrites `table.q`; returns H(q) over the table, in nats. */
export type Choose = (table: Table) => number;

/** Why EM cannot go on from here. */
export interface Ended {
  readonly status: "degenerate" | "emptyComponent";
  /** The components concerned, counted from 0. */
  readonly components: readonly number[];
  /** Where an empty component still has a weight above 0, as where weights are held. */
  readonly weighs?: true;
  /**
   * What a collapsed component has fallen onto, a curve ("fit": all points) or weights ("zero");
   * left out where its covariance is no longer positive definite.
   */
  readonly onto?: "point" | "line" | "fit" | "zero";
  /** Where it happened, in data coordinates, where that is known. */
  readonly at?: readonly number[];
}

/** θ of the M-step, null where 𝓛 has no finite maximum; `ended` where EM stops after it. */
export interface Maximised<Theta> {
  readonly theta: Theta | null;
  readonly ended?: Ended;
  /** Where a search for a step that raises 𝓛 found none, though the slope promised one. */
  readonly stuck?: true;
}

/** How θ₀ is made: θ itself, or a rule with its own seed. */
export type Start<Theta> = Theta | { readonly kind: string; readonly seed: number };

/** What is chosen once of a model: plain data. What few models have is a facet: there, or left out. */
export interface AnySpec {
  readonly kind: string;
  /** p(θ): the lines are then judged and shown with log p(θ). */
  readonly prior?: unknown;
  /** A mistake on purpose (DESIGN §7); what is promised stays what the right step promises. */
  readonly slip?: unknown;
}

/**
 * @typeParam Spec  what is chosen once (family, K, floor): plain data
 * @typeParam Theta the parameters: plain immutable data that crosses postMessage
 * @typeParam Q     the posterior over all points, made once and overwritten
 * @typeParam Stats expected sufficient statistics, small
 * @typeParam Phi   parameters of q's own, where a rule tells q by them: plain immutable data
 */
export interface Kernel<Spec, Theta, Q, Stats, Phi = unknown> {
  /** θ₀. Throws Error with a sentence for the user where the data do not allow it. */
  start(spec: Spec, data: Data, start: Start<Theta>, rng: Rng): Theta;
  /** Room for q over all of `data`. */
  allocate(spec: Spec, data: Data): Q;
  evidence(spec: Spec, data: Data): Evidence<Stats>;
  /**
   * q := p(z | x, θ) on `span`, or what `choose` makes of it; ℓ(θ), H(q) and the statistics of
   * q are added to `into`. Spans come in order, without gaps; each begins at a multiple of SPAN
   * (8192, `engine/run/problem.ts`), and so of any block of 2^m points. `choose` reaches only models whose
   * z is a label.
   */
  infer(
    spec: Spec,
    data: Data,
    theta: Theta,
    span: Span,
    q: Q,
    into: Evidence<Stats>,
    choose?: Choose | null,
  ): void;
  /**
   * argmax of 𝓛(q, θ), with a prior of 𝓛 + log p(θ), over the blocks named (all, if none are), the
   * others held at `theta`.
   */
  maximise(
    spec: Spec,
    data: Data,
    stats: Stats,
    theta: Theta,
    blocks?: readonly string[],
  ): Maximised<Theta>;
  /** θ by a learning rule that this model alone has, as its kind says. */
  learn?(
    choice: { readonly kind: string },
    lesson: Lesson<Spec, Theta, Stats, Phi>,
  ): Maximised<Theta>;
  /** What is needed where q is told by parameters of its own; left out where it never is. */
  readonly phi?: Carried<Spec, Theta, Q, Stats, Phi>;
  /** The lines that its row names besides ℓ and 𝓛, by their ids, at θ and the q of `stats`, in nats. */
  lines?(spec: Spec, data: Data, stats: Stats, theta: Theta): Readonly<Record<string, number>>;
  /** Whether `maximise` is no exact maximiser, so that nothing is promised of a run; left out where it always is one. */
  inexact?(spec: Spec): boolean;
  /** log p(θ) of the prior with its normalising constants, in nats; left out where there can be none. */
  logPrior?(spec: Spec, theta: Theta): number;
  /** The terms of E_q[log p(x, z | θ)], in nats, named by `Picture.terms`; their sum is the whole. */
  expectedLogJoint(spec: Spec, stats: Stats, theta: Theta): readonly number[];
  /** What rounding may put between `expectedLogJoint` and its definition, in nats. */
  rounding(spec: Spec, stats: Stats, theta: Theta): number;
  /** θ on the line a + s(b − a), s = 0 at a; null where that is no parameter of the model. */
  between(spec: Spec, a: Theta, b: Theta, s: number): Theta | null;
  /** Over what ℓ and 𝓛 can be mapped; left out where nothing. */
  readonly map?: ModelMap<Spec, Theta, Phi>;
  readonly density: Density<Spec, Theta>;
  /** What is known of the p(z) that q is to be like; left out where the plane is not that of z. */
  portrait?(spec: Spec, data: Data, theta: Theta): Portrait;
  /** What is drawn of images and their z; left out where the data are none. */
  readonly images?: ImagesTold<Spec, Theta, Phi>;
  /** q(z_n = k) on `span`: into[k · (to − from) + n − from]; left out where z is no label. */
  labels?(spec: Spec, q: Q, span: Span, into: Float64Array): void;
}

/** What gradient steps need of a model besides; of use to them alone, it arrives with them. */
export interface Gradients<Spec, Theta, Q, Stats> {
  /** The statistics of q over some points alone, as for a minibatch. */
  gatherOver(spec: Spec, data: Data, q: Q, points: Uint32Array): Stats;
  /**
   * θ after u ← u + stepSize · ∇_u 𝓛(q, θ(u))/N in unconstrained coordinates u, with a prior of
   * 𝓛 + log p(θ); the mean gradient where `stats` are of fewer than the `size` points there are.
   * Where there are `units` of the data's axes, u is measured in them. Null out of range.
   */
  climb(
    spec: Spec,
    stats: Stats,
    theta: Theta,
    stepSize: number,
    size?: number,
    units?: readonly number[],
  ): Theta | null;
}

/** A kernel as everything outside its folder sees it: θ, q and statistics are opaque. */
export type AnyKernel<Spec> = Kernel<Spec, unknown, unknown, unknown>;
