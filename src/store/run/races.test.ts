import "../testing/fakeWorkers.ts";
import { expect, test, vi } from "vitest";
import { setField, setStop } from "../edits/editModel.ts";
import { draftTheta, setTheta } from "../edits/editTheta.ts";
import { dragHandle } from "../edits/onPlane.ts";
import { restore } from "../files/restore.ts";
import { firstScene } from "../lab/firstScene.ts";
import { lab } from "../lab/lab.ts";
import { shownTheta } from "../lab/selectors.ts";
import { fromFirstScene } from "../testing/fromFirstScene.ts";
import { settled, until } from "../testing/settled.ts";
import { engine, engineInput } from "./engine.ts";
import * as transport from "./transport.ts";
import { undo } from "./undo.ts";

fromFirstScene();

const names = () =>
  lab.getState().run.frames.map(({ phase, iteration }) => `${phase[0]}${iteration}`);

/** Until whatever the worker had been asked for before has been told. */
async function workerHasSpoken() {
  const s = lab.getState();
  const theta = s.run.frames[0]?.theta;
  for (let i = 0; i < 3; i++) await engine.ask(engineInput(s), { topic: "probe", theta });
}

/** A run without an end, some frames of it made. */
async function running() {
  setStop({ tolerance: 0, maxIterations: 3000 });
  transport.runToConvergence();
  return until((s) => s.run.frames.length > 12);
}

/** What comes while half-steps are on their way, and where it leaves the run. */
const ways = { "a step": () => transport.stepOn(), play: () => transport.togglePlay() };

test("Restart ends a run", async () => {
  await running();
  transport.restart();
  await workerHasSpoken();
  expect(names()).toEqual(["i0"]);
  expect(lab.getState()).toMatchObject({ activity: "idle", cursor: 0 });
});

test.each(Object.entries(ways))("Restart forgets what is on its way by %s", async (_, begin) => {
  transport.stepOn(3);
  await settled();
  begin();
  transport.restart();
  await workerHasSpoken();
  expect(names()).toEqual(["i0"]);
});

test("another stop rule ends a run at the frame it had come to", async () => {
  const before = await running();
  setStop({ tolerance: 1e-3, maxIterations: 9 });
  const { length } = lab.getState().run.frames;
  await workerHasSpoken();
  expect(lab.getState().run.frames).toHaveLength(length);
  expect(length).toBeGreaterThanOrEqual(before.run.frames.length);
  expect(lab.getState().activity).toBe("idle");
});

test("another stop rule before θ₀ has arrived leaves θ₀ to come", async () => {
  setField("weights.0", 0.3);
  setStop({ tolerance: 1e-3, maxIterations: 9 });
  expect((await settled()).run.frames[0]?.theta).toHaveProperty("weights.0", 0.3);
});

test.each(Object.entries(ways))("a frame gone back to stands against %s", async (_, begin) => {
  transport.stepOn(5);
  await settled();
  begin();
  transport.goTo(2);
  await workerHasSpoken();
  expect(lab.getState().cursor).toBe(2);
  expect(names()).toHaveLength(6);
});

test("a frame gone back to stands against a run, which is cancelled", async () => {
  await running();
  transport.goTo(3);
  await workerHasSpoken();
  expect(lab.getState()).toMatchObject({ cursor: 3, activity: "idle" });
  expect(lab.getState().run.end).toEqual({ reason: "cancelled" });
});

test("undo while a half-step is on its way brings back the run before, whole", async () => {
  transport.stepOn(3);
  const before = await settled();
  setField("means.0.0", 0.5);
  await settled();
  transport.stepOn();
  undo();
  await workerHasSpoken();
  expect(lab.getState().run).toEqual(before.run);
});

test.each([
  ["played", () => transport.togglePlay()],
  ["run", () => transport.runToConvergence()],
])("a mean dragged while the run is %s is taken where it is let go", async (_, begin) => {
  transport.setSpeed(16);
  begin();
  await until((s) => s.run.frames.length > 2);
  const { id } = lab.getState().run;
  dragHandle("0", "mean", [0, 0], "start");
  dragHandle("0", "mean", [0.2, -0.1], "move");
  await workerHasSpoken();
  expect(lab.getState().run.id).toBe(id);
  expect(shownTheta(lab.getState())).toHaveProperty("means.0", [0.2, -0.1]);
  dragHandle("0", "mean", [0.3, -0.2], "end");
  const { run } = await settled();
  expect(run.id).not.toBe(id);
  expect(run.frames[0]?.theta).toHaveProperty("means.0", [0.3, -0.2]);
});

test("a second drag before θ₀ of the first has arrived is taken too", async () => {
  for (const x of [0.4, 0.7]) {
    dragHandle("1", "mean", [0, 0], "start");
    dragHandle("1", "mean", [x, 1], "move");
    if (x > 0.5) await until((s) => s.activity === "idle");
    dragHandle("1", "mean", [x, 1], "end");
  }
  expect((await settled()).run.frames[0]?.theta).toHaveProperty("means.1", [0.7, 1]);
});

test("typing a θ stops play", async () => {
  transport.togglePlay();
  draftTheta(lab.getState().run.frames[0]?.theta);
  expect(lab.getState().activity).toBe("idle");
});

test("a start that can't be made, upon one that had no time to be made, leaves what was shown", async () => {
  transport.stepOn(3);
  const before = await settled();
  setField("means.0.0", 0.5);
  setTheta({ ...(shownTheta(before) as object), weights: [0.5, 0.6] });
  const after = await until((s) => s.notice !== null);
  expect(after.notice?.text).toContain("weights");
  expect(after.run).toEqual(before.run);
  expect(after.choices).toEqual(before.choices);
  expect(after.activity).toBe("idle");
});

test("play begins no half-step before the last is there, and goes on where each takes longer than its tick", async () => {
  const { dataset, choices } = firstScene();
  const { points } = dataset;
  const columns = points.columns.map((column) =>
    Float64Array.from({ length: 60 * points.size }, (_, n) => column[n % points.size] ?? 0),
  );
  const large = {
    ...dataset,
    labels: null,
    points: { ...points, size: 60 * points.size, columns },
  };
  await restore({ dataset: large, choices }, null);
  await settled();
  const advance = vi.spyOn(engine, "advance");
  transport.setSpeed(1000);
  transport.togglePlay();
  await until((s) => s.run.frames.length > 5);
  transport.togglePlay();
  const { run } = await settled();
  expect(advance).toHaveBeenCalledTimes(run.frames.length - 1);
  advance.mockRestore();
  transport.setSpeed(2);
});

test.each([
  ["after it was paused", () => transport.togglePlay()],
  ["which pauses it", () => {}],
])("pressing on while a half-step of play is on its way counts, %s", async (_, pause) => {
  transport.togglePlay();
  pause();
  transport.stepOn();
  await settled();
  expect(names()).toEqual(["i0", "E1", "M1"]);
});
