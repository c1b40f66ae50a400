import type fc from "fast-check";
import type { Data } from "../../models/contract.ts";
import { type Case, cases } from "../../models/gaussian-mixture/testing/cases.ts";
import type { Choices } from "../session.ts";
import { choicesFor } from "./run.ts";

/** Data and choices that make a run, with the mixture they came from. */
export interface Session {
  readonly data: Data;
  readonly choices: Choices;
  readonly from: Case;
}

/** Runs of every model on data that need not come from it, from a random θ₀. */
export const sessions: fc.Arbitrary<Session> = cases.map((from) => ({
  data: from.data,
  choices: choicesFor(from.spec, from.theta),
  from,
}));
