import { expect, test, vi } from "vitest";
import type { Gesture } from "./gestures.ts";
import { newPointersDown } from "./pointersDown.ts";

const at = (px: number, py = 0) => ({ px, py });

function gesture(waits = true) {
  return { waits, move: vi.fn(), end: vi.fn(), cancel: vi.fn() } satisfies Gesture;
}

const TREMBLE = 12;

test("a finger that trembles clicks; one that goes further drags", () => {
  const pointers = newPointersDown();
  const [tap, drag] = [gesture(), gesture()];
  pointers.down(1, true, at(50), TREMBLE, () => tap);
  pointers.move(1, at(61));
  pointers.up(1, at(61));
  expect(tap.move).not.toHaveBeenCalled();
  expect(tap.end).toHaveBeenCalledWith(at(61), false);
  pointers.down(2, true, at(50), TREMBLE, () => drag);
  pointers.move(2, at(63));
  pointers.move(2, at(52));
  pointers.up(2, at(52));
  expect(drag.move.mock.calls).toEqual([[at(63)], [at(52)]]);
  expect(drag.end).toHaveBeenCalledWith(at(52), true);
});

test("fingers that drum are a tap each, in whatever order they come up", () => {
  const pointers = newPointersDown();
  const taps = [gesture(), gesture(), gesture()];
  const down = (i: number) =>
    pointers.down(i, i === 0, at(100 * i), TREMBLE, () => taps[i] ?? gesture());
  down(0);
  down(1);
  pointers.up(0, at(0));
  down(2);
  pointers.up(2, at(200));
  pointers.up(1, at(100));
  for (const tap of taps) {
    expect(tap.end).toHaveBeenCalledTimes(1);
    expect(tap.end.mock.calls[0]?.[1]).toBe(false);
    expect(tap.cancel).not.toHaveBeenCalled();
  }
});

test("two fingers of which one moves are a pinch and do nothing, until both are up", () => {
  const pointers = newPointersDown();
  const taps = [gesture(), gesture()] as const;
  pointers.down(1, true, at(0), TREMBLE, () => taps[0]);
  pointers.down(2, false, at(90), TREMBLE, () => taps[1]);
  pointers.move(2, at(120));
  pointers.move(1, at(-40));
  pointers.up(1, at(-40));
  const third = vi.fn(() => gesture());
  pointers.down(3, false, at(10), TREMBLE, third);
  pointers.up(3, at(10));
  pointers.up(2, at(120));
  for (const { move, end, cancel } of taps) {
    expect(move).not.toHaveBeenCalled();
    expect(end).not.toHaveBeenCalled();
    expect(cancel).toHaveBeenCalledTimes(1);
  }
  expect(third).not.toHaveBeenCalled();
});

test.each([
  ["acts at once", false, 0],
  ["is a drag already", true, 40],
])("a second finger ends what %s", (_, waits, moved) => {
  const pointers = newPointersDown();
  const first = gesture(waits);
  const second = vi.fn(() => gesture());
  pointers.down(1, true, at(0), TREMBLE, () => first);
  pointers.move(1, at(moved));
  pointers.down(2, false, at(90), TREMBLE, second);
  pointers.up(1, at(moved));
  expect(first.cancel).toHaveBeenCalledTimes(1);
  expect(first.end).not.toHaveBeenCalled();
  expect(second).not.toHaveBeenCalled();
});

test("a finger that was never heard to come up stands in no later one's way", () => {
  const pointers = newPointersDown();
  const [lost, next] = [gesture(), gesture()];
  pointers.down(1, true, at(0), TREMBLE, () => lost);
  pointers.down(7, true, at(30), TREMBLE, () => next);
  pointers.up(7, at(30));
  expect(lost.cancel).toHaveBeenCalledTimes(1);
  expect(next.end).toHaveBeenCalledWith(at(30), false);
});
