import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import { cases, randomTheta } from "../testing/cases.ts";
import { fullSpec } from "../testing/plain.ts";
import { faultIn } from "../theta.ts";
import { between } from "./between.ts";

describe("on the line between two θ", () => {
  test("every place from 0 to 1 is a θ of the family; the ends are the two", () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), (c, s) => {
        const { spec, theta: a, seed, data } = c;
        const b = randomTheta(seeded(seed, 7), spec, data.points.dimensions);
        const middle = between(spec, a, b, s) ?? expect.fail("no θ");
        expect(faultIn(spec, data.points.dimensions, middle)).toBeNull();
        expect(between(spec, a, b, 0)).toEqual(a);
        const last = between(spec, a, b, 1);
        for (const [k, weight] of b.weights.entries())
          expect(last?.weights[k]).toBeCloseTo(weight, 14);
      }),
    );
  });

  test("beyond the ends there is one until a weight or a covariance is none", () => {
    const spec = fullSpec();
    const at = (weight: number, variance: number) => ({
      weights: [weight, 1 - weight],
      means: [[0], [weight]],
      covariances: [[[variance]], [[1]]],
    });
    const [a, b] = [at(0.5, 2), at(0.4, 1)];
    expect(between(spec, a, b, 1.5)?.weights[0]).toBeCloseTo(0.35, 14);
    expect(between(spec, a, b, 1.5)?.covariances[0]).toEqual([[0.5]]);
    expect(between(spec, a, b, 2)).toBeNull();
    expect(between(spec, a, b, -5.1)).toBeNull();
    const clamped = { ...spec, floor: { kind: "clamp", eps: 0.75 } } as const;
    expect(between(clamped, a, b, 1.2)).not.toBeNull();
    expect(between(clamped, a, b, 1.3)).toBeNull();
  });
});
