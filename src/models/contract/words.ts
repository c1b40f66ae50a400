import type { FormulaLine } from "./formulas.ts";
import type { FloorWords, SlipWords, Words } from "./picture.ts";

/** Of a model, what sentences on its half-steps are made of. */
export interface Spoken {
  readonly words: Words;
  /** The blocks of θ, in the order that ECM takes them. */
  readonly blocks: readonly string[];
  /** Whether θ has a prior. */
  readonly prior: boolean;
  readonly slip: SlipWords | null;
  readonly floor: FloorWords | null;
  /** How many labels are observed. */
  readonly observed: "none" | "some" | "all";
  /** Whether any entry is missing: q is then of those as well, and of θ even where all labels are observed. */
  readonly missing: boolean;
}

/** What a rule made of the posterior of point n (from 0), of which its component k (from 0) is told. */
interface Chosen {
  readonly n: number;
  readonly k: number;
  readonly iteration: number;
  /** γ_nj of each component. */
  readonly gamma: readonly number[];
  /** q of each component, as it was made. */
  readonly q: readonly number[];
}

/** What an inference rule's E-step of iteration t is called. */
export interface InferenceWords<Choice> {
  /** After "Next: E-step:"; `whom`: the points that it asks, as "each point". */
  next(choice: Choice, iteration: number, words: Words, whom: string): string;
  /** Its part between weighing each point and where the bound ends up; null where q is the posterior. */
  stage(choice: Choice, iteration: number): string | null;
  /** What q is after it, as "each point now holds its posterior". */
  now(choice: Choice, iteration: number, words: Words, whom: string): string;
  /** What its KL is where q is not the posterior, as "the noise of the draws". */
  readonly short: string;
  /** Why it may lower the bound, in a sentence; null where it is promised not to. */
  may(choice: Choice, iteration: number): string | null;
  /** Of the q in force beside a point's γ, as "q is 1 at the largest γ"; null where q is γ. */
  ofGamma(choice: Choice, iteration: number): string | null;
  /** q by its formula; null where it is the posterior, left out where it always is, or the model tells it. */
  formula?(choice: Choice, chosen: Chosen): FormulaLine | null;
  /** What a run waits for before it can converge, after "less"; left out where nothing. */
  wait?(choice: Choice): string;
  /** Whether the q of iteration t is, at some points, one by hand; left out where never. */
  byHand?(choice: Choice, iteration: number): boolean;
}

/** What a learning rule's M-step of iteration t is called. */
export interface LearningWords<Choice> {
  /** The blocks of θ that it moves. */
  learns(choice: Choice, iteration: number, blocks: readonly string[]): readonly string[];
  /** After "Next: M-step:", where it moves `free`, with what the model adds in `more`. */
  next(choice: Choice, free: readonly string[], spoken: Spoken): string;
  /** After "Next: EM-step:", where one step moves both; left out where each half is told by its rule. */
  both?(choice: Choice): string;
  /** Its parts, where they are not the model's own: all before the last leave θ as it was. */
  stages?(choice: Choice): readonly string[];
  /** Its step by formula; left out where that is the maximum, by the formulas of the model. */
  formula?(choice: Choice): FormulaLine;
  /** How it raises 𝓛(q_t, θ) where it is promised to, as "the M-step takes the top of the bound". */
  lifts(choice: Choice, free: readonly string[], spoken: Spoken): string;
  /** Why it may lower the bound, in a sentence; null where only what the model adds can. */
  may(choice: Choice): string | null;
  /** Why a step can leave the numbers, and what to do; left out where the model knows. */
  readonly tooFar?: string;
}
