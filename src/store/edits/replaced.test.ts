import "../testing/fakeWorkers.ts";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { brush } from "../brush/brush.ts";
import { label } from "../brush/observe.ts";
import { lab, setView } from "../lab/lab.ts";
import * as transport from "../run/transport.ts";
import { redo, undo } from "../run/undo.ts";
import { openFirstScene } from "../testing/fromFirstScene.ts";
import { settled, until } from "../testing/settled.ts";
import { addPoints, clearPoints, erasePoints, movePoint } from "./editData.ts";
import { setModel } from "./editModel.ts";
import { shownReplaced } from "./replaced.ts";

beforeAll(() => transport.startTransport());
beforeEach(async () => {
  await openFirstScene();
  lab.setState({ replaced: null });
});

const told = () => shownReplaced(lab.getState())?.text ?? null;

async function step() {
  transport.stepOn();
  return settled();
}

test.each([
  ["added", () => addPoints([[1, 1]], 11)],
  ["moved", () => movePoint(7, [0, 0], true)],
  ["erased", () => erasePoints([2, 5], 12)],
  ["labelled", () => label([1, 3], 0, 13)],
])("points %s end a run that made steps, and the plane says so", async (_, edit) => {
  await step();
  edit();
  expect(told()).toMatch(/a new run begins from the θ shown/);
});

test("where there were no steps to lose nothing is told", async () => {
  addPoints([[1, 1]], 21);
  await settled();
  erasePoints([4], 22);
  expect(told()).toBeNull();
});

test("it is told until undo has brought the run back, and by redo again", async () => {
  const { run } = await step();
  addPoints([[1, 1]], 31);
  await settled();
  addPoints([[2, 1]], 32);
  await settled();
  undo();
  expect(told()).not.toBeNull();
  undo();
  expect(lab.getState().run.id).toBe(run.id);
  expect(told()).toBeNull();
  redo();
  expect(told()).not.toBeNull();
});

test("it is told over the steps of the new run, and not of a run begun elsewhere", async () => {
  await step();
  addPoints([[1, 1]], 41);
  await settled();
  await step();
  expect(told()).not.toBeNull();
  const { model } = lab.getState().choices;
  if (model.kind !== "gaussian-mixture") return expect.unreachable();
  setModel({ ...model, covariance: "spherical" });
  await settled();
  expect(told()).toBeNull();
});

test("a plane emptied on purpose tells nothing", async () => {
  await step();
  clearPoints();
  expect(told()).toBeNull();
});

test("the first stroke of the brush tells of its new run, further strokes change the same q", async () => {
  await step();
  setView({ painting: { what: "q", component: 0 } });
  brush([1, 2, 3], 0, 51);
  const { run } = await until((s) => s.choices.inference.kind === "by-hand");
  expect(told()).toMatch(/brushed/);
  lab.setState({ replaced: null });
  brush([4, 5], 0, 52);
  await until((s) => s.run.id !== run.id);
  expect(told()).toBeNull();
});
