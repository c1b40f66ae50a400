import { expect, test } from "vitest";
import { klToPrior, reparameterised, reparameterisedBack } from "./gaussianQ.ts";
import { drawn, expectGradient } from "./testing/differences.ts";

const [ROWS, WIDTH] = [3, 2];
const q = drawn(ROWS * 2 * WIDTH, 1);
const total = (into: Float64Array) => into.reduce((sum, v) => sum + v, 0);

test("draws are m + s ∘ ε, and slopes go back through them", () => {
  const noise = drawn(ROWS * WIDTH, 2);
  const z = new Float64Array(ROWS * WIDTH);
  reparameterised(q, noise, ROWS, WIDTH, z);
  expect(z[3]).toBeCloseTo((q[5] as number) + Math.exp(q[7] as number) * (noise[3] as number), 14);
  const towards = drawn(ROWS * WIDTH, 3);
  const value = (at: Float64Array) => {
    reparameterised(at, noise, ROWS, WIDTH, z);
    return total(z.map((v, i) => v * (towards[i] as number)));
  };
  const slopes = new Float64Array(q.length);
  reparameterisedBack(q, noise, ROWS, WIDTH, towards, slopes);
  expectGradient(value, q, slopes);
});

test("the KL to the prior is 0 at the prior alone, and has its gradient", () => {
  const into = new Float64Array(ROWS);
  klToPrior(new Float64Array(q.length), ROWS, WIDTH, into, null);
  expect(Array.from(into)).toEqual([0, 0, 0]);
  const slopes = new Float64Array(q.length);
  klToPrior(q, ROWS, WIDTH, into, slopes, -2);
  expect(into.every((kl) => kl > 0)).toBe(true);
  const value = (at: Float64Array) => {
    klToPrior(at, ROWS, WIDTH, into, null);
    return -2 * total(into);
  };
  expectGradient(value, q, slopes);
});

test("the KL to the prior is ∫ q log q/p, by a sum over z", () => {
  const into = new Float64Array(1);
  const [m, s] = [0.7, 0.4];
  klToPrior(Float64Array.of(m, Math.log(s)), 1, 1, into, null);
  let sum = 0;
  const by = 1e-3;
  for (let z = m - 10 * s; z < m + 10 * s; z += by) {
    const logQ = -0.5 * ((z - m) / s) ** 2 - Math.log(s);
    sum += (by * Math.exp(logQ) * (logQ + z ** 2 / 2)) / Math.sqrt(2 * Math.PI);
  }
  expect(into[0]).toBeCloseTo(sum, 9);
});
