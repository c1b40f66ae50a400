/** Everything that crosses the thread boundary, and nothing else. */

import type { Estimated, Latent, Sheet } from "../../models/contract/drawn/latent.ts";
import type { Portrait } from "../../models/contract/drawn/portrait.ts";
import type { Missing } from "../../models/contract/gaps.ts";
import type { Data } from "../../models/contract/kernel.ts";
import type { Grid } from "../../models/shared/grid.ts";
import type { Slopes } from "../questions/places/slopes.ts";
import type { Spread } from "../questions/reruns.ts";
import type { Choices } from "../registry/session.ts";
import type { End, Frame, QOrigin } from "../run/frame.ts";

/** Frames that tell what a run is to do next: two cycles of the longest learning rule. */
export const RECENT = 14;

/** Runs with other seeds that show how much a run depends on its own. */
export const RERUNS = 20;

/** What asks for something has a number, `id`, which every report on it carries. */
export type Command =
  /** New data; runs begun before it are over. */
  | { readonly type: "data"; readonly data: Data }
  /** The choices of a run on the data, which later commands name by `run`. */
  | { readonly type: "pose"; readonly run: number; readonly choices: Choices }
  /** θ₀ of the run posed. */
  | { readonly type: "begin"; readonly id: number; readonly run: number }
  /** Half-steps from a frame of the run: a number of them, or until the stop rule holds. */
  | {
      readonly type: "advance";
      readonly id: number;
      readonly run: number;
      /** The frame to go on from, last, and those before it that the stop rule looks at. */
      readonly from: readonly Frame[];
      readonly halfSteps: number;
      readonly heedStop: boolean;
    }
  /** Ends what the command `id` began. */
  | { readonly type: "cancel"; readonly id: number }
  /** Answered at once by a worker that lives. */
  | { readonly type: "ping" }
  | {
      readonly type: "ask";
      readonly id: number;
      readonly run: number;
      readonly question: Question;
    };

/** A question about the current data and choices. Of one topic only the newest is answered. */
export type Question =
  /**
   * A colour per point by the q that came from `origin`: the palette (0xRRGGBB) blended, or
   * where there is a `paper` the likeliest alone, blended towards that by the doubt left.
   */
  | {
      readonly topic: "colours";
      readonly origin: QOrigin;
      readonly palette: readonly number[];
      readonly paper?: number;
    }
  /** The q that came from `origin`, of every point. */
  | { readonly topic: "responsibilities"; readonly origin: QOrigin }
  /** ℓ(θ), while θ is dragged or typed. */
  | { readonly topic: "probe"; readonly theta: unknown }
  /**
   * ℓ and the bounds (each plus log p(θ), with a prior) of the q that came from `origins`,
   * θ `a` (s = 0) and `b` (s = 1) in turn, on the line through them.
   */
  | {
      readonly topic: "along";
      readonly a: unknown;
      readonly b: unknown;
      readonly origins: readonly QOrigin[];
      readonly at: readonly number[];
    }
  /**
   * The densities of θ at the places of a grid, and the log-density of the least region that
   * holds each of these masses of p(x | θ); the densities of `past` too, if it is no null.
   */
  | {
      readonly topic: "field";
      readonly theta: unknown;
      readonly past: unknown;
      readonly grid: Grid;
      readonly masses: readonly number[];
    }
  /** What is known of the p(z) that q is to be like, at θ. */
  | { readonly topic: "portrait"; readonly theta: unknown }
  /** The q of every image, and what the decoder makes of a sheet of places, at θ and φ. */
  | {
      readonly topic: "latent";
      readonly theta: unknown;
      readonly phi: unknown;
      readonly sheet: Sheet;
    }
  /** ℓ(θ) by importance sampling over all images, from so many draws of each q. */
  | {
      readonly topic: "likelihood";
      readonly theta: unknown;
      readonly phi: unknown;
      readonly draws: number;
    }
  /** ℓ*, what ℓ (plus log p(θ), with a prior) tends to by exact EM from this frame, whatever the rules. */
  | { readonly topic: "limit"; readonly from: Frame }
  /** θ₀ (which is `choices.start`) and E₁ under other choices than those posed, while q is brushed. */
  | { readonly topic: "first"; readonly choices: Choices }
  /** What each component holds of the points and of ℓ(θ), by the q that came from `origin`. */
  | { readonly topic: "byComponent"; readonly theta: unknown; readonly origin: QOrigin }
  /** What an M-step is made with: the statistics of the q that came from `origin`, and its q of a point. */
  | { readonly topic: "statistics"; readonly origin: QOrigin; readonly point: number }
  /** What is missing of rows (of all, if null) under the q that came from `origin`. */
  | { readonly topic: "imputed"; readonly origin: QOrigin; readonly rows: Uint32Array | null }
  /** What is missing of one point, by component, under the q that came from `origin`. */
  | { readonly topic: "regression"; readonly origin: QOrigin; readonly point: number }
  /**
   * ℓ and the bound over two coordinates of the model's map, by their places in its list: of θ for the
   * q that came from `origin`, or of that q's φ; null, no bound. The values along each, from low to high.
   */
  | {
      readonly topic: "map";
      readonly theta: unknown;
      readonly origin: QOrigin | null;
      readonly coordinates: readonly [number, number];
      readonly across: readonly number[];
      readonly up: readonly number[];
    }
  /** θ and φ so many half-steps after a frame that has them, where frames between have none. */
  | { readonly topic: "again"; readonly from: Frame; readonly halfSteps: number }
  /** The run again from θ₀ with other seeds, so many half-steps of it. */
  | { readonly topic: "reruns"; readonly theta: unknown; readonly halfSteps: number };

