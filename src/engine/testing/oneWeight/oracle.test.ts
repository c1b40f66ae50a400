import { describe, expect, test } from "vitest";
import type { Frame } from "../../run/frame.ts";
import { runFor } from "../run.ts";
import fixture from "./fixtures/one-weight.json" with { type: "json" };
import { alternating, choicesWith, data, withOneWeight } from "./given.ts";
import type { Theta } from "./spec.ts";

// Made by `blr_parts` and `blr_elbo` of the oracle's gen.py, with a design of one column.
withOneWeight();

const near = (value: number | null | undefined, wanted: number, share: number): void =>
  expect(Math.abs((value ?? Number.NaN) - wanted)).toBeLessThanOrEqual(
    share * (1 + Math.abs(wanted)),
  );

const thetaOf = (frame: Frame | undefined) => frame?.theta as Theta;

describe("exact EM on one weight", () => {
  test("is the oracle's, half-step by half-step", () => {
    const { frames } = runFor(data, choicesWith(), fixture.steps.length - 1);
    expect(frames.map(({ phase }) => phase)).toEqual(fixture.steps.map(({ phase }) => phase));
    for (const [i, wanted] of fixture.steps.entries()) {
      near(frames[i]?.logLikelihood, wanted.logEvidence, 1e-9);
      if (wanted.elbo !== null) near(frames[i]?.elbo, wanted.elbo, 1e-9);
      const { beta, lambda } = thetaOf(frames[i]);
      if (wanted.beta !== undefined) near(beta, wanted.beta, 1e-7);
      if (wanted.lambda !== undefined) near(lambda, wanted.lambda, 1e-7);
    }
  });

  test("tends to the oracle's fixed point", () => {
    const last = runFor(data, choicesWith(), 2000).frames.at(-1);
    near(last?.logLikelihood, fixture.fixedPoint.logEvidence, 1e-9);
    near(thetaOf(last).beta, fixture.fixedPoint.beta, 1e-5);
    near(thetaOf(last).lambda, fixture.fixedPoint.lambda, 1e-5);
  });
});

test("MacKay's rule, which is the model's own, is the oracle's, and promises nothing", () => {
  const { frames } = runFor(
    data,
    choicesWith({ learning: alternating }),
    2 * fixture.mackay.length - 2,
  );
  const whole = frames.filter(({ phase }) => phase !== "E");
  for (const [t, wanted] of fixture.mackay.entries()) {
    near(whole[t]?.logLikelihood, wanted.logEvidence, 1e-9);
    near(thetaOf(whole[t]).beta, wanted.beta, 1e-7);
    near(thetaOf(whole[t]).lambda, wanted.lambda, 1e-7);
    if (t > 0) expect(whole[t]?.neverFalls).toEqual([]);
  }
});
