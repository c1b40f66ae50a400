import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "../random.ts";
import { chainLogProbability, sampleChain, stationary, stepsOf } from "./markov.ts";

const inside = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const chains = fc.record({ first: inside, afterZero: inside, afterOne: inside });
const all = (length: number): number[][] =>
  Array.from({ length: 2 ** length }, (_, code) =>
    Array.from({ length }, (_, i) => (code >> i) & 1),
  );

test("the probabilities of all x add up to 1", () => {
  fc.assert(
    fc.property(chains, fc.integer({ min: 1, max: 7 }), (chain, length) => {
      const sum = all(length).reduce(
        (total, x) => total + Math.exp(chainLogProbability(chain, x)),
        0,
      );
      expect(sum).toBeCloseTo(1, 10);
    }),
  );
});

test("log p(x) is told by how often each step is made", () => {
  fc.assert(
    fc.property(chains, fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 2 }), (chain, x) => {
      const [[a = 0, b = 0], [c = 0, d = 0]] = stepsOf(x);
      expect(a + b + c + d).toBe(x.length - 1);
      const { first, afterZero, afterOne } = chain;
      const told =
        Math.log(x[0] === 1 ? first : 1 - first) +
        a * Math.log(1 - afterZero) +
        b * Math.log(afterZero) +
        c * Math.log(1 - afterOne) +
        d * Math.log(afterOne);
      expect(chainLogProbability(chain, x)).toBeCloseTo(told, 8);
    }),
  );
});

test("a step leaves the stationary share as it is, and long samples come to it", () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const p = stationary(chain);
      expect((1 - p) * chain.afterZero + p * chain.afterOne).toBeCloseTo(p, 12);
    }),
  );
  const chain = { first: 0.5, afterZero: 0.2, afterOne: 0.7 };
  const x = sampleChain(seeded(2), chain, 100_000);
  expect(x.reduce((sum, value) => sum + value, 0) / x.length).toBeCloseTo(stationary(chain), 2);
  const [[a = 0, b = 0]] = stepsOf(x);
  expect(b / (a + b)).toBeCloseTo(0.2, 2);
});
