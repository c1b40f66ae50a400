import "../testing/fakeWorkers.ts";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Dataset } from "../../data/dataset.ts";
import {
  choicesWith,
  climbQ,
  data,
  together,
  withOneWeight,
} from "../../engine/testing/oneWeight/given.ts";
import type { OneWeightSpec } from "../../engine/testing/oneWeight/spec.ts";
import { runFor } from "../../engine/testing/run.ts";
import { setInference, setLearning } from "../edits/editRules.ts";
import { restore } from "../files/restore.ts";
import { lab } from "../lab/lab.ts";
import { nextPhase } from "../lab/selectors.ts";
import { settled, until } from "../testing/settled.ts";
import * as transport from "./transport.ts";
import { redo, undo } from "./undo.ts";

withOneWeight();

const dataset: Dataset = {
  points: data.points,
  labels: null,
  observed: null,
  source: { kind: "drawn" },
  truth: null,
};

type Rules = Parameters<typeof choicesWith>[0];

async function open(rules: Rules, spec: Partial<OneWeightSpec> = {}) {
  await restore({ dataset, choices: choicesWith(rules, spec) }, null);
  return settled();
}

const phases = () =>
  lab
    .getState()
    .run.frames.map(({ phase }) => phase)
    .join(" ");

beforeAll(() => {
  transport.startTransport();
});

beforeEach(async () => {
  await open({ inference: climbQ });
});

test("a run that carries φ is the engine's, back and on, and φ that stays is one object", async () => {
  transport.stepOn(6);
  const { run } = await settled();
  expect(run.frames).toEqual(runFor(data, choicesWith({ inference: climbQ }), 6).frames);
  expect(run.frames[2]?.phi).toBe(run.frames[1]?.phi);
  transport.goTo(3);
  transport.stepOn(5);
  const after = await settled();
  expect(after.cursor).toBe(8);
  expect(after.run.frames).toEqual(runFor(data, choicesWith({ inference: climbQ }), 8).frames);
});

test("another rule goes on from the θ and the φ shown; undo brings the run back", async () => {
  transport.stepOn(4);
  const before = await settled();
  setLearning(together as never);
  const edited = await settled();
  expect(edited.run.frames).toHaveLength(1);
  expect(edited.run.frames[0]?.phi).toEqual(before.run.frames[4]?.phi);
  expect(edited.run.frames[0]?.theta).toEqual(before.run.frames[4]?.theta);
  undo();
  expect((await settled()).run).toEqual(before.run);
  redo();
  expect((await settled()).run.frames).toEqual(edited.run.frames);
  setInference({ kind: "exact" });
  expect((await settled()).run.frames[0]).not.toHaveProperty("phi");
});

test("an iteration of one half-step is taken by either key, and whole by itself", async () => {
  await open({ inference: climbQ, learning: together });
  expect(nextPhase(lab.getState())).toBe("EM");
  for (const key of ["E", "M"] as const) transport.stepTo(key);
  await settled();
  transport.iterateOn();
  await settled();
  expect(phases()).toBe("init EM EM EM");
  await open({ inference: climbQ }, { alone: true });
  transport.iterateOn();
  await settled();
  transport.stepTo("M");
  await settled();
  transport.stepTo("E");
  await settled();
  expect(phases()).toBe("init E E");
});

test("a run to convergence stops by 𝓛, whether ℓ is known or not", async () => {
  for (const ell of ["exact", "unknown"] as const) {
    await open({}, { ell });
    transport.runToConvergence();
    const { run } = await until((s) => s.run.end !== null);
    const objective = ell === "exact" ? "logLikelihood" : "elbo";
    expect(run.end).toEqual({ reason: "converged", objective });
  }
});
