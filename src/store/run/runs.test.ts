import "../testing/fakeWorkers.ts";
import { expect, test } from "vitest";
import { sameTheta } from "../../engine/run/sameTheta.ts";
import { addPoints, clearPoints } from "../edits/editData.ts";
import { setField } from "../edits/editModel.ts";
import { setTheta } from "../edits/editTheta.ts";
import { restore } from "../files/restore.ts";
import { lab } from "../lab/lab.ts";
import { shownTheta } from "../lab/selectors.ts";
import { fromFirstScene } from "../testing/fromFirstScene.ts";
import { settled, until } from "../testing/settled.ts";
import * as transport from "./transport.ts";
import { redo, undo } from "./undo.ts";

fromFirstScene();

async function step(halfSteps: number) {
  transport.stepOn(halfSteps);
  return settled();
}

test("half-steps alternate, and every press counts however fast they come", async () => {
  for (let i = 0; i < 5; i++) transport.stepOn();
  const { run, cursor } = await settled();
  expect(run.frames.map(({ phase }) => phase).join("")).toBe("initEMEME");
  expect(cursor).toBe(5);
});

test("half-steps asked for by name count from what is on its way, and iterations are whole", async () => {
  const phases = async () => (await settled()).run.frames.map(({ phase }) => phase).join("");
  for (const phase of ["E", "E", "M", "M", "E"] as const) transport.stepTo(phase);
  expect(await phases()).toBe("initEME");
  for (let i = 0; i < 3; i++) transport.iterateOn();
  expect(await phases()).toBe("initEMEMEMEM");
});

test("going back and on shows the frames there were; past the last it computes", async () => {
  const before = (await step(6)).run.frames;
  transport.goTo(2);
  const { run, cursor } = await step(6);
  expect(cursor).toBe(8);
  expect(run.frames.slice(0, 7)).toEqual(before);
});

test("a run restored from an earlier place comes to the same frames", async () => {
  const { run, dataset, choices } = await step(9);
  await restore({ dataset, choices }, { halfSteps: 9, stopped: false, cursor: 4 });
  const again = await settled();
  expect(again.run.frames).toEqual(run.frames);
  expect(again.cursor).toBe(4);
});

test("an edit of θ begins a run from it; undo brings edit, run and cursor back together", async () => {
  const before = await step(4);
  setField("means.0.0", 0.5);
  const edited = await settled();
  expect(edited.run.frames).toHaveLength(1);
  expect(edited.older).toEqual([before.run]);
  expect(edited.run.frames[0]?.theta).toHaveProperty("means.0.0", 0.5);
  undo();
  const undone = await settled();
  expect(undone.run).toEqual(before.run);
  expect(undone.cursor).toBe(4);
  redo();
  expect((await settled()).run.frames).toEqual(edited.run.frames);
});

test("a point more begins a run from the θ shown, and the old run, of other data, goes", async () => {
  const before = await step(4);
  addPoints([[1, 1]], 1);
  const after = await settled();
  expect(after.dataset.points.size).toBe(before.dataset.points.size + 1);
  expect(sameTheta(shownTheta(after), shownTheta(before))).toBe(true);
  expect(after.older).toEqual([]);
});

test("an undone run goes on where it was", async () => {
  await step(3);
  setField("weights.0", 0.25);
  await settled();
  undo();
  const { run } = await step(2);
  expect(run.frames).toHaveLength(6);
  expect(run.frames.at(-1)?.logLikelihood).toBeGreaterThan(run.frames[0]?.logLikelihood ?? 0);
});

test("points drawn on an empty plane are started from by the rule", async () => {
  clearPoints();
  expect(lab.getState().run.frames).toEqual([]);
  addPoints([[0, 0]], 2);
  await settled();
  addPoints(
    [
      [3, 1],
      [2, 2],
    ],
    3,
  );
  const { run, dataset } = await settled();
  expect(dataset.points.size).toBe(3);
  expect(run.frames).toHaveLength(1);
});

test("a start that can't be made says so and leaves everything as it was", async () => {
  const before = await step(2);
  setTheta({ ...(shownTheta(before) as object), weights: [0.9, 0.9] });
  expect(lab.getState().run).not.toEqual(before.run);
  const after = await until((s) => s.notice !== null);
  expect(after.notice).toMatchObject({ kind: "error", text: expect.stringContaining("1.8") });
  for (const kept of ["dataset", "choices", "run", "cursor", "past"] as const)
    expect(after[kept]).toEqual(before[kept]);
});

test("a run stops by its tolerance, at the iteration where the rise is below it", async () => {
  transport.runToConvergence();
  const { run, choices, dataset } = await until((s) => s.run.end !== null);
  expect(run.end?.reason).toBe("converged");
  const rises = run.frames
    .filter(({ phase }) => phase !== "E")
    .map(({ logLikelihood }) => logLikelihood ?? Number.NaN)
    .map((line, t, all) => line - (all[t - 1] ?? -Infinity));
  const below = rises.map((rise) => rise / dataset.points.size < choices.stop.tolerance);
  expect(below.indexOf(true)).toBe(below.length - 1);
});
