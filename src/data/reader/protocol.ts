import type { Fault } from "../../checks/fault.ts";
import type { Choices } from "../../engine/registry/session.ts";
import type { Opening } from "../../models/contract/scene.ts";
import type { Choice } from "../csv/choose.ts";
import type { Dataset } from "../dataset.ts";
import type { Lesson } from "../lesson/contract.ts";
import type { Recipe } from "../recipe.ts";

/** Everything that crosses to the data worker and back, and nothing else. */

export type Task =
  /** The bytes of a file that was opened or dropped, of whatever kind. */
  | {
      readonly type: "open";
      readonly name: string;
      readonly bytes: ArrayBuffer;
      /** The columns of a table that the user chose. */
      readonly choice?: Choice | undefined;
    }
  | { readonly type: "generate"; readonly recipe: Recipe }
  /** The text of a session, and what its points are called. */
  | { readonly type: "session"; readonly text: string; readonly name?: string | undefined }
  /** The text of a lesson file as it is being written. */
  | { readonly type: "faults"; readonly text: string }
  /** What stood in a link, as text. */
  | { readonly type: "link"; readonly text: string };

/** What each task is answered with. */
export interface Values {
  readonly open: Opened;
  readonly generate: Dataset;
  readonly session: Session;
  readonly faults: readonly Fault[];
  readonly link: Session;
}

export type Request = Task & { readonly id: number };

export type Reply =
  /** The share done so far, 0 to 1. */
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly ok: true; readonly value: Values[Task["type"]] }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** Everything a session file holds. */
export interface Session {
  readonly dataset: Dataset;
  readonly choices: Choices;
  /** With what it is opened, where that stands beside it. */
  readonly opening?: Opening;
}

/** What a file turned out to be; a trace opens as the session it is of. */
export type Opened =
  | ({ readonly kind: "session"; readonly name: string } & Session)
  | { readonly kind: "lesson"; readonly lesson: Lesson }
  | { readonly kind: "points"; readonly dataset: Dataset }
  | Tabled;

/** A table of which the user is to say which columns are read. */
export interface Tabled {
  readonly kind: "table";
  readonly name: string;
  /** How many rows it has, below the names. */
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  /** What is read where the user says nothing else. */
  readonly proposed: Choice;
}

export interface TableColumn {
  /** "" where the table has no names. */
  readonly name: string;
  /** Its first values. */
  readonly first: readonly string[];
  readonly holds: "numbers" | "whole numbers" | "numbers, text" | "text" | "nothing";
  /** Whether it can be a coordinate. */
  readonly numeric: boolean;
  /** How many of its cells are gaps. */
  readonly gaps: number;
  /** Whether it can be labels: of words, or of a few whole numbers. */
  readonly labels: boolean;
  /** The standard deviation of its numbers; null where there is none. */
  readonly spread: number | null;
}
