import fc from "fast-check";
import { expect, test } from "vitest";
import { figureAddress, figureIn, isFigure } from "./address.ts";

const number = fc.integer({ min: -1e5, max: 1e5 }).map((n) => n / 1000);
const state = fc.dictionary(
  fc.constantFrom("mean", "p", "way"),
  fc.oneof(
    number,
    fc.array(number, { minLength: 2 }),
    fc.constant([]),
    fc.constantFrom("reverse", "both-ways"),
  ),
);

test("what is written is read again", () => {
  fc.assert(
    fc.property(state, fc.boolean(), (state, present) => {
      const figure = { name: "kl", ...(Object.keys(state).length > 0 && { state: { ...state } }) };
      const address = figureAddress(figure, present);
      expect(isFigure(address)).toBe(true);
      expect(figureIn(address)).toEqual({ figure, present });
      // As it stands after # in an address.
      expect(new URL(`http://a/#${address}`).hash.slice(1)).toBe(address);
    }),
  );
});

test("an address by hand is read as it is meant", () => {
  expect(figureIn("figure=kl&p=0.2,0.8&way=reverse&z=1e-3")).toEqual({
    figure: { name: "kl", state: { p: [0.2, 0.8], way: "reverse", z: 0.001 } },
    present: false,
  });
});
