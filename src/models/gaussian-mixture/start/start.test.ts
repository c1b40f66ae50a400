import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../../../maths/random.ts";
import type { Data } from "../../contract/kernel.ts";
import { pointsFromRows, rowsOf } from "../../shared/points.ts";
import { type GaussianMixtureSpec, isTied } from "../spec.ts";
import { cases } from "../testing/cases.ts";
import { fullSpec, unit } from "../testing/plain.ts";
import { faultIn } from "../theta.ts";
import { start } from "./start.ts";

const kinds = [
  "random-points",
  "k-means++",
  "k-means++-scaled",
  "random-responsibilities",
  "quantiles",
] as const;
const by = (spec: GaussianMixtureSpec, data: Data, kind: string, seed = 1) =>
  start(spec, data, { kind, seed }, seeded(seed));
const full = (components: number): GaussianMixtureSpec => fullSpec(components);
const line = { points: pointsFromRows([1, 2, 3, 4, 5, 6].map((x) => [x, x * x])) };

describe.each(kinds)("a start by %s", (kind) => {
  test("is a θ of its spec, the same for the same seed", () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ spec, data }, seed) => {
        // Fewer points than dimensions have no covariance to draw.
        fc.pre(kind !== "random-responsibilities" || data.points.size > 20);
        const theta = by(spec, data, kind, seed);
        expect(faultIn(spec, data.points.dimensions, theta)).toBeNull();
        expect(by(spec, data, kind, seed)).toEqual(theta);
        if (isTied(spec.covariance))
          for (const covariance of theta.covariances)
            expect(covariance).toEqual(theta.covariances[0]);
      }),
      { numRuns: 50 },
    );
  });

  test("needs points", () => {
    expect(() => by(full(2), { points: pointsFromRows([], 2) }, kind)).toThrow(/no points/);
  });
});

describe.each(["random-points", "k-means++", "k-means++-scaled", "quantiles"] as const)(
  "the means by %s",
  (kind) => {
    test("are K, also where K exceeds N or all points are one", () => {
      const few = { points: pointsFromRows([[1, 2]]) };
      expect(by(full(3), few, kind).means).toEqual([
        [1, 2],
        [1, 2],
        [1, 2],
      ]);
      const same = { points: pointsFromRows(Array.from({ length: 9 }, () => [4, 4])) };
      expect(by(full(2), same, kind).means).toEqual([
        [4, 4],
        [4, 4],
      ]);
    });
  },
);

describe("which means", () => {
  const distinct = (means: readonly (readonly number[])[]) => new Set(means.map(String)).size;

  test("random points and k-means++ take different points of the data", () => {
    const rows = rowsOf(line.points).map(String);
    for (const kind of ["random-points", "k-means++"] as const)
      for (let seed = 0; seed < 50; seed++) {
        const { means } = by(full(4), line, kind, seed);
        expect(distinct(means)).toBe(4);
        for (const mean of means) expect(rows).toContain(String(mean));
      }
  });

  test("k-means++ takes far points in proportion to squared distance", () => {
    // From a point of the pair the other end is 100 times as far as its neighbour: 10⁴ to 1.
    const rows = [0, 1, 100, 101].map((x) => [x, 0]);
    const data = { points: pointsFromRows(rows) };
    let far = 0;
    for (let seed = 0; seed < 200; seed++) {
      const [a = [], b = []] = by(full(2), data, "k-means++", seed).means;
      if (Math.abs((a[0] ?? 0) - (b[0] ?? 0)) > 50) far++;
    }
    expect(far).toBeGreaterThanOrEqual(198);
  });

  test("k-means++ with columns scaled draws the same points in whatever units the columns are", () => {
    const rows = rowsOf(line.points);
    const other = {
      points: pointsFromRows(rows.map(([x = 0, y = 0]) => [x * 2 ** 20, y / 2 ** 10])),
    };
    const plain = new Set<boolean>();
    for (let seed = 0; seed < 50; seed++) {
      const at = (data: Data, kind: string) => by(full(3), data, kind, seed).means;
      const back = (means: readonly (readonly number[])[]) =>
        means.map(([x = 0, y = 0]) => [x / 2 ** 20, y * 2 ** 10]);
      expect(back(at(other, "k-means++-scaled"))).toEqual(at(line, "k-means++-scaled"));
      plain.add(String(back(at(other, "k-means++"))) === String(at(line, "k-means++")));
    }
    expect(plain).toContain(false);
  });

  test("quantiles take the means of equal groups along the first axis", () => {
    expect(by(full(3), line, "quantiles").means).toEqual([
      [1.5, 2.5],
      [3.5, 12.5],
      [5.5, 30.5],
    ]);
  });
});

