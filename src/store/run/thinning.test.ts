import { expect, test } from "vitest";
import type { Frame } from "../../engine/run/frame.ts";
import { bytesOf, kept, ROOM, wholeBefore } from "./thinning.ts";

const NUMBERS = 26_000;

/** A frame of digits' size; none has numbers of its own, so that ten thousand fit here. */
const theta = { weights: new Float64Array(NUMBERS) };
const frameAt = (iteration: number): Frame => ({
  phase: "EM",
  iteration,
  theta,
  qTheta: theta,
  phi: { weights: new Float64Array(0) },
  logLikelihood: -1,
  elbo: -2,
  logPrior: 0,
  terms: [-2],
  neverFalls: [],
});

const wholeIn = (frames: readonly Frame[]) =>
  frames.flatMap((frame, i) => (frame.thinned ? [] : [i]));

test("ten thousand frames of 26 000 weights keep no more than there is room for", () => {
  let frames: readonly Frame[] = [frameAt(0)];
  for (let t = 1; t <= 10_000; t++) {
    const all = frames.slice();
    all.push(frameAt(t));
    frames = t % 10 === 0 ? kept(all) : all;
  }
  const whole = wholeIn(frames);
  expect(whole.length * bytesOf(frameAt(0))).toBeLessThan(1.1 * ROOM);
  expect(whole.length * bytesOf(frameAt(0))).toBeGreaterThan(ROOM / 3);
  // Evenly, from θ₀ on, so that no frame is far from one that is kept before it.
  const [first = -1, second = 0] = whole;
  expect(first).toBe(0);
  const gaps = whole.slice(1, -1).map((at, i) => at - (whole[i] ?? 0));
  expect(new Set(gaps)).toEqual(new Set([second]));
  expect(whole.at(-1)).toBe(10_000);
});

test("every frame keeps its numbers, and the one made again its θ", () => {
  const many = Array.from({ length: 500 }, (_, t) => frameAt(t));
  const frames = kept(many, 123);
  expect(frames.map(({ elbo, iteration }) => [elbo, iteration])).toEqual(
    many.map(({ elbo, iteration }) => [elbo, iteration]),
  );
  expect(frames[123]).toBe(many[123]);
  expect(frames[124]).toMatchObject({ thinned: true, theta: undefined, qTheta: null });
  expect(frames[124]?.phi).toBeUndefined();
  expect(wholeBefore(frames, 124)).toBe(123);
  expect(wholeBefore(frames, 122)).toBeLessThan(122);
});

test("a run that fits is kept whole", () => {
  const few = Array.from({ length: 20 }, (_, t) => frameAt(t));
  expect(kept(few)).toEqual(few);
});
