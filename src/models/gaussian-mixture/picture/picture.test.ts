import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, entry } from "../../../maths/matrix.ts";
import { normal, seeded } from "../../../maths/random.ts";
import { type Case, cases, randomTheta } from "../testing/cases.ts";
import * as direct from "../testing/direct.ts";
import { faultIn, type GaussianMixtureTheta } from "../theta.ts";
import { picture } from "./index.ts";

const planar = cases.filter(({ data }) => data.points.dimensions === 2);
const place = fc.tuple(
  fc.double({ min: -9, max: 9, noNaN: true }),
  fc.double({ min: -9, max: 9, noNaN: true }),
);

/** The start of a case, raised above its clamp where it has one. */
const valid = ({ spec, theta }: Case) => picture.adapt(spec, theta) ?? expect.fail("no θ");

describe("dragging a handle", () => {
  test("always gives a θ of the family, whatever the handle and wherever it goes", () => {
    fc.assert(
      fc.property(planar, fc.nat(), place, (c, pick, to) => {
        const theta = valid(c);
        const marks = picture.marks(c.spec, theta);
        const mark = marks[pick % marks.length] ?? expect.fail("no mark");
        for (const handle of mark.handles) {
          const next = picture.drag(c.spec, theta, mark.id, handle.id, to);
          expect(faultIn(c.spec, 2, next)).toBeNull();
        }
      }),
    );
  });

  test("to where it is changes nothing", () => {
    fc.assert(
      fc.property(planar, (c) => {
        const theta = valid(c);
        for (const mark of picture.marks(c.spec, theta))
          for (const handle of mark.handles) {
            const next = picture.drag(c.spec, theta, mark.id, handle.id, handle.at);
            for (const [k, s] of next.covariances.entries())
              for (const [i, row] of s.entries())
                for (const [j, x] of row.entries())
                  expect(x).toBeCloseTo(at(theta.covariances[k] ?? [], i, j), 8);
          }
      }),
    );
  });

  test("puts the handle there: the mean, the end of an axis, the direction of a turn", () => {
    const spec = {
      kind: "gaussian-mixture",
      components: 1,
      covariance: "full",
      floor: null,
    } as const;
    const theta = {
      weights: [1],
      means: [[1, 1]],
      covariances: [
        [
          [4, 0],
          [0, 1],
        ],
      ],
    };
    const moved = (handle: string, to: number[]) => picture.drag(spec, theta, "0", handle, to);
    expect(moved("mean", [5, 6]).means).toEqual([[5, 6]]);
    expect(moved("axis1", [4, 1]).covariances).toEqual([
      [
        [9, 0],
        [0, 1],
      ],
    ]);
    expect(moved("axis0", [1, 1.5]).covariances).toEqual([
      [
        [4, 0],
        [0, 0.25],
      ],
    ]);
    expect(moved("turn", [1, 7]).covariances).toEqual([
      [
        [1, 0],
        [0, 4],
      ],
    ]);
  });
});

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
          const next = picture.setFields(c.spec, theta, new Map([[`weights.${k}`, value]]));
          if (theta.weights.length > 1) expect(next.weights[k]).toBe(value);
          expect(next.weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  // Known: each field is set in turn, and the second weight rescales the first.
  test.fails("two weights at once keeps both", () => {
    const spec = {
      kind: "gaussian-mixture",
      components: 3,
      covariance: "full",
      floor: null,
    } as const;
    const values = new Map([
      ["weights.0", 0.3],
      ["weights.1", 0.3],
    ]);
    const { weights } = picture.setFields(spec, randomTheta(seeded(1), spec, 2), values);
    expect(weights).toEqual([0.3, 0.3, expect.closeTo(0.4, 12)]);
  });

  test("an off-diagonal entry sets its twin; a tied or round covariance stays so", () => {
    const base = { kind: "gaussian-mixture", components: 2, floor: null } as const;
    const unit = [
      [1, 0],
      [0, 1],
    ];
    const theta = {
      weights: [0.5, 0.5],
      means: [
        [0, 0],
        [1, 1],
      ],
      covariances: [unit, unit],
    };
    const set = (covariance: "full" | "tied" | "spherical", id: string, value: number) =>
      picture.setFields({ ...base, covariance }, theta, new Map([[id, value]])).covariances;
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
    const spec = {
      kind: "gaussian-mixture",
      components: 2,
      covariance: "full",
      floor: null,
    } as const;
    const theta = randomTheta(seeded(1), spec, 2);
    const set = (id: string, value: number) => () =>
      picture.setFields(spec, theta, new Map([[id, value]]));
    expect(set("weights.1", 1.5)).toThrow(/^Weight 1|^Weight 2/);
    expect(set("means.0.1", Number.NaN)).toThrow(/^Mean 1 must be 2 finite numbers/);
    expect(set("covariances.1.0.0", -1)).toThrow(/^Covariance 2 is not positive definite/);
  });

  test("the fields are the numbers of θ, and setting them all to what they are changes none", () => {
    fc.assert(
      fc.property(planar, (c) => {
        const theta = valid(c);
        const fields = picture.fields(theta).flatMap(({ rows }) => rows.flat());
        expect(fields.length).toBe(7 * theta.weights.length);
        const values = new Map(fields.map(({ id, value }) => [id, value]));
        const next = picture.setFields(c.spec, theta, values);
        expect(next.means).toEqual(theta.means);
        expect(next.covariances).toEqual(theta.covariances);
        for (const [k, weight] of theta.weights.entries())
          expect(next.weights[k]).toBeCloseTo(weight, 12);
      }),
    );
  });
});

