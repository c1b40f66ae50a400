import { expect, test } from "vitest";
import { sizeOf } from "../../labels/rect.ts";
import { sizesIn } from "./chartLayout.ts";

const ticks = () => [{ at: -3855, text: "−3855" }];
const at = (font: number, spacing: number) =>
  sizesIn({ width: 500, height: 300 }, { font, spacing, mark: 1, compact: false }, ticks);

test("letters spaced further apart find room: none of a value is cut, and labels are as wide as they are", () => {
  for (const [font, spacing] of [
    [13, 0.12 * 13],
    [21, 0.3 * 21],
  ] as const) {
    const [usual, spaced] = [at(font, 0), at(font, spacing)];
    expect(spaced.plot.left - usual.plot.left).toBeGreaterThan(5 * spacing - 1);
    expect(spaced.plot.left + spaced.plot.width).toBe(usual.plot.left + usual.plot.width);
    const name = "KL gap 4.06 nats";
    expect(sizeOf(name, spaced).width - sizeOf(name, usual).width).toBeCloseTo(16 * spacing, 9);
  }
});
