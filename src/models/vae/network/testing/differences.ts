import { expect } from "vitest";
import { normal, seeded } from "../../../../maths/random.ts";

/** So many standard normal numbers. */
export function drawn(size: number, seed: number): Float64Array {
  const rng = seeded(seed);
  return Float64Array.from({ length: size }, () => normal(rng));
}

/** Expects `gradient` to be that of `value` at `at`, by central differences, each to 1e-7 of its size. */
export function expectGradient(
  value: (at: Float64Array) => number,
  at: Float64Array,
  gradient: Float64Array,
): void {
  expect(gradient.length).toBe(at.length);
  const by = 1e-5;
  for (let i = 0; i < at.length; i++) {
    const moved = (step: number) => value(at.map((v, j) => (j === i ? v + step : v)));
    const slope = (moved(by) - moved(-by)) / (2 * by);
    const own = gradient[i] as number;
    expect(Math.abs(own - slope), `${own} is ${slope} at ${i}`).toBeLessThan(
      1e-7 * (1 + Math.abs(slope)),
    );
  }
}
