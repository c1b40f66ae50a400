import "../../store/testing/fakeWorkers.ts";
import { beforeEach, expect, test } from "vitest";
import { replaceData } from "../../store/edits/editData.ts";
import { firstScene } from "../../store/lab/firstScene.ts";
import { lab } from "../../store/lab/lab.ts";
import { undo } from "../../store/run/undo.ts";
import { openFirstScene } from "../../store/testing/fromFirstScene.ts";
import * as late from "./lateActions.ts";

const xs = () => [...(lab.getState().dataset.points.columns[0] ?? [])];

beforeEach(async () => {
  await openFirstScene();
});

test("sweeps that wait for their code erase what was under the eraser, each point once", async () => {
  const before = xs();
  await Promise.all([
    late.erasePoints([0, 5], 7),
    late.erasePoints([5, 6, 999], 7),
    late.addPoints([[80, 90]], 8),
    late.movePoint(998, [70, 70], true),
    late.erasePoints([3], 9),
  ]);
  const gone = new Set([0, 3, 5, 6, 999]);
  const left = before.map((x, n) => (n === 998 ? 70 : x)).filter((_, n) => !gone.has(n));
  expect(xs()).toEqual([...left, 80]);
});

test("nothing is done to other data than those that were seen", async () => {
  const { dataset } = firstScene();
  const sweep = [late.erasePoints([0, 1], 1), late.addPoints([[0, 0]], 2)];
  replaceData({ ...dataset, points: { ...dataset.points } });
  await Promise.all([...sweep, late.movePoint(4, [9, 9], true)]);
  expect(xs()).toEqual([...(dataset.points.columns[0] ?? [])].with(4, 9));
});

test("what was seen before an undo is not erased after it", async () => {
  await late.addPoints([[1, 1]], 3);
  const before = xs();
  const sweep = late.erasePoints([1000], 4);
  undo();
  await sweep;
  expect(xs()).toEqual(before.slice(0, 1000));
});

test("what was asked for first is done first, though its code comes later", async () => {
  const seen: number[] = [];
  const stop = lab.subscribe(({ dataset }) => seen.push(dataset.points.size));
  const { size } = lab.getState().dataset.points;
  const { editors } = await import("../../models/faces.ts");
  const load = editors.load;
  editors.load = async (spec) => {
    editors.load = load;
    await new Promise((later) => setTimeout(later, 20));
    return load(spec);
  };
  await Promise.all([late.addPoints([[1, 1]], 4), late.erasePoints([0, 1], 5)]);
  stop();
  expect([...new Set(seen)].slice(0, 2)).toEqual([size + 1, size - 1]);
});
