import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { FakeWorker } from "../testing/fakeWorker.ts";
import { settled, until } from "../testing/settled.ts";

vi.stubGlobal("Worker", FakeWorker);
const { lab, setView } = await import("../lab/lab.ts");
const { firstScene } = await import("../lab/firstScene.ts");
const { restore } = await import("../files/restore.ts");
const transport = await import("../run/transport.ts");
const { redo, undo } = await import("../run/undo.ts");
const { addPoints, clearPoints, erasePoints, movePoint } = await import("./editData.ts");
const { setModel } = await import("./editModel.ts");
const { label } = await import("../brush/observe.ts");
const { brush } = await import("../brush/brush.ts");
const { shownReplaced } = await import("./replaced.ts");

beforeAll(() => transport.startTransport());
beforeEach(async () => {
  await restore(firstScene(), null);
  await settled();
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