test("a start from means has even weights and the variances of the axes, above a clamp", () => {
  const rows = [
    [1, 10],
    [-1, 10],
    [1, -10],
    [-1, -10],
  ];
  const data = { points: pointsFromRows(rows) };
  const at = (spec: GaussianMixtureSpec) => by(spec, data, "quantiles").covariances[0];
  const axes = (a: number, b: number) => [
    [a, 0],
    [0, b],
  ];
  expect(by(full(4), data, "quantiles").weights).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(at(full(1))).toEqual(axes(1, 100));
  expect(at({ ...full(1), covariance: "spherical" })).toEqual(axes(50.5, 50.5));
  expect(at({ ...full(1), floor: { kind: "clamp", eps: 5 } })).toEqual(axes(5, 100));
});

describe("a start refused", () => {
  const theta = { weights: [1], means: [[0, 0]], covariances: [unit] };

  test("names the place and what is wrong there", () => {
    const refused = (changed: object, message: RegExp, spec = full(1)) =>
      expect(() => start(spec, line, { ...theta, ...changed }, seeded(0))).toThrow(message);
    refused({ weights: [0.9] }, /start\.weights sum to 0\.9/);
    refused({ weights: [-1] }, /start\.weights\[0\] is -1/);
    refused({ weights: [0.5, 0.5] }, /start\.weights has 2 entries for 1/);
    refused({ means: [[0]] }, /start\.means\[0\] must be 2 finite numbers/);
    refused({ means: [[0, Number.NaN]] }, /start\.means\[0\]/);
    refused({ covariances: [[[1, 0]]] }, /start\.covariances\[0\] must be 2 rows/);
    refused(
      {
        covariances: [
          [
            [1, 2],
            [0, 1],
          ],
        ],
      },
      /start\.covariances\[0\] is not symmetric/,
    );
    refused(
      {
        covariances: [
          [
            [1, 2],
            [2, 1],
          ],
        ],
      },
      /start\.covariances\[0\] is not positive definite/,
    );
    const diagonal = { ...full(1), covariance: "diagonal" as const };
    refused(
      {
        covariances: [
          [
            [1, 0.5],
            [0.5, 1],
          ],
        ],
      },
      /is not diagonal/,
      diagonal,
    );
    const spherical = { ...full(1), covariance: "spherical" as const };
    refused(
      {
        covariances: [
          [
            [1, 0],
            [0, 2],
          ],
        ],
      },
      /is not spherical/,
      spherical,
    );
    const clamped = { ...full(1), floor: { kind: "clamp" as const, eps: 2 } };
    refused({}, /has an eigenvalue below the clamp of 2/, clamped);
  });

  test("that is no kind of start", () => {
    expect(() => by(full(1), line, "guess")).toThrow(/no start called "guess"/);
  });

  test("random responsibilities on points without spread, in a sentence", () => {
    const flat = { points: pointsFromRows([1, 2, 3].map((x) => [x, 0])) };
    expect(() => by(full(1), flat, "random-responsibilities")).toThrow(/no spread/);
  });

  test("an observed label that no component has, or one of weight 0", () => {
    const observed = Int16Array.from([-1, 0, 1, -1, -1, -1]);
    expect(() => start(full(1), { ...line, observed }, theta, seeded(0))).toThrow(
      /point 3.*component 2/i,
    );
    const two = {
      weights: [1, 0],
      means: [
        [0, 0],
        [1, 1],
      ],
      covariances: [unit, unit],
    };
    expect(() => start(full(2), { ...line, observed }, two, seeded(0))).toThrow(
      /point 3.*weight 0/i,
    );
  });
});
