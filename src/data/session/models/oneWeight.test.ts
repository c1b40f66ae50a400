import { expect, test } from "vitest";
import {
  choicesWith,
  climbQ,
  rows,
  withOneWeight,
} from "../../../engine/testing/oneWeight/given.ts";
import { runFor } from "../../../engine/testing/run.ts";
import { engineData } from "../../dataset.ts";
import { readSession } from "../read.ts";
import { toText, writeSession, writeTrace } from "../write.ts";

withOneWeight();

const session = (fields: object) =>
  JSON.stringify({
    format: "elbo-lab/session@1",
    data: { points: rows },
    model: { kind: "one-weight" },
    ...fields,
  });

const refusal = (fields: object): string => {
  try {
    readSession(session(fields));
    return "nothing";
  } catch (error) {
    return (error as Error).message;
  }
};

test("rules of a model's own are read by their fields, with their defaults, and written as they are", () => {
  const read = readSession(
    session({ inference: { kind: "climb-q" }, learning: { kind: "together", stepSize: 0.25 } }),
  );
  expect(read.choices.inference).toEqual({ kind: "climb-q", stepSize: 1 });
  expect(read.choices.learning).toEqual({ kind: "together", stepSize: 0.25 });
  const again = readSession(toText(writeSession(read.dataset, read.choices)));
  expect(again.choices).toEqual(read.choices);
});

test("what is left out is exact EM, or its own rule where no posterior is at hand", () => {
  expect(readSession(session({})).choices.inference).toEqual({ kind: "exact" });
  const { inference, learning } = readSession(
    session({ model: { kind: "one-weight", posterior: false } }),
  ).choices;
  expect([inference, learning]).toEqual([climbQ, { kind: "closed-form" }]);
});

test.each([
  [{ inference: { kind: "climb-q", stepSize: 0 } }, /^inference\.stepSize is not a number above 0/],
  [{ inference: { kind: "climb-q", step: 1 } }, /^inference\.step is not a known field/],
  [{ inference: { kind: "climb" } }, /^inference\.kind "climb" is not known here.*"climb-q"/],
  [
    { inference: { kind: "hard" } },
    /^inference\.kind "hard" needs a z that is one of a few labels\.$/,
  ],
  [
    { model: { kind: "one-weight", posterior: false }, inference: { kind: "exact" } },
    /^inference\.kind "exact" needs the posterior, which is out of reach here\.$/,
  ],
  [
    { learning: { kind: "together" } },
    /^learning\.kind "together" moves q and θ at once, and so needs a q told by parameters of its own\.$/,
  ],
  [
    { learning: { kind: "gradient" } },
    /^learning\.kind "gradient" needs gradients, which One weight has none of\.$/,
  ],
  [
    { model: { kind: "ppca" }, learning: { kind: "fixed-point" } },
    /^learning\.kind "fixed-point" is not known here/,
  ],
])("%j is refused by its place", (fields, wanted) => {
  expect(refusal(fields)).toMatch(wanted);
});

test("a trace has θ, φ and the lines under their names, and opens as its session, which gives the same trace", () => {
  const choices = choicesWith({ inference: climbQ });
  const read = readSession(session({ ...choices, model: { kind: "one-weight" } }));
  const written = (of: typeof read) => {
    const { frames } = runFor(engineData(of.dataset), of.choices, 5);
    return toText(writeTrace(of.dataset, of.choices, frames, null));
  };
  const text = written(read);
  const [, step] = JSON.parse(text).steps;
  expect(Object.keys(step).sort()).toEqual(
    [
      ...["phase", "iteration", "logLikelihood", "elbo", "kl"],
      ...["beta", "lambda", "mean", "variance", "fit", "klPrior"],
    ].sort(),
  );
  expect(written(readSession(text))).toBe(text);
});

test("an ℓ that is estimated has its standard error in the trace, one that is unknown is null", () => {
  const stepsOf = (ell: string) => {
    const { dataset, choices } = readSession(session({ model: { kind: "one-weight", ell } }));
    const { frames } = runFor(
      engineData(dataset),
      { ...choices, start: { beta: 1, lambda: 1 } },
      2,
    );
    return JSON.parse(toText(writeTrace(dataset, choices, frames, null))).steps;
  };
  for (const step of stepsOf("estimated")) expect(step.standardError).toBeGreaterThan(0);
  for (const step of stepsOf("unknown")) {
    expect(step.logLikelihood).toBeNull();
    expect(step.kl).toBeNull();
  }
});
