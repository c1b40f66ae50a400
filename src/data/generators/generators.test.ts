import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choicesFor, runFor } from "../../engine/testing/run.ts";
import { seeded } from "../../maths/random.ts";
import { kernels } from "../../models/faces.ts";
import { fullSpec } from "../../models/gaussian-mixture/testing/plain.ts";
import { rowsOf } from "../../models/shared/points.ts";
import { engineData } from "../dataset.ts";
import faithful from "../fixtures/faithful-standardised.json" with { type: "json" };
import type { Recipe } from "../recipe.ts";
import { generate } from "./generate.ts";
import { generators } from "./registry.ts";

const all = Object.entries(generators);

describe.each(all)("%s", (kind, generator) => {
  const { defaults } = generator;
  const recipe = (n: number, seed: number) =>
    ({ ...defaults, ...("n" in defaults && { n }), ...("seed" in defaults && { seed }) }) as Recipe;

  test("is registered by its own name and makes its defaults", () => {
    expect(generator.kind).toBe(kind);
    expect(defaults.generator).toBe(kind);
    expect(generate(defaults).source).toEqual({ kind: "recipe", recipe: defaults });
  });

  test("gives the same numbers for the same recipe, in arrays of their own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.maxSafeNat(), (n, seed) => {
        const [a, b] = [generate(recipe(n, seed)), generate(recipe(n, seed))];
        expect(a).toEqual(b);
        expect(a.points.columns[0]?.buffer).not.toBe(b.points.columns[0]?.buffer);
        expect(a.points.columns.map((column) => column.length)).toEqual(
          Array(a.points.dimensions).fill(a.points.size),
        );
      }),
      { numRuns: 20 },
    );
  });

  test("has no more than 6 decimals, and no −0", () => {
    const { columns } = generate(recipe(500, 7)).points;
    const isOff = (x: number) => !Object.is(x, Number(x.toFixed(6)));
    expect(columns.flatMap((column) => Array.from(column.filter(isOff)))).toEqual([]);
  });

  test("makes the same points from the recipe with nothing left out", () => {
    const complete = generator.complete(defaults);
    expect(Object.keys(complete)).toEqual(
      expect.arrayContaining(generator.fields.map(({ name }) => name)),
    );
    expect(generate(complete).points).toEqual(generate(defaults).points);
  });

  test("makes other points from another seed", () => {
    if (!("seed" in defaults)) return;
    expect(generate(recipe(50, 1)).points).not.toEqual(generate(recipe(50, 2)).points);
  });
});

