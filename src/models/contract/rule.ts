import type { RuleField } from "./fields.ts";
import type { AnyKernel, AnySpec, Choose, Data, Maximised } from "./kernel.ts";
import type { InferenceWords, LearningWords } from "./words.ts";

/** The two lines of the bound, ℓ and 𝓛. */
export type Line = "logLikelihood" | "elbo";

/** A line that a kind has besides them, by its place in a frame. */
export type OwnLine = `lines.${string}`;

/** Which argument of 𝓛(q, θ) a half-step moves: q, θ, or both at once, each given the other as it was. */
export type Move = "E" | "M" | "EM";

/** The half-steps of an iteration, in order. */
export type Moves = readonly ["E", "M"] | readonly ["EM"] | readonly ["E"];

/** The names of what can be set in a choice. */
type Settable<Choice> = Exclude<keyof Choice & string, "kind">;

/** What a rule is called, and what of it can be set, in a panel and in a file. */
export interface Described<Choice> {
  readonly label: string;
  /** What it does, in a sentence. */
  readonly about: string;
  /** What a new choice of it is, and what a file that leaves a field out has there. */
  readonly defaults: Choice;
  readonly fields: { readonly [Name in Settable<Choice>]-?: RuleField };
}

/** What a way of choosing q promises (DESIGN §1). */
interface Promised {
  /** Lines that never fall in its E-step. */
  readonly E: readonly (Line | OwnLine)[];
  /** Lines that never fall in an M-step after it, where that M-step never lowers 𝓛. */
  readonly M: readonly (Line | OwnLine)[];
  /** Lines that never fall where q and θ move at once; left out where any may. */
  readonly EM?: readonly (Line | OwnLine)[];
  /** Whether its E-step brings 𝓛 up to ℓ; left out where it does not. */
  readonly touches?: boolean;
  /** What a run climbs and by which it converges; null where there is nothing. */
  readonly objective: Line | null;
}

/** An E-step: how q is chosen, given θ. */
export interface InferenceRule<Choice extends { readonly kind: string }> extends Described<Choice> {
  readonly kind: Choice["kind"];
  /** Where it chooses among labels, and so needs a model whose z is one. */
  readonly needsLabels?: true;
  /** Where its q is the posterior, and so needs a model that has it at hand. */
  readonly needsPosterior?: true;
  /**
   * Where q is told by parameters φ of its own, which a frame carries: `Carried.step` of the
   * model's kernel moves them. Left out where q is the posterior, or what `choose` makes of it.
   */
  readonly carries?: true;
  /** Whether q at one θ is another in another iteration. */
  readonly varies: boolean;
  /** What it promises in iteration t ≥ 1. */
  promised(choice: Choice, iteration: number): Promised;
  /** What makes q of the exact posterior in iteration t; null, or left out, leaves it as it is. */
  choose?(choice: Choice, seed: number, iteration: number): Choose | null;
  /** Random numbers it takes for each point; left out where no seed matters. */
  draws?(choice: Choice): number;
  readonly words: InferenceWords<Choice>;
}

/** What a step of q or of θ may use: all of it as it stands before the half-step. */
export interface Lesson<Spec = unknown, Theta = unknown, Stats = unknown, Phi = unknown> {
  readonly kernel: AnyKernel<unknown>;
  /** The blocks of θ, in the order that ECM takes them. */
  readonly blocks: readonly string[];
  readonly spec: Spec;
  readonly data: Data;
  /** The statistics of q over all points. */
  readonly stats: Stats;
  readonly theta: Theta;
  /** What tells q; undefined where that is no φ of its own. */
  readonly phi: Phi;
  /** t of the half-step. */
  readonly iteration: number;
  readonly seed: number;
  /** The statistics of the q in force over some points alone. */
  statsOf(points: Uint32Array): unknown;
  /**
   * θ after a step up the gradient of the bound given by `stats`, in coordinates measured in
   * `units` of the data's axes where there are any; null out of range.
   */
  climb(stats: unknown, theta: unknown, stepSize: number, units?: readonly number[]): unknown;
}

/** An M-step: how θ is chosen, given q. */
export interface LearningRule<Choice extends { readonly kind: string }> extends Described<Choice> {
  readonly kind: Choice["kind"];
  /** Where it takes steps up a gradient, and so needs a model that has one. */
  readonly needsGradients?: true;
  /** Where it takes the maximum of 𝓛 by formula, and so needs a model that has one. */
  readonly needsMaximum?: true;
  /** The half-steps of an iteration where they are others than the model's; at once it needs a q told by φ. */
  moves?(choice: Choice): Moves;
  /** Whether it never lowers 𝓛(q, θ); `maximises`: whether the closed form is exact. */
  climbs(choice: Choice, maximises: boolean): boolean;
  /** The lines that it keeps up of what it is promised to, where those are not all. */
  keeps?(spec: AnySpec): readonly (Line | OwnLine)[];
  /**
   * The line of its model's own that it climbs instead of 𝓛, as does an E-step that takes the
   * posterior: neither lets it fall, and a run converges by it. Left out where it climbs 𝓛, or nothing.
   */
  readonly aim?: OwnLine;
  /** Iterations after which every block has been learnt again: convergence is judged over as many. */
  cycle(blocks: number): number;
  /** Left out by a rule of one model alone: `learn` of its kernel takes the step. */
  learn?(choice: Choice, lesson: Lesson): Maximised<unknown>;
  /** Random numbers it takes for each point; left out where no seed matters. */
  draws?(choice: Choice): number;
  /**
   * What it makes of ∇𝓛 = ∇ℓ at the θ that q came from, in a sentence; left out where nothing.
   * `climbed` names ℓ, or its sum with log p(θ).
   */
  ascent?(choice: Choice, climbed: string): string;
  readonly words: LearningWords<Choice>;
}

/**
 * The rules that one model alone has, told as those of all models are: what they promise, what of
 * them can be set, their words. Their steps are its kernel's, so that this half serves page and
 * worker alike. A kind of theirs is no other rule's.
 */
export interface OwnRules {
  /** The pair that a spec begins with; left out where that is the first of each. */
  first?(spec: AnySpec): {
    readonly inference: { readonly kind: string };
    readonly learning: { readonly kind: string };
  };
  readonly inference?: readonly AnyInference[];
  readonly learning?: readonly AnyLearning[];
  /** Named pairs with them, beside those of all models. */
  readonly presets?: readonly {
    readonly name: string;
    readonly inference: { readonly kind: string };
    readonly learning: { readonly kind: string };
  }[];
}

/** A rule whose choice is opaque. */
export type AnyInference = InferenceRule<{ readonly kind: string }>;
export type AnyLearning = LearningRule<{ readonly kind: string }>;
