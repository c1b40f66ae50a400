/**
 * A half-step by its formula, in the numbers of a run. Formulas are TeX, in which
 * `\lit{name}{…}` is a symbol that stands for something on the screen.
 */
import type { Data } from "./kernel.ts";

/** One formula: what it says, its numbers put in, and what they come to; shown joined by "=". */
export interface FormulaLine {
  /** As "N_1 = \sum_n \gamma_{n1}". */
  readonly formula: string;
  /** Left out where there is nothing to put in. */
  readonly numbers?: string;
  /** In as many digits as the numbers put in bear; left out where the formula ends in no number. */
  readonly result?: string;
  /** A sentence on it, as on what is held. */
  readonly note?: string;
}

/** A symbol, the names of what it stands for (`litNames.ts`), and what that is. */
export interface FormulaSymbol {
  readonly tex: string;
  readonly lit: string;
  /** As "mean of component 1". */
  readonly says: string;
}

export interface Worked {
  /** What q is of, as "the weights"; left out where of a point. */
  readonly of?: string;
  readonly lines: readonly FormulaLine[];
  readonly symbols: readonly FormulaSymbol[];
}

/** An M-step by formula: the statistics of the q it is made with, θ before and after it. */
export interface Maximising<Theta, Stats> {
  readonly stats: Stats;
  readonly before: Theta;
  readonly after: Theta;
  /** The blocks that are not held. */
  readonly free: readonly string[];
  /** Whether entries of the data are missing, so that the statistics hold their moments under q. */
  readonly gapped: boolean;
  /** What q of a label is written as: γ where it is the posterior, else q. */
  readonly belief: string;
}

/** An E-step that moves φ, what q is told by: its rule, φ before it and after. */
export interface Moving<Phi> {
  readonly choice: { readonly kind: string };
  readonly before: Phi;
  readonly after: Phi;
}

/** How the half-steps of a model are worked out by hand. */
export interface Formulas<Spec, Theta, Stats, Phi = unknown> {
  /** An E-step of a q with parameters of its own; left out where it has none. */
  moved?(step: Moving<Phi>): Worked;
  /** The posterior of point n (from 0) under θ; where z is a label that of its component k. */
  posterior(spec: Spec, data: Data, theta: Theta, n: number, k: number): Worked;
  /** The maximum that `Kernel.maximise` takes, with the prior, floor or slip of the spec; of component k. */
  maximised(spec: Spec, step: Maximising<Theta, Stats>, k: number): Worked;
}

/** Formulas as everything outside the model's folder sees them: θ and statistics are opaque. */
export type AnyFormulas<Spec> = Formulas<Spec, unknown, unknown>;
