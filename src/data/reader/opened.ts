import type { Choices } from "../../engine/registry/session.ts";
import type { Dataset } from "../dataset.ts";
import type { Lesson } from "../lesson/contract.ts";

/** Everything a session file holds. */
export interface Session {
  readonly dataset: Dataset;
  readonly choices: Choices;
}

/** What a link holds: a session and the place in its run. */
export interface Linked extends Session {
  /** Half-steps made from the start on: θ₀ is 0. */
  readonly frame: number;
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
  readonly columns: readonly {
    /** "" where the table has no names. */
    readonly name: string;
    /** Its first values. */
    readonly first: readonly string[];
    /** Whether it can be a coordinate. */
    readonly numeric: boolean;
  }[];
}
