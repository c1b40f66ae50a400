import { describe, expect, it } from "vitest";
import { along, apart, beside, clear, inside, skyline } from "./labels.ts";

const frame = { left: 0, top: 0, width: 400, height: 200 };
const rising = [
  { x: 0, y: 180 },
  { x: 400, y: 40 },
];
const drawn = skyline([rising], 400);
const around = { frame, drawn, taken: [], upright: -1 };
const size = { width: 100, height: 16 };

describe("labels", () => {
  it("are put above or below their line, clear of it", () => {
    const above = along(drawn, [], size, "above", 200, around);
    const below = along(drawn, [], size, "below", 200, around);
    expect(above && below && above.top < below.top).toBe(true);
    for (const rect of [above, below]) {
      expect(rect && clear(rect, drawn) && inside(rect, frame)).toBe(true);
    }
  });

  it("keep away from others", () => {
    const first = along(drawn, [], size, "above", 200, around);
    const taken = first ? [first] : [];
    const second = along(drawn, [], size, "above", 200, { ...around, taken });
    expect(first && second && apart(first, second)).toBe(true);
  });

  it("do not name a line across another", () => {
    const lower = rising.map(({ x, y }) => ({ x, y: y + 6 }));
    const own = skyline([lower], 400);
    const both = { ...around, drawn: skyline([rising, lower], 400) };
    expect(along(own, [drawn], size, "above", 200, both)).toBeNull();
    expect(along(own, [drawn], size, "below", 200, both)).not.toBeNull();
  });

  it("stand right of a point, or left where there is no room", () => {
    const right = beside({ x: 100, y: 60 }, size, 10, around);
    expect(right?.left).toBe(110);
    const left = beside({ x: 390, y: 60 }, size, 10, around);
    expect(left && left.left + left.width).toBe(380);
  });

  it("are left out where there is no room at all", () => {
    expect(beside({ x: 5, y: 5 }, { width: 500, height: 16 }, 10, around)).toBeNull();
  });
});
