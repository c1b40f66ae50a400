import { expect, test } from "vitest";
import type { Dataset } from "../../data/dataset.ts";
import { twoLabels } from "../../models/shared/labels/twoLabels.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { withAdded, withLabel } from "./datasets.ts";

const dataset = (labels: readonly number[] | null): Dataset => ({
  points: pointsFromRows([
    [0, 1],
    [2, 3],
  ]),
  labels: labels && Int16Array.from(labels),
  observed: Int16Array.of(-1, 1),
  truth: null,
  source: { kind: "drawn" },
});

test("a point added with a label has it, one without has none, and no component is observed", () => {
  const added = withAdded(dataset([0, 1]), [[4, 5]], 1);
  expect([...(added.labels ?? [])]).toEqual([0, 1, 1]);
  expect([...(added.observed ?? [])]).toEqual([-1, 1, -1]);
  expect([...(withAdded(dataset([0, 1]), [[4, 5]]).labels ?? [])]).toEqual([0, 1, -1]);
  expect([...(withAdded(dataset(null), [[4, 5]], 0).labels ?? [])]).toEqual([-1, -1, 0]);
  expect(withAdded(dataset(null), [[4, 5]]).labels).toBeNull();
});

test("another label makes other points of them, so that nothing is taken for what it was", () => {
  const before = dataset([0, 1]);
  const after = withLabel(before, [0], 1);
  expect([...(after.labels ?? [])]).toEqual([1, 1]);
  expect([...(before.labels ?? [])]).toEqual([0, 1]);
  expect(after.points).not.toBe(before.points);
  expect(after.points.columns).toEqual(before.points.columns);
  expect([...(after.observed ?? [])]).toEqual([-1, 1]);
});

test("two labels are told apart, whatever their codes", () => {
  expect(twoLabels([2, -1, 1, 2])).toEqual([1, 2]);
  expect(twoLabels([3, 3])).toEqual([3, 4]);
  expect(twoLabels(null)).toEqual([0, 1]);
});
