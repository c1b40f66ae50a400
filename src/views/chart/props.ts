import type { ReactNode } from "react";
import type { Spread } from "../../engine/questions/reruns.ts";
import type { Breach } from "../../engine/run/brokenPromises.ts";
import type { Frame } from "../../engine/run/frame.ts";
import type { KindLine } from "../../models/contract/kind.ts";
import type { ChartLayout } from "./axes/chartLayout.ts";

/** A promise of its rules that broke in the half-step to frame `index`: a line fell, or a gap stayed open. */
export interface Broken {
  /** Index in `frames` of the frame after the fall. */
  readonly index: number;
  readonly line: Breach;
}

/** What the bound chart is drawn from. It fills the box it is put in, so that box needs a height. */
export interface BoundChartProps {
  /** One run, in order, from θ₀ on. */
  readonly frames: readonly Frame[];
  /** Index of the frame shown; frames past it are drawn fainter. */
  readonly cursor: number;
  /** Older comparable runs, drawn faint. */
  readonly faint: readonly (readonly Frame[])[];
  readonly broken: readonly Broken[];
  /** Where the middle of the reruns lies, half-step by half-step; empty for none. */
  readonly band: readonly Spread[];
  /** Whether an M-step is ever made. */
  readonly learns: boolean;
  /** The lines besides ℓ and the ELBO that the frames hold, by name. */
  readonly own: readonly KindLine[];
  /** ℓ* for the log view; null while it is being found. */
  readonly limit: number | null;
  /** False where ℓ* still rose when the search for it stopped. */
  readonly limitSettled: boolean;
  /** Whether ℓ* − ℓ is shown on a log scale instead of ℓ. */
  readonly log: boolean;
  /** null where ℓ, or what it tends to, is not known. */
  readonly onLog: ((log: boolean) => void) | null;
  readonly onSelect: (index: number) => void;
  /** Larger marks, for the back row. */
  readonly present: boolean;
  /** What the last half-step did, shown above unless it is null; `sentenceOf(frames[cursor - 1], frame)` says it. */
  readonly sentence: ReactNode;
  /** Why it did, below the sentence where there is room. */
  readonly why?: ReactNode;
  /** One more switch, beside Log. */
  readonly extra?: ReactNode;
  /** What is drawn over the lines and worked with there; `wide` where it needs room above and below them. */
  readonly over?: ((layout: ChartLayout) => ReactNode) | null;
  readonly wide?: boolean;
  /** What is to be said of the drawing, in a line of its own below. */
  readonly note?: ReactNode;
}
