import fc from "fast-check";
import { expect, test } from "vitest";
import type { Choices } from "../../engine/registry/session.ts";
import { farRules } from "../../engine/testing/rules.ts";
import { covarianceTypes, isTied } from "../../models/gaussian-mixture/spec.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { InferenceChoice, LearningChoice } from "../../rules/index.ts";
import type { Dataset } from "../dataset.ts";
import { generate } from "../generators/generate.ts";
import { readLinkPayload, readSession } from "./read.ts";
import { toText, writeSession } from "./write.ts";

const coordinate = fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((x) => x + 0);
const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

const codes = (size: number, most: number) =>
  fc
    .array(fc.integer({ min: -1, max: most }), { minLength: size, maxLength: size })
    .map((list) => (list.some((code) => code >= 0) ? Int16Array.from(list) : null));

/** What three classes are called. */
const names = fc.uniqueArray(
  fc.string({ minLength: 1 }).filter((name) => name.trim() !== ""),
  { minLength: 3, maxLength: 3 },
);

const drawn = (components: number): fc.Arbitrary<Dataset> =>
  fc.array(fc.tuple(coordinate, coordinate), { maxLength: 20 }).chain((rows) =>
    fc
      .record({
        points: fc.constant(pointsFromRows(rows)),
        labelled: fc.oneof(
          fc.record({ labels: codes(rows.length, 1000) }),
          fc.record({ labels: codes(rows.length, 2), classes: names }),
        ),
        observed: codes(rows.length, components - 1),
        source: fc.constant({ kind: "drawn" } as const),
        truth: fc.constant(null),
      })
      .map(({ labelled, ...dataset }) => ({ ...dataset, ...labelled })),
  );

const recipes = fc.oneof(
  fc.record({
    generator: fc.constantFrom("two-class-lecture", "rings", "three-blobs", "collinear"),
    n: fc.integer({ min: 1, max: 20 }),
    seed: fc.maxSafeNat(),
  }),
  fc.record({ generator: fc.constant("old-faithful" as const), standardised: fc.boolean() }),
);

const made = (components: number): fc.Arbitrary<Dataset> =>
  recipes.chain((recipe) => {
    const dataset = generate(recipe);
    return codes(dataset.points.size, components - 1).map((observed) => ({ ...dataset, observed }));
  });

/** θ of a family: K copies of one matrix where it is tied. */
const thetas = (components: number, covariance: (typeof covarianceTypes)[number]) =>
  fc
    .array(
      fc.record({
        a: positive,
        b: positive,
        r: fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        weight: positive,
        mean: fc.tuple(coordinate, coordinate),
      }),
      {
        minLength: components,
        maxLength: components,
      },
    )
    .map((parts) => {
      const total = parts.reduce((sum, { weight }) => sum + weight, 0);
      const matrices = parts.map(({ a, b, r }) => {
        const other = covariance.endsWith("pherical") ? a : b;
        const full = covariance === "full" || covariance === "tied";
        const off = full ? r * Math.sqrt(a * b) + 0 : 0;
        return [
          [a, off],
          [off, other],
        ];
      });
      return {
        weights: parts.map(({ weight }) => weight / total),
        means: parts.map(({ mean }) => mean),
        covariances: isTied(covariance) ? matrices.map(() => matrices[0]) : matrices,
      };
    });

const rule = fc.record({
  kind: fc.constantFrom("random-points", "k-means++", "random-responsibilities", "quantiles"),
  seed: fc.maxSafeNat(),
});

/** A rule with what was brushed: it names points and components of its session. */
const brushed = (size: number, components: number): fc.Arbitrary<InferenceChoice> =>
  fc.record({
    kind: fc.constant("by-hand"),
    brushed: fc
      .array(fc.integer({ min: -1, max: components - 1 }), { minLength: size, maxLength: size })
      .map((list) => Int16Array.from(list.some((code) => code >= 0) ? list : [])),
    next: fc.constantFrom("M-step", "E-step"),
  });

const { "by-hand": _, ...others } = farRules.inferences;
const inference = fc.oneof(...Object.values<fc.Arbitrary<InferenceChoice>>(others));
const learning = fc.oneof(...Object.values<fc.Arbitrary<LearningChoice>>(farRules.learnings));

const sessions = fc
  .record({
    components: fc.integer({ min: 1, max: 8 }),
    covariance: fc.constantFrom(...covarianceTypes),
    kind: fc.constantFrom("clamp", "add", null),
    eps: fc.double({ min: 1e-12, max: 1e-5, noNaN: true }),
  })
  .chain((shape) =>
    fc
      .oneof(drawn(shape.components), made(shape.components))
      .map((dataset) => ({ shape, dataset })),
  )
  .chain(({ shape: { components, covariance, kind, eps }, dataset }) =>
    fc.record({
      dataset: fc.constant(dataset),
      choices: fc.record<Choices>({
        model: fc.constant({
          kind: "gaussian-mixture",
          components,
          covariance,
          floor: kind && { kind, eps },
        }),
        start: fc.oneof(rule, thetas(components, covariance)),
        inference: fc.oneof(inference, brushed(dataset.points.size, components)),
        learning,
        stop: fc.record({
          tolerance: fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0),
          maxIterations: fc.integer({ min: 1, max: 100_000 }),
        }),
        seed: fc.maxSafeNat(),
      }),
    }),
  );

test("a session that is written reads back as it was, to the last digit", () => {
  fc.assert(
    fc.property(sessions, ({ dataset, choices }) => {
      const text = toText(writeSession(dataset, choices));
      expect(readSession(text)).toEqual({ dataset, choices });
    }),
  );
});

test("so does a link, with its place in the run", () => {
  fc.assert(
    fc.property(sessions, fc.nat(200_000), ({ dataset, choices }, frame) => {
      const text = JSON.stringify(writeSession(dataset, choices, { frame }));
      expect(readLinkPayload(text)).toEqual({ dataset, choices, opening: { frame } });
    }),
    { numRuns: 20 },
  );
});
