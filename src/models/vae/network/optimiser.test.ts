import { expect, test } from "vitest";
import { climbingFrom, copied, type Optimiser, stepped } from "./optimiser.ts";

const gradient = Float64Array.of(2, -0.5, 0);

test("a plain step is η∇", () => {
  const from = climbingFrom("plain", Float64Array.of(1, 2, 3));
  const to = stepped("plain", from, gradient, 0.1, copied(from));
  expect(Array.from(to.weights)).toEqual([1.2, 1.95, 3]);
  expect(Array.from(from.weights)).toEqual([1, 2, 3]);
});

test("Adam's first step is η in the sign of each slope, a second of equal slopes as long", () => {
  const from = climbingFrom("adam", Float64Array.of(1, 2, 3));
  const once = stepped("adam", from, gradient, 0.1, copied(from));
  for (const [i, w] of [1.1, 1.9, 3].entries()) expect(once.weights[i]).toBeCloseTo(w, 7);
  const twice = stepped("adam", once, gradient, 0.1, copied(once));
  for (const [i, w] of [1.2, 1.8, 3].entries()) expect(twice.weights[i]).toBeCloseTo(w, 7);
  expect(twice.steps).toBe(2);
});

test("Adam follows its recurrences", () => {
  let now = climbingFrom("adam", Float64Array.of(0));
  let [mean, square, weight] = [0, 0, 0];
  for (let t = 1; t <= 20; t++) {
    const slope = Math.sin(t);
    now = stepped("adam", now, Float64Array.of(slope), 0.01, now);
    mean = 0.9 * mean + 0.1 * slope;
    square = 0.999 * square + 0.001 * slope ** 2;
    weight += (0.01 * (mean / (1 - 0.9 ** t))) / (Math.sqrt(square / (1 - 0.999 ** t)) + 1e-8);
    expect(now.weights[0]).toBeCloseTo(weight, 12);
  }
});

test.each<Optimiser>(["plain", "adam"])(
  "a %s step in place is the step into a copy",
  (optimiser) => {
    const from = climbingFrom(optimiser, Float64Array.of(1, 2, 3));
    const apart = stepped(optimiser, from, gradient, 0.1, copied(from));
    expect(stepped(optimiser, from, gradient, 0.1, from)).toEqual(apart);
  },
);
