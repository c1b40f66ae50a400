import { describe, expect, it } from "vitest";
import { along, anywhere, beside } from "./places.ts";
import { apart, inside, type Point } from "./rect.ts";
import { clear, skyline } from "./skyline.ts";

const frame = { left: 0, top: 0, width: 400, height: 200 };
const rising = [
  { x: 0, y: 180 },
  { x: 400, y: 40 },
];
const drawn = skyline([rising], 400);
const around = { frame, drawn: [drawn], taken: [], verticals: [] };
const size = { width: 100, height: 16 };
const level = (y: number): Point[] => [0, 400].map((x) => ({ x, y }));

describe("labels", () => {
  it("are put above or below their line, clear of it", () => {
    const above = along(drawn, [], size, ["above"], 200, around);
    const below = along(drawn, [], size, ["below"], 200, around);
    expect(above && below && above.top < below.top).toBe(true);
    for (const rect of [above, below]) {
      expect(rect && clear(rect, [drawn]) && inside(rect, frame)).toBe(true);
    }
  });

  it("keep away from others", () => {
    const first = along(drawn, [], size, ["above"], 200, around);
    const taken = first ? [first] : [];
    const second = along(drawn, [], size, ["above"], 200, { ...around, taken });
    expect(first && second && apart(first, second)).toBe(true);
  });

  it("do not name a line across another", () => {
    const lower = rising.map(({ x, y }) => ({ x, y: y + 6 }));
    const own = skyline([lower], 400);
    const both = { ...around, drawn: [drawn, own] };
    expect(along(own, [drawn], size, ["above"], 200, both)).toBeNull();
    expect(along(own, [drawn], size, ["below"], 200, both)).not.toBeNull();
    expect(along(own, [drawn], size, ["above", "below"], 200, both)?.top).toBeGreaterThan(100);
  });

  it("lie between lines, but not on what is between the edges of an area", () => {
    const lines = [20, 80].map(level);
    const two = { ...around, drawn: lines.map((line) => skyline([line], 400)) };
    expect(beside({ x: 100, y: 50 }, size, 10, two)).toMatchObject({ left: 110, top: 42 });
    const area = { ...around, drawn: [skyline(lines, 400)] };
    expect(beside({ x: 100, y: 50 }, size, 10, area)?.top).toBeGreaterThan(80);
  });

  it("lie across an vertical only where there is no other place", () => {
    const flat = skyline([level(100)], 400);
    for (const x of [130, 200, 333]) {
      const crossed = { ...around, drawn: [flat], verticals: [x] };
      const rects = [
        along(flat, [], size, ["above", "below"], x, crossed),
        beside({ x: x - 10, y: 60 }, size, 4, crossed),
        anywhere({ x, y: 60 }, size, crossed),
      ];
      for (const rect of rects)
        expect(rect && (x < rect.left || x > rect.left + rect.width), `${x}`).toBe(true);
    }
    const fence = { ...around, drawn: [flat], verticals: [50, 150, 250, 350] };
    expect(along(flat, [], size, ["above"], 200, fence)).not.toBeNull();
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