describe("matching components with true ones", () => {
  const gap = (a: GaussianMixtureTheta, b: GaussianMixtureTheta, k: number, j: number | null) =>
    j === null
      ? 0
      : entry(a.means[k] ?? [], 0) ** 0 *
        (a.means[k] ?? []).reduce((sum, x, d) => sum + (x - at(b.means, j, d)) ** 2, 0);

  /** The least sum of squared distances over all ways to pair the shorter list with the longer. */
  function least(
    a: GaussianMixtureTheta,
    b: GaussianMixtureTheta,
    k = 0,
    used: number[] = [],
  ): number {
    if (k === a.means.length) return 0;
    const free = b.means.map((_, j) => j).filter((j) => !used.includes(j));
    const ways = free.map((j) => gap(a, b, k, j) + least(a, b, k + 1, [...used, j]));
    const left = a.means.length - k;
    if (free.length < left) ways.push(least(a, b, k + 1, used));
    return Math.min(...ways);
  }

  test("is the best of all assignments, where the counts are the same or differ", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(),
        (m, n, seed) => {
          const of = (components: number, stream: number) => {
            const spec = {
              kind: "gaussian-mixture",
              components,
              covariance: "full",
              floor: null,
            } as const;
            return randomTheta(seeded(seed, stream), spec, 2);
          };
          const [theta, truth] = [of(m, 0), of(n, 1)];
          const found = picture.match(theta, truth);
          const taken = found.filter((j) => j !== null);
          expect(found.length).toBe(m);
          expect(taken.length).toBe(Math.min(m, n));
          expect(new Set(taken).size).toBe(taken.length);
          const cost = found.reduce((sum: number, j, k) => sum + gap(theta, truth, k, j), 0);
          expect(cost).toBeCloseTo(least(theta, truth), 8);
        },
      ),
    );
  });
});

test("a point is explained by the terms of its own row", () => {
  fc.assert(
    fc.property(planar, fc.nat(), ({ spec, data, theta }, pick) => {
      const n = pick % data.points.size;
      const { rows } = picture.explain(spec, data, theta, n);
      const wanted = direct.posteriorRows(data, theta)[n] ?? [];
      for (const [k, { cells }] of rows.entries()) {
        const [weight = 0, logDensity = 0, logJoint = 0, gamma = 0] = cells;
        expect(weight).toBeCloseTo(theta.weights[k] ?? 0, 14);
        expect(Math.log(weight) + logDensity).toBeCloseTo(logJoint, 9);
        expect(gamma).toBeCloseTo(wanted[k] ?? 0, 10);
      }
    }),
  );
});

test("an M-step's stages begin before it and end after it, each changing one block", () => {
  const rng = seeded(5);
  const spec = {
    kind: "gaussian-mixture",
    components: 2,
    covariance: "full",
    floor: null,
  } as const;
  const [before, after] = [
    randomTheta(rng, spec, 2),
    randomTheta(() => normal(rng) ** 2 % 1, spec, 2),
  ];
  const stages = picture.stages(before, after);
  expect(stages.length).toBe(picture.words.mStages.length);
  expect(stages[0]).toEqual(before);
  expect(stages.at(-1)).toEqual(after);
  expect(stages[1]).toEqual({ ...before, means: after.means });
});
