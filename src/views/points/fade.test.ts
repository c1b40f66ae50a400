import { expect, it } from "vitest";
import { mixColours } from "./fade.ts";
import { radiusFor } from "./raster/radius.ts";

it("mixes channel by channel, exact at both ends", () => {
  const from = Uint32Array.of(0xff000000);
  const to = Uint32Array.of(0xffff8040);
  const into = new Uint32Array(1);
  const at = (share: number) => {
    mixColours(from, to, share, into);
    return into[0];
  };
  expect(at(0)).toBe(0xff000000);
  expect(at(0.5)).toBe(0xff7f4020);
  expect(at(1)).toBe(0xffff8040);
});

it("makes points smaller the more there are", () => {
  expect(radiusFor(1)).toBe(3.2);
  expect(radiusFor(10_000)).toBeCloseTo(3, 9);
  expect(radiusFor(100_000)).toBeCloseTo(2, 9);
  expect(radiusFor(5_000_000)).toBe(1);
});
