import { describe, expect, test } from "vitest";
import { type Axes, columnAxes, principalAxes, seenAt } from "../../models/shared/axes/axes.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { standsOf, ticksOf, truthsOf, unseenAlong } from "./gaps.ts";

const NONE = Number.NaN;
const rows = [
  [1, 2, 3],
  [NONE, 5, 6],
  [7, 8, NONE],
  [NONE, NONE, 9],
  [4, NONE, 1],
  [0, 1, 0],
];
const points = pointsFromRows(rows);
/** What some q says of each missing entry. */
const imputed = {
  rows: Uint32Array.of(1, 2, 3, 3, 4),
  columns: Uint8Array.of(0, 2, 0, 1, 1),
  means: Float64Array.of(10, 20, 30, 40, 50),
  deviations: Float64Array.of(1, 2, 3, 4, 5),
};

describe("over two columns", () => {
  const axes = columnAxes(3, [1, 0]);
  const unseen = unseenAlong(axes, points);

  test("a gap in one of them leaves a tick at the other; in both, nothing; in a third, all", () => {
    expect(unseen.lost).toBe(1);
    expect(ticksOf(axes, points, unseen)).toEqual([
      { n: 1, axis: 0, at: 5 },
      { n: 4, axis: 1, at: 4 },
    ]);
  });

  test("with a q it stands at the mean of what is missing, with its spread along that column", () => {
    expect(standsOf(axes, points, unseen, imputed)).toEqual([
      { n: 1, at: [5, 10], sd: [0, 1] },
      { n: 4, at: [50, 4], sd: [5, 0] },
    ]);
    expect(standsOf(axes, points, unseen, { ...imputed, rows: new Uint32Array() })).toEqual([]);
  });
});

test("what was hidden is seen where it was; what was missing before is nowhere", () => {
  const whole = pointsFromRows(rows.with(1, [4, 5, 6]));
  const stands = [1, 4].map((n) => ({ n, at: [0, 0], sd: [0, 0] }) as const);
  const at = (axes: Axes) => [...truthsOf(axes, whole, stands)];
  expect(at(columnAxes(3, [1, 0]))).toEqual([[1, [5, 4]]]);
  expect(at(columnAxes(3, [0]))).toEqual([
    [1, [4, 0]],
    [4, [4, 0]],
  ]);
  const principal = principalAxes(whole);
  expect(at(principal)).toEqual([[1, seenAt(principal, [4, 5, 6])]]);
});

test("over one column it stands on the line, and no tick tells where", () => {
  const axes = columnAxes(3, [0]);
  const unseen = unseenAlong(axes, points);
  expect([...unseen.rows]).toEqual([1, 3]);
  expect(ticksOf(axes, points, unseen)).toEqual([]);
  expect(standsOf(axes, points, unseen, imputed)).toEqual([
    { n: 1, at: [10, 0], sd: [1, 0] },
    { n: 3, at: [30, 0], sd: [3, 0] },
  ]);
});

test("along principal axes any gap matters, and its spread is seen along both", () => {
  const whole = pointsFromRows([...rows, [2, 9, 4], [5, 3, 8], [-3, 0, 2]]);
  const axes = principalAxes(whole);
  const unseen = unseenAlong(axes, whole);
  expect([...unseen.rows]).toEqual([1, 2, 4]);
  expect(unseen.lost).toBe(1);
  const [first] = standsOf(axes, whole, unseen, imputed);
  const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));
  expect(first?.at).toEqual(close(seenAt(axes, [10, 5, 6])));
  expect(first?.sd).toEqual(close(axes.rows.map((row) => row[0] ?? 0)));
});

test("without a gap all is seen", () => {
  expect(unseenAlong(columnAxes(2, [0, 1]), pointsFromRows([[1, 2]]))).toMatchObject({ lost: 0 });
});
