import type { Data } from "../../models/contract/kernel.ts";
import type { Choices } from "../registry/session.ts";
import type { Answers, QuestionOf } from "../thread/protocol.ts";
import type { Scored } from "./components/components.ts";
import type { Fit } from "./fit.ts";
import type { Outcome } from "./starts.ts";

/** Everything that crosses to the study worker and back, and nothing else. */

/** A study by its kind; `choices` is the session it is about. */
export type Study =
  /** Two runs or more, one after the other, so that their times can be compared; all but the first on data of their own, if given. */
  | { readonly kind: "compare"; readonly pair: readonly Choices[]; readonly other?: Data }
  /** Runs from the starts that a rule draws with seeds 1 to `count`. */
  | {
      readonly kind: "starts";
      readonly choices: Choices;
      readonly rule: string;
      readonly count: number;
    }
  /** K from `least` to `most`, each from `starts` starts. */
  | {
      readonly kind: "components";
      readonly choices: Choices;
      readonly least: number;
      readonly most: number;
      readonly starts: number;
    };

/** What each study finds, piece by piece. */
export interface Found {
  readonly compare: Fit;
  readonly starts: Outcome;
  readonly components: Scored;
}

export type StudyKind = Study["kind"];

export type StudyCommand =
  /** Once a worker. */
  | { readonly type: "study"; readonly data: Data; readonly study: Study }
  /** A question on a run, under its choices. */
  | {
      readonly type: "ask";
      readonly id: number;
      /** Which of the runs compared, from 0. */
      readonly run: number;
      readonly choices: Choices;
      readonly question: QuestionOf<RunTopic>;
    };

/** What can be asked of the runs compared. */
export type RunTopic = "colours" | "field";

export type StudyReport =
  /** Runs made so far, of all. */
  | { readonly type: "progress"; readonly done: number; readonly of: number }
  | { readonly type: "found"; readonly found: Found[StudyKind] }
  | { readonly type: "done" }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "answer"; readonly id: number; readonly answer: Answers[RunTopic] };

/** Frames of a run that a study keeps and sends. */
export const MOST = 10_000;
