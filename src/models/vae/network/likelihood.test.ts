import { expect, test } from "vitest";
import { bernoulli, gaussian } from "./likelihood.ts";
import { drawn, expectGradient } from "./testing/differences.ts";

const [ROWS, WIDTH] = [3, 4];
const total = (into: Float64Array) => into.reduce((sum, v) => sum + v, 0);
const f = drawn(ROWS * WIDTH, 1);

test("the Gaussian head is its definition, with its gradients in f and log σ²", () => {
  const x = drawn(ROWS * WIDTH, 2);
  const into = new Float64Array(ROWS);
  const value = (at: Float64Array, logVariance: number) => {
    gaussian(x, at, Math.exp(logVariance), ROWS, WIDTH, into, null);
    return total(into);
  };
  const slopes = new Float64Array(f.length);
  const slope = gaussian(x, f, 0.3, ROWS, WIDTH, into, slopes);
  for (let r = 0; r < ROWS; r++) {
    let log = 0;
    for (let d = r * WIDTH; d < (r + 1) * WIDTH; d++) {
      const away = (x[d] as number) - (f[d] as number);
      log += Math.log(Math.exp((-away * away) / 0.6) / Math.sqrt(2 * Math.PI * 0.3));
    }
    expect(into[r]).toBeCloseTo(log, 11);
  }
  expectGradient((at) => value(at, Math.log(0.3)), f, slopes);
  expectGradient(([l = 0]) => value(f, l), Float64Array.of(Math.log(0.3)), Float64Array.of(slope));
});

test("the Bernoulli head is its definition, with its gradient in the logits", () => {
  const x = drawn(ROWS * WIDTH, 3).map((v, i) => (i < 2 ? i : 1 / (1 + Math.exp(-v))));
  const into = new Float64Array(ROWS);
  const slopes = new Float64Array(f.length);
  bernoulli(x, f, ROWS, WIDTH, into, slopes);
  for (let r = 0; r < ROWS; r++) {
    let log = 0;
    for (let d = r * WIDTH; d < (r + 1) * WIDTH; d++) {
      const p = 1 / (1 + Math.exp(-(f[d] as number)));
      log += (x[d] as number) * Math.log(p) + (1 - (x[d] as number)) * Math.log(1 - p);
    }
    expect(into[r]).toBeCloseTo(log, 11);
  }
  const value = (at: Float64Array) => {
    bernoulli(x, at, ROWS, WIDTH, into, null);
    return total(into);
  };
  expectGradient(value, f, slopes);
});

test("logits far out leave the Bernoulli head finite", () => {
  const into = new Float64Array(1);
  const slopes = new Float64Array(4);
  bernoulli(Float64Array.of(1, 0, 1, 0), Float64Array.of(800, -800, -800, 800), 1, 4, into, slopes);
  expect(into[0]).toBe(-1600);
  expect(Array.from(slopes)).toEqual([0, 0, 1, -1]);
});