export type Topic = Question["topic"];

/** The question of one topic. */
export type QuestionOf<T extends Topic> = Extract<Question, { readonly topic: T }>;

/** At places that need not be the data's. */
export interface Densities {
  /** log p(x, z = k | θ), row k after row k; one row log p(x | θ) where z is no label. */
  readonly logJoint: Float64Array;
  /** log p(x | θ). */
  readonly logDensity: Float64Array;
}

/** Values along a line; null outside the feasible set. */
export type Curve = readonly (number | null)[];

export interface Answers {
  /** 0xAABBGGRR per point, as a little-endian canvas wants it. */
  readonly colours: Uint32Array;
  /** Colour by colour: [c · N + n]. */
  readonly responsibilities: Float64Array;
  /** ℓ, null where it is unknown, and 𝓛, null where q comes with an E-step. */
  readonly probe: { readonly logLikelihood: number | null; readonly elbo: number | null };
  /** The slopes are those of ℓ and the last bound, at the θ that its q came from. */
  readonly along: {
    readonly logLikelihood: Curve;
    readonly bounds: readonly Curve[];
    /** θ at each place; null outside the feasible set. */
    readonly thetas: readonly unknown[];
    readonly slopes: Slopes | null;
  };
  readonly field: Densities & {
    readonly past: Densities | null;
    /** By mass: p(x | θ) is above it on a region that holds the mass. */
    readonly levels: readonly number[];
  };
  /** null where the plane is not that of z. */
  readonly portrait: Portrait | null;
  /** null where the data are no images. */
  readonly latent: Latent | null;
  readonly likelihood: Estimated | null;
  /** ℓ*, and whether it had settled when the search for it stopped. */
  readonly limit: { readonly value: number; readonly settled: boolean };
  readonly first: readonly Frame[];
  /** By component: N_k, and in nats the parts of ℓ(θ), which sum to it. */
  readonly byComponent: { readonly counts: readonly number[]; readonly parts: readonly number[] };
  /** The statistics as the model has them; q(z_n = k) of the point, or one 1 where z is no label. */
  readonly statistics: { readonly stats: unknown; readonly q: readonly number[] };
  /** A place for each missing entry, row by row in the order asked for: the mean and standard deviation of q(x_mis). */
  readonly imputed: {
    readonly rows: Uint32Array;
    readonly columns: Uint8Array;
    readonly means: Float64Array;
    readonly deviations: Float64Array;
  };
  /** By component γ and what its regression gives, and the mean and standard deviation of all; empty where nothing is missing. */
  readonly regression: Missing & {
    readonly weights: readonly number[];
    readonly means: readonly number[];
    readonly deviations: readonly number[];
  };
  /** Row after row from the lowest; NaN where there is no value. No ℓ where the map is of φ, which moves it not. */
  readonly map: {
    readonly logLikelihood: Float64Array | null;
    readonly elbo: Float64Array | null;
  };
  readonly again: Pick<Frame, "theta" | "phi">;
  /** From θ₀ on; shorter than asked for where more would take long. */
  readonly reruns: readonly Spread[];
}

export type Report =
  | { readonly type: "pong" }
  | { readonly type: "begun"; readonly id: number; readonly frame: Frame }
  | { readonly type: "frames"; readonly id: number; readonly frames: readonly Frame[] }
  /** The advance is over; `end` is null where all half-steps asked for were made. */
  | { readonly type: "stopped"; readonly id: number; readonly end: End | null }
  | { readonly type: "failed"; readonly id: number; readonly message: string }
  | { readonly type: "answer"; readonly id: number; readonly answer: Answers[Topic] }
  /** A newer question of the topic, new data, or an error took its place. */
  | { readonly type: "unanswered"; readonly id: number; readonly message: string | null }
  /** The run of the command is not known here: it is to be told again, unless `message` says what could not be loaded. */
  | { readonly type: "unknown"; readonly id: number; readonly message: string | null };
