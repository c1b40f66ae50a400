import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import { adapt } from "../family.ts";
import { type Case, mixtures, randomTheta } from "../testing/cases.ts";
import { fullSpec, unit } from "../testing/plain.ts";
import { editor } from "./index.ts";

const planar = mixtures({ dimensions: [2, 2] });

/** The start of a case, raised above its clamp where it has one. */
const valid = ({ spec, theta }: Case) => adapt(spec, theta) ?? expect.fail("no θ");

describe("typing numbers", () => {
  test("one weight scales the others, so that all still sum to 1", () => {
    fc.assert(
      fc.property(
        planar,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (c, pick, value) => {
          const theta = valid(c);
          const k = pick % theta.weights.length;
          const next = editor.setFields(c.spec, theta, new Map([[`weights.${k}`, value]]));
          if (theta.weights.length > 1) expect(next.weights[k]).toBe(value);
          expect(next.weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  // Known: each field is set in turn, and the second weight rescales the first.
  test("two weights at once keeps both", () => {
    const spec = fullSpec(3);
    const values = new Map([
      ["weights.0", 0.3],
      ["weights.1", 0.3],
    ]);
    const { weights } = editor.setFields(spec, randomTheta(seeded(1), spec, 2), values);
    expect(weights).toEqual([0.3, 0.3, expect.closeTo(0.4, 12)]);
  });

  test("an off-diagonal entry sets its twin; a tied or round covariance stays so", () => {
    const base = { kind: "gaussian-mixture", components: 2, floor: null } as const;
    const theta = {
      weights: [0.5, 0.5],
      means: [
        [0, 0],
        [1, 1],
      ],
      covariances: [unit, unit],
    };
    const set = (covariance: "full" | "tied" | "spherical", id: string, value: number) =>
      editor.setFields({ ...base, covariance }, theta, new Map([[id, value]])).covariances;
    const slant = [
      [1, 0.5],
      [0.5, 1],
    ];
    expect(set("full", "covariances.1.0.1", 0.5)).toEqual([unit, slant]);
    expect(set("tied", "covariances.1.1.0", 0.5)).toEqual([slant, slant]);
    expect(set("spherical", "covariances.0.1.1", 3)).toEqual([
      [
        [3, 0],
        [0, 3],
      ],
      unit,
    ]);
  });

  test("what is no θ is refused in words", () => {
    const spec = fullSpec();
    const theta = randomTheta(seeded(1), spec, 2);
    const set = (id: string, value: number) => () =>
      editor.setFields(spec, theta, new Map([[id, value]]));
    expect(set("weights.1", 1.5)).toThrow(/^Weight 1|^Weight 2/);
    expect(set("means.0.1", Number.NaN)).toThrow(/^Mean 1 must be 2 finite numbers/);
    expect(set("covariances.1.0.0", -1)).toThrow(/^Covariance 2 is not positive definite/);
  });

  test("the fields are the numbers of θ, and setting them all to what they are changes none", () => {
    fc.assert(
      fc.property(planar, (c) => {
        const theta = valid(c);
        const fields = editor.fields(theta, ["x", "y"]).flatMap(({ rows }) => rows.flat());
        expect(fields.length).toBe(7 * theta.weights.length);
        const values = new Map(fields.map(({ id, value }) => [id, value]));
        const next = editor.setFields(c.spec, theta, values);
        expect(next.means).toEqual(theta.means);
        expect(next.covariances).toEqual(theta.covariances);
        for (const [k, weight] of theta.weights.entries())
          expect(next.weights[k]).toBeCloseTo(weight, 12);
      }),
    );
  });
});
