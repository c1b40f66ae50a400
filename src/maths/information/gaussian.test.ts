import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gaussianEntropy, gaussianInformation, gaussianKl, uniformEntropy } from "./gaussian.ts";
import { integral, klOnALine, logNormal } from "./onALine.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const covariance = fc
  .tuple(number(0.1, 5), number(0.1, 5), number(-0.99, 0.99))
  .map(([a, c, rho]) => {
    const b = rho * Math.sqrt(a * c);
    return [
      [a, b],
      [b, c],
    ];
  });

test("the entropy of a Gaussian is −∫ p log p, negative below σ = 1/√(2πe)", () => {
  for (const sd of [0.05, 0.2, 1, 3]) {
    const log = logNormal(0, sd);
    const over = { from: -10 * sd, to: 10 * sd, size: 401 };
    const direct = integral((x) => -Math.exp(log(x)) * log(x), over);
    expect(gaussianEntropy([[sd * sd]])).toBeCloseTo(direct, 12);
  }
  expect(gaussianEntropy([[1 / (2 * Math.PI * Math.E)]])).toBeCloseTo(0, 14);
  expect(gaussianEntropy([[0.01]])).toBeLessThan(0);
});

test("that of a uniform density is the log of its width, below that of the Gaussian of its variance", () => {
  for (const width of [0.2, 1, 7]) {
    expect(uniformEntropy(width)).toBe(Math.log(width));
    expect(uniformEntropy(width)).toBeLessThan(gaussianEntropy([[width ** 2 / 12]]));
  }
});

describe("KL of Gaussians", () => {
  test("is that of the definition, on a line", () => {
    for (const [mean, sd] of [
      [0, 1],
      [1.5, 0.6],
      [-2, 2],
    ] as const) {
      const direct = klOnALine(logNormal(mean, sd), logNormal(0.3, 1.2), {
        from: -25,
        to: 25,
        size: 2001,
      });
      const closed = gaussianKl(
        { mean: [mean], covariance: [[sd ** 2]] },
        { mean: [0.3], covariance: [[1.2 ** 2]] },
      );
      expect(closed).toBeCloseTo(direct, 12);
    }
  });

  test("is never negative, 0 from p to p, and the same after a shift and a stretch of both", () => {
    fc.assert(
      fc.property(covariance, covariance, number(-3, 3), number(0.2, 4), (s, t, at, by) => {
        const [p, q] = [
          { mean: [0, at], covariance: s },
          { mean: [1, 0], covariance: t },
        ];
        const kl = gaussianKl(p, q);
        expect(kl).toBeGreaterThanOrEqual(0);
        expect(gaussianKl(p, p)).toBeCloseTo(0, 10);
        const moved = ({ mean, covariance: own }: typeof p) => ({
          mean: mean.map((value) => by * value - at),
          covariance: own.map((row) => row.map((value) => by * by * value)),
        });
        expect(Math.abs(gaussianKl(moved(p), moved(q)) - kl)).toBeLessThan(1e-9 * (1 + kl));
      }),
    );
  });

  test("a matrix that is no covariance is refused", () => {
    const flat = { mean: [0], covariance: [[0]] };
    expect(() => gaussianKl(flat, flat)).toThrow("not positive definite");
  });
});

test("the information of a Gaussian pair adds up, is −½ log(1 − ρ²), and is never negative", () => {
  fc.assert(
    fc.property(covariance, (sigma) => {
      const { x, y, joint, xGivenY, yGivenX, mutual } = gaussianInformation(sigma);
      expect(joint).toBeCloseTo(x + yGivenX, 10);
      expect(joint).toBeCloseTo(y + xGivenY, 10);
      expect(mutual).toBeCloseTo(x + y - joint, 10);
      expect(mutual).toBeGreaterThanOrEqual(0);
    }),
  );
});