describe("two-class-lecture", () => {
  const { points, labels, truth } = generate({
    generator: "two-class-lecture",
    n: 200_000,
    seed: 6316,
  });

  test("has the moments of each class", () => {
    const { weights, means, covariances } = truth as {
      weights: number[];
      means: number[][];
      covariances: number[][][];
    };
    const rows = rowsOf(points);
    for (const k of [0, 1]) {
      const own = rows.filter((_, n) => labels?.[n] === k);
      expect(own.length / points.size).toBeCloseTo(weights[k] ?? 0, 2);
      const mean = [0, 1].map((d) => average(own.map((row) => row[d] ?? 0)));
      for (const d of [0, 1]) expect(mean[d]).toBeCloseTo(means[k]?.[d] ?? 0, 1);
      for (const [i, j] of [
        [0, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const product = own.map(
          (row) => ((row[i] ?? 0) - (mean[i] ?? 0)) * ((row[j] ?? 0) - (mean[j] ?? 0)),
        );
        expect(average(product)).toBeCloseTo(covariances[k]?.[i]?.[j] ?? 0, 1);
      }
    }
  });

  test("takes weights, means and covariances of its own, and never draws a weight of 0", () => {
    const own = generate({
      generator: "two-class-lecture",
      n: 300,
      seed: 1,
      weights: [0, 1, 0],
      means: [
        [0, 0],
        [100, 100],
        [0, 0],
      ],
      covariances: [identity, identity, identity],
    });
    expect(own.labels?.every((label) => label === 1)).toBe(true);
    expect(Math.min(...(own.points.columns[0] ?? []))).toBeGreaterThan(90);
    expect(own.truth).toMatchObject({ weights: [0, 1, 0] });
  });

  test.each([
    [{ n: 0 }, "n is not a whole number from 1 to 1000000."],
    [{ n: 1_000_001 }, "n is not a whole number from 1 to 1000000."],
    [{ n: 1.5 }, "n is not a whole number from 1 to 1000000."],
    [{ seed: -1 }, "seed is not a whole number from 0 to 9007199254740991."],
    [{ weights: [0.5, 0.4] }, "weights sum to 0.9, not to 1."],
    [{ weights: [1] }, "means has 2 entries for 1 components."],
    [{ means: [[1, 2], [3]] }, "means[1] must be 2 finite numbers."],
    [
      {
        means: [
          [1, 2],
          [3, Number.NaN],
        ],
      },
      "means[1][1] is not a finite number.",
    ],
    [
      {
        covariances: [
          identity,
          [
            [1, 2],
            [2, 1],
          ],
        ],
      },
      "covariances[1] is not positive definite.",
    ],
    [{ weights: new Array(9).fill(1 / 9) }, "weights has 9 entries, more than 8 components."],
    [{ colour: "red" }, "colour is not a known field."],
    [
      { generator: "spiral" },
      /^generator "spiral" is not one of "two-class-lecture", "old-faithful"/,
    ],
  ])("%j is refused by name", (fields, message) => {
    const recipe = { generator: "two-class-lecture", n: 10, seed: 1, ...fields } as Recipe;
    expect(() => generate(recipe)).toThrow(message);
  });
});

describe("old-faithful", () => {
  test("standardised, is the oracle's data to the last digit", () => {
    expect(rowsOf(generate({ generator: "old-faithful", standardised: true }).points)).toEqual(
      faithful,
    );
  });

  test("raw, has R's means: 3.487783 and 70.897059 minutes", () => {
    const { points } = generate({ generator: "old-faithful", standardised: false });
    const means = points.columns.map((column) => average([...column]));
    expect(means[0]).toBeCloseTo(3.487783, 6);
    expect(means[1]).toBeCloseTo(70.897059, 6);
  });
});

test("an outlier takes a component of two to the ground, from whatever seed", () => {
  const data = engineData(generate(generators["cluster-with-outlier"].defaults));
  const model = fullSpec();
  for (const seed of [1, 2, 3]) {
    const start = kernels.of(model).start(model, data, { kind: "k-means++", seed }, seeded(seed));
    const { ended } = runFor(data, choicesFor(model, start), 200);
    expect(ended?.status).toBe("degenerate");
    expect(ended?.at?.map((x) => Math.round(x))).toEqual([6, 4]);
  }
});

const identity = [
  [1, 0],
  [0, 1],
];
const average = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;

test("the built-in tables are those of their sources, species by species", async () => {
  for (const [generator, sizes] of [
    ["iris", [50, 50, 50]],
    ["penguins", [152, 68, 124]],
  ] as const) {
    const file = new URL(`../testing/tables/${generator}.csv`, import.meta.url);
    const rows = (await readFile(file, "utf8"))
      .trim()
      .split("\n")
      .map((row) => row.split(","));
    const dataset = generate({ generator, standardised: false });
    expect(dataset.columns).toEqual(rows[0]?.slice(1));
    const named = (code: number) => dataset.classes?.[code];
    expect([...(dataset.labels ?? [])].map(named)).toEqual(rows.slice(1).map(([name]) => name));
    expect(rowsOf(dataset.points)).toEqual(rows.slice(1).map((row) => row.slice(1).map(Number)));
    const counts = dataset.classes?.map(
      (_, k) => dataset.labels?.filter((code) => code === k).length,
    );
    expect(counts).toEqual(sizes);
  }
  const complete = generate({ generator: "penguins", standardised: true, complete: true });
  expect(complete.points).toMatchObject({ size: 342, dimensions: 4 });
});
