import "../testing/fakeWorkers.ts";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { hiddenShare, withShown } from "../../data/hidden.ts";
import { noData } from "../../data/noData.ts";
import { rowsOf } from "../../models/shared/points.ts";
import { lab } from "../lab/lab.ts";
import { startTransport } from "../run/transport.ts";
import { redo, undo } from "../run/undo.ts";
import { openFirstScene } from "../testing/fromFirstScene.ts";
import { withAdded, withMoved, without } from "./datasets.ts";
import { hideShare } from "./hide.ts";

// What is hidden is of the data, whatever the model makes of it.
vi.mock("../files/fits.ts", () => ({ refuseUnfit: () => {} }));

beforeAll(() => startTransport());
beforeEach(async () => {
  await openFirstScene();
});

const now = () => lab.getState().dataset;

test("a stroke of the slider is one edit, undone and done again", () => {
  const before = now();
  const { length } = lab.getState().past;
  hideShare(0.1, -1);
  hideShare(0.3, -1);
  const hidden = now();
  expect(lab.getState().past).toHaveLength(length + 1);
  expect(hiddenShare(hidden)).toBeCloseTo(0.3, 12);
  hideShare(0.5, -2);
  expect(lab.getState().past).toHaveLength(length + 2);
  expect([...(now().hidden?.at ?? [])]).toEqual(
    expect.arrayContaining([...(hidden.hidden?.at ?? [])]),
  );
  undo();
  expect(now()).toBe(hidden);
  undo();
  expect(now()).toBe(before);
  redo();
  expect(now()).toBe(hidden);
});

test("at no share all is there again, to the last bit, and the recipe is what it was", () => {
  const before = now();
  hideShare(0.9, -3);
  expect(rowsOf(now().points).some((row) => row.every(Number.isNaN))).toBe(true);
  expect(now().source).toEqual(before.source);
  hideShare(0, -4);
  expect(rowsOf(now().points)).toEqual(rowsOf(before.points));
  expect(now()).not.toHaveProperty("hidden");
});

test("what is hidden goes with its points through edits by hand", () => {
  hideShare(0.4, -5);
  const dataset = now();
  const whole = rowsOf(withShown(dataset).points);
  const fewer = without(dataset, [0, 7, 12]);
  expect(rowsOf(withShown(fewer).points)).toEqual(whole.filter((_, n) => ![0, 7, 12].includes(n)));
  const more = withAdded(dataset, [[1, 2]]);
  expect(rowsOf(withShown(more).points)).toEqual([...whole, [1, 2]]);
  const n = rowsOf(dataset.points).findIndex((row) => row.every(Number.isNaN));
  const moved = withMoved(dataset, n, [5]);
  expect(rowsOf(moved.points)[n]).toEqual([5, Number.NaN]);
  expect(rowsOf(withShown(moved).points)[n]).toEqual([5, whole[n]?.[1]]);
  expect(noData()).not.toHaveProperty("hidden");
});
