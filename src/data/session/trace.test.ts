import { describe, expect, test } from "vitest";
import { FileError } from "../../checks/fault.ts";
import type { Frame } from "../../engine/run/frame.ts";
import { klGap } from "../../engine/run/klGap.ts";
import { runFor } from "../../engine/testing/run.ts";
import { engineData } from "../dataset.ts";
import { fourPoints, twoComponents } from "../testing/session.ts";
import { readSession } from "./read.ts";
import { toText, writeTrace } from "./write.ts";

const { frames } = runFor(engineData(fourPoints), twoComponents, 5);
const trace = writeTrace(fourPoints, twoComponents, frames, null);

describe("a trace", () => {
  test("has a step a half-step, its numbers unrounded and in θ's own names", () => {
    const { steps } = JSON.parse(toText(trace));
    expect(steps).toEqual(
      frames.map((frame) => ({
        phase: frame.phase,
        iteration: frame.iteration,
        logLikelihood: frame.logLikelihood,
        elbo: frame.elbo,
        kl: klGap(frame),
        ...(frame.theta as object),
      })),
    );
    expect(steps[0]).toMatchObject({ phase: "init", iteration: 0, elbo: null, kl: null });
    expect(Object.keys(steps[1])).toEqual([
      "phase",
      "iteration",
      "logLikelihood",
      "elbo",
      "kl",
      "weights",
      "means",
      "covariances",
    ]);
  });

  test("tells how the run ended", () => {
    const status = (end: Parameters<typeof writeTrace>[3]) =>
      writeTrace(fourPoints, twoComponents, frames, end).status;
    const ok = { status: "ok", iteration: 3, components: [] };
    expect(status(null)).toEqual(ok);
    expect(status({ reason: "converged", objective: "logLikelihood" })).toEqual(ok);
    expect(status({ reason: "degenerate", iteration: 4, components: [1], at: [0, 0] })).toEqual({
      status: "degenerate",
      iteration: 4,
      components: [1],
    });
  });

  test("opens as the session it is of", () => {
    expect(readSession(toText(trace))).toEqual({ dataset: fourPoints, choices: twoComponents });
  });

  test("holds null where a number is not finite, which JSON can't hold", () => {
    const last = { ...(frames.at(-1) as Frame), logLikelihood: Number.NEGATIVE_INFINITY };
    expect(toText(writeTrace(fourPoints, twoComponents, [last], null))).not.toMatch(/NaN|Infinity/);
  });

  test.each([
    [{ ...trace, steps: undefined }, "steps is missing."],
    [{ ...trace, colour: 1 }, "colour is not a known field."],
    [{ ...trace, session: { format: "elbo-lab/session@1" } }, "session.data is missing."],
  ])("with a fault is refused by name", (content, message) => {
    expect(() => readSession(JSON.stringify(content))).toThrow(new FileError(message));
  });
});
