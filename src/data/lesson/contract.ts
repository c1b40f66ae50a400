import type { SceneView } from "../../models/contract/scene.ts";

/**
 * A lesson: scenes in order, with words. As a file it is `elbo-lab/lesson@1`, with `format`
 * beside these fields; `docs/lessons.md` tells of it.
 */
export interface Lesson {
  /** Its name in an address: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What it is about, without what will be found: one or two sentences. */
  readonly about: string;
  readonly scenes: readonly LessonScene[];
}

export interface LessonScene {
  /** Its name in an address, of its own within the lesson. */
  readonly id: string;
  readonly title: string;
  /** What is to be seen: Markdown, with formulas between dollar signs and `{{quantities}}` of the run. */
  readonly text: string;
  /** An `elbo-lab/session@1` object. The file of a scene with a `figure` in its view may leave it out. */
  readonly session: object;
  /** Half-steps made as it opens; "end" runs until a stop rule holds. None where left out. */
  readonly walk?: number | "end";
  readonly view?: SceneView;
  /** Half-steps that play once the question is answered or skipped, or by themselves where there is none. */
  readonly play?: number | "end";
  /**
   * Asked before `play`; until it is answered or skipped the half-steps to play are not shown. Only
   * a choice between words may be asked where nothing plays.
   */
  readonly question?: Question;
  /** What was seen, and why, told after `play`: Markdown as `text`. */
  readonly then?: string;
}

/**
 * What is to be predicted of `play`. Its right answer is what the engine makes, never a text: a
 * line that rises, stays or falls, a number, or the line itself. Only a choice between words of
 * the author's own says which is right.
 */
export type Question =
  | { readonly kind: "change"; readonly ask: string; readonly of: Line }
  | {
      readonly kind: "choose";
      readonly ask: string;
      readonly options: readonly string[];
      /** Of the right one, from 0. */
      readonly answer: number;
    }
  | {
      readonly kind: "number";
      readonly ask: string;
      readonly of: Quantity;
      /** How far a guess may be from it and be right: a share of it. */
      readonly within: number;
    }
  | { readonly kind: "draw"; readonly ask: string; readonly of: "logLikelihood" | "elbo" };

/** Nats, summed over points. */
export type Line = "logLikelihood" | "elbo" | "gap";

/**
 * A number of the run, in `text` and `question` where the scene opens, in `then` and as an answer
 * where what plays has ended: a line ("elbo"), "iterations" made, "points", or a number of θ, or of
 * φ where q has parameters of its own, by the path that fields have, counted from 0 ("weights.0", "means.1.0"). With ".before", as it was
 * where the scene opened; with ".change", how far it went from there, in `then` alone.
 */
export type Quantity = string;
