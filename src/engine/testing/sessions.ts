import type fc from "fast-check";
import type { Data } from "../../models/contract/kernel.ts";
import {
  type Case,
  cases,
  casesWithGaps,
  casesWithPrior,
} from "../../models/gaussian-mixture/testing/cases.ts";
import { anyCase } from "../../models/testing/cases.ts";
import type { Choices } from "../registry/session.ts";
import { choicesFor } from "./run.ts";

/** Data and choices that make a run. */
export interface Session {
  readonly data: Data;
  readonly choices: Choices;
}

/** A run of a Gaussian mixture, with what it came from. */
export interface MixtureSession extends Session {
  readonly from: Case;
}

const sessionOf = (from: Case): MixtureSession => ({
  data: from.data,
  choices: choicesFor(from.spec, from.theta),
  from,
});

/** Runs of mixtures by maximum likelihood, on data that need not come from them, from a random θ₀. */
export const mixtureSessions: fc.Arbitrary<MixtureSession> = cases.map(sessionOf);

/** Runs of mixtures, half of them with a prior on θ. */
export const priorSessions: fc.Arbitrary<MixtureSession> = casesWithPrior.map(sessionOf);

/** Runs of mixtures on data with gaps, half of them with a prior on θ. */
export const gapSessions: fc.Arbitrary<MixtureSession> = casesWithGaps.map(sessionOf);

/** Runs of every model. */
export const sessions: fc.Arbitrary<Session> = anyCase.map(({ spec, data, theta }) => ({
  data,
  choices: choicesFor(spec, theta),
}));

/** Whether εI is added after the M-step, so that nothing is promised of it. */
export const isAdded = ({ choices: { model } }: Session): boolean =>
  model.kind === "gaussian-mixture" && model.floor?.kind === "add";
