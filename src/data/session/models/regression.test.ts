import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { startOf } from "../../../engine/run/startOf.ts";
import { runFor } from "../../../engine/testing/run.ts";
import { engineData } from "../../dataset.ts";
import { readSession } from "../read.ts";
import { toText, writeSession, writeTrace } from "../write.ts";

const { expected } = JSON.parse(
  readFileSync(
    new URL("../../../engine/oracle/fixtures/bayes-linear-evidence.json", import.meta.url),
    "utf8",
  ),
);

const session = (fields: object) =>
  JSON.stringify({
    format: "elbo-lab/session@1",
    data: {
      points: [
        [0, 1],
        [1, 2],
        [2, 2],
      ],
    },
    model: { kind: "linear-regression" },
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

describe.each(
  expected.runs as {
    name: string;
    Phi: number[][];
    y: number[];
    init: object;
    steps: Record<string, number>[];
  }[],
)("$name as a session file", ({ Phi, y, init, steps }) => {
  test("the columns as they stand, y last, give the reference values", () => {
    const { dataset, choices } = readSession(
      session({
        data: { points: Phi.map((row, n) => [...row, y[n]]) },
        model: { kind: "linear-regression", basis: { kind: "columns", intercept: false } },
        start: init,
      }),
    );
    const { frames } = runFor(engineData(dataset), choices, steps.length - 1);
    for (const [i, step] of steps.entries())
      expect(
        Math.abs((frames[i]?.logLikelihood ?? 0) - (step.logEvidence ?? 0)),
      ).toBeLessThanOrEqual(1e-8);
  });
});

test.each([
  [{ kind: "polynomial", degree: 4 }],
  [{ kind: "gaussian", centres: 5, width: 0.5 }],
  [{ kind: "columns", intercept: false }],
])("a basis is read and written as it is: %j", (basis) => {
  const read = readSession(session({ model: { kind: "linear-regression", basis } }));
  expect(read.choices.model).toEqual({ kind: "linear-regression", basis });
  const again = readSession(toText(writeSession(read.dataset, read.choices)));
  expect(again.choices).toEqual(read.choices);
});

test("what is left out has its default", () => {
  const { model, start } = readSession(session({})).choices;
  expect(model).toEqual({
    kind: "linear-regression",
    basis: { kind: "polynomial", degree: 3 },
  });
  expect(start).toEqual({ kind: "spread", seed: 1 });
});

const basis = (fields: object) => ({ model: { kind: "linear-regression", basis: fields } });

test.each([
  [
    basis({ kind: "polynomial", degree: 13 }),
    /^model\.basis\.degree is not a whole number from 0 to 12/,
  ],
  [basis({ kind: "fourier" }), /^model\.basis\.kind "fourier" is not known here/],
  [
    basis({ kind: "gaussian", centres: 3, width: 0 }),
    /^model\.basis\.width is not a number above 0/,
  ],
  [basis({ kind: "columns", degree: 3 }), /^model\.basis\.degree is not a known field/],
  [
    { ...basis({ kind: "polynomial" }), data: { points: [[0, 1, 2]] } },
    /^model\.basis is of one x, but the data have 2 input columns/,
  ],
  [
    { start: { beta: -1, lambda: 1 } },
    /^start\.beta is -1; a precision is a finite number above 0/,
  ],
  [{ start: { beta: 1 } }, /^start\.lambda is missing/],
  [{ learning: { kind: "closed-form", hold: ["weights"] } }, /^learning\.hold\[0\]/],
  [
    { inference: { kind: "hard" } },
    /^inference\.kind "hard" needs a z that is one of a few labels/,
  ],
])("%j is refused by its place", (fields, wanted) => {
  expect(refusal(fields)).toMatch(wanted);
});

test("more weights than points is a session like any other, for the prior keeps it well posed", () => {
  const { dataset, choices } = readSession(session(basis({ kind: "polynomial", degree: 9 })));
  const data = engineData(dataset);
  const { frames } = runFor(data, { ...choices, start: startOf(data, choices) }, 8);
  for (const { logLikelihood } of frames) expect(Number.isFinite(logLikelihood)).toBe(true);
});

test.each(["mackay", "map-weights"])("a trace by the rule %s opens as its session", (kind) => {
  const read = readSession(session({ learning: { kind }, start: { beta: 1, lambda: 1 } }));
  const { frames } = runFor(engineData(read.dataset), read.choices, 6);
  const text = toText(writeTrace(read.dataset, read.choices, frames, null));
  expect(readSession(text).choices).toEqual(read.choices);
  const [, step] = JSON.parse(text).steps;
  expect(Object.keys(step)).toEqual(
    expect.arrayContaining(["logLikelihood", "elbo", "beta", "lambda", "logJoint"]),
  );
});
