import "../testing/fakeWorkers.ts";
import { expect, test } from "vitest";
import { klGap } from "../../engine/run/klGap.ts";
import { restore } from "../files/restore.ts";
import { lab, setView } from "../lab/lab.ts";
import { chooseComponent, startPainting } from "../lab/tools.ts";
import * as transport from "../run/transport.ts";
import { undo } from "../run/undo.ts";
import { fromFirstScene } from "../testing/fromFirstScene.ts";
import { settled, until } from "../testing/settled.ts";
import { brush, paint } from "./brush.ts";
import { label, observeShare, removeObserved } from "./observe.ts";

fromFirstScene();

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const gap = () => {
  const { run, cursor } = lab.getState();
  const frame = run.frames[cursor];
  return frame ? (klGap(frame) ?? Number.NaN) : Number.NaN;
};
const brushedCount = () => {
  const { inference } = lab.getState().choices;
  return inference.kind === "by-hand" ? inference.brushed.filter((k) => k >= 0).length : 0;
};

/** Brushes and waits for so many points to be in force. */
async function brushed(count: number, ...strokes: Parameters<typeof brush>[]) {
  for (const stroke of strokes) brush(...stroke);
  await until(() => brushedCount() === count);
  return settled();
}

test("a stroke shows θ₀ and its brushed E-step at once, from the θ shown", async () => {
  transport.stepOn(4);
  const before = await settled();
  const { run, cursor, older } = await brushed(20, [upTo(20), 1, 1]);
  expect(run.frames.map(({ phase }) => phase)).toEqual(["init", "E"]);
  expect(cursor).toBe(1);
  expect(run.frames[0]?.theta).toEqual(before.run.frames[4]?.theta);
  expect(run.frames[1]?.logLikelihood).toBe(before.run.frames[4]?.logLikelihood);
  expect(gap()).toBeGreaterThan(0);
  expect(older).toEqual([before.run]);
});

test("what comes while the engine works is taken together, and a stroke is one undo", async () => {
  transport.stepOn(1);
  const before = await settled();
  await brushed(60, [upTo(20), 1, 5], [upTo(40), 1, 5], [upTo(60), 1, 5]);
  const first = gap();
  await brushed(70, [upTo(70), 1, 6]);
  expect(lab.getState().older).toEqual([before.run]);
  undo();
  expect(gap()).toBe(first);
  undo();
  expect(lab.getState().run).toEqual(before.run);
});

test("brushed back to the posterior the gap is closed, and the rule is exact again", async () => {
  await brushed(10, [upTo(10), 0, 8]);
  brush(upTo(10), null, 9);
  const { choices } = await until((s) => s.choices.inference.kind === "exact");
  expect(choices.inference).toEqual({ kind: "exact" });
  expect(gap()).toBe(0);
});

test("a run made again from the session is the one that was brushed", async () => {
  await brushed(30, [upTo(30), 1, 11]);
  transport.stepTo("M");
  const { dataset, choices, run } = await settled();
  await restore({ dataset, choices }, { halfSteps: 2, stopped: false, cursor: 2 });
  expect((await settled()).run.frames).toEqual(run.frames);
});

test("a point whose label is observed is not brushed", async () => {
  label([0, 2], 0, 12);
  await settled();
  await brushed(8, [upTo(10), 1, 12]);
});

test("play stops where the brush is set down", async () => {
  transport.togglePlay();
  await until((s) => s.run.frames.length > 1);
  await brushed(5, [upTo(5), 1, 13]);
  expect(lab.getState().activity).toBe("idle");
});

test("the brush in hand does what it was taken for; a component that is none is not chosen", async () => {
  startPainting("label");
  chooseComponent(1);
  chooseComponent(5);
  paint([3], 14);
  await settled();
  expect(lab.getState().dataset.observed?.[3]).toBe(1);
  setView({ painting: { what: "label", component: null } });
  paint([3], 15);
  expect((await settled()).dataset.observed).toBeNull();
  setView({ painting: null });
});

test("a label observed begins a run from the θ shown; the share replaces all and is one edit", async () => {
  transport.stepOn(2);
  const before = await settled();
  label([0], 1, 21);
  const labelled = await settled();
  expect(labelled.run.frames).toHaveLength(1);
  expect(labelled.run.frames[0]?.theta).toEqual(before.run.frames[2]?.theta);
  expect(labelled.older).toEqual([]);
  observeShare(0.3, 22);
  observeShare(0.4, 22);
  const shared = await settled();
  expect(shared.dataset.observed?.filter((code) => code >= 0)).toHaveLength(400);
  undo();
  expect((await settled()).dataset).toBe(labelled.dataset);
  removeObserved();
  expect((await settled()).dataset.observed).toBeNull();
});

test("labels beyond the components are refused with a sentence", () => {
  const { dataset } = lab.getState();
  const labels = dataset.labels?.with(7, 2) ?? null;
  lab.setState({ dataset: { ...dataset, labels } });
  expect(() => observeShare(0.1, 31)).toThrow(
    "Label 3 has no component: there are only 2. Set K to 3 first.",
  );
  expect(lab.getState().dataset.observed).toBeNull();
});
