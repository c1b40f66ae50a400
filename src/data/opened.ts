import type { Choices } from "../engine/session.ts";
import type { Dataset } from "./dataset.ts";

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
  | { readonly kind: "points"; readonly dataset: Dataset };
