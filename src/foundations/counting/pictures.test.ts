import { expect, test } from "vitest";
import { areImages, bitsOf, imagesOf, SIDES, turnedOver } from "./pictures.ts";

const sides = [3, 4, 5];

test.each(sides)("four different images of %i by %i pixels, two of each class", (side) => {
  const state = { side, images: imagesOf(side), seed: 1 };
  expect(areImages(state)).toBe(true);
  const bits = bitsOf(state);
  expect(bits.map(([y]) => y)).toEqual([0, 0, 1, 1]);
  expect(new Set(bits.map((each) => each.join(""))).size).toBe(4);
  for (const each of bits) expect(each).toHaveLength(1 + side * side);
});

test("those are all widths there are", () => {
  expect([SIDES.least, SIDES.most]).toEqual([sides[0], sides.at(-1)]);
});

test.each(sides)("a pixel turned over, and over again (%i)", (side) => {
  const state = { side, images: imagesOf(side), seed: 1 };
  for (let pixel = 0; pixel < side * side; pixel++) {
    const images = turnedOver(state, 2, pixel);
    const [before, after] = [bitsOf(state), bitsOf({ ...state, images })];
    for (const [i, bits] of after.entries())
      for (const [j, bit] of bits.entries())
        expect(bit !== before[i]?.[j]).toBe(i === 2 && j === pixel + 1);
    expect(turnedOver({ ...state, images }, 2, pixel)).toEqual(state.images);
  }
});

test("an image with more pixels than there are is none", () => {
  expect(areImages({ side: 3, images: [512, 0, 0, 0], seed: 1 })).toBe(false);
  expect(areImages({ side: 3.5, images: [0, 0, 0, 0], seed: 1 })).toBe(false);
});
