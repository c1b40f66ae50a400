import type { Slip } from "../../models/gaussian-mixture/spec.ts";
import { type Fixture, repeatsOf } from "../oracle/fixture.ts";
import { readFixture } from "../oracle/read.ts";
import type { Choices } from "../registry/session.ts";
import { brokenPromises } from "../run/brokenPromises.ts";
import type { Frame } from "../run/frame.ts";

/** One of each kind. */
export const slips: readonly Slip[] = [
  { kind: "divides-by-n" },
  { kind: "no-half" },
  { kind: "ridge", eps: 0.5 },
];
/** The lecture example from every start of its reference. */
export const lecture = repeatsOf(readFixture<Fixture>("gmm-lecture"));

export const withSlip = (choices: Choices, slip: Slip): Choices => {
  const { model } = choices;
  if (model.kind !== "gaussian-mixture") throw new Error("only mixtures slip");
  return { ...choices, model: { ...model, slip } };
};

/** The first step that breaks a promise, as "M2", with what broke. */
export function firstBreach(frames: readonly Frame[]) {
  for (const [i, frame] of frames.entries()) {
    const before = frames[i - 1];
    const broken = before ? brokenPromises(before, frame) : [];
    if (broken.length > 0) return `${frame.phase}${frame.iteration}: ${broken.join(", ")}`;
  }
  return null;
}
