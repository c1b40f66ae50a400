import { describe, expect, test } from "vitest";
import { climb, mixtureOf, sceneOf } from "../../../../data/scenes/testing/find.ts";
import { play } from "../../../../data/scenes/testing/play.ts";
import type { Fixture } from "../../../../engine/oracle/fixture.ts";
import { readFixture } from "../../../../engine/oracle/read.ts";
import { at, type Matrix } from "../../../../maths/linear/matrix.ts";
import { pointAt } from "../../../shared/points.ts";

const determinant = (sigma: Matrix = []): number =>
  at(sigma, 0, 0) * at(sigma, 1, 1) - at(sigma, 0, 1) ** 2;

describe("without a floor", () => {
  const { frames, end, dataset } = play(sceneOf("singularity"));

  test("component 1 falls onto the outlier alone", () => {
    expect(end).toMatchObject({ reason: "degenerate", components: [0], onto: "point" });
    const outlier = pointAt(dataset.points, dataset.points.size - 1);
    expect(outlier).toEqual([6, 4]);
    const { weights, means } = mixtureOf(frames.at(-1));
    for (const d of [0, 1]) expect(means[0]?.[d]).toBeCloseTo(outlier[d] ?? 0, 4);
    expect(weights[0]).toBeCloseTo(1 / dataset.points.size, 6);
  });

  test("its |Σ| goes to 0 and ℓ climbs faster and faster from where the scene opens", () => {
    const sizes = frames.map((frame) => determinant(mixtureOf(frame).covariances[0]));
    expect(sizes[14]).toBeGreaterThan(0.1);
    expect(sizes.at(-1)).toBeLessThan(1e-12);
    const last = climb(frames).slice(-3);
    const [a = 0, b = 0, c = 0] = last;
    expect(c - b).toBeGreaterThan(2 * (b - a));
  });
});

describe.each(["clamp", "tied"])("with the remedy %s", (id) => {
  const { frames, end } = play(sceneOf(id));

  test("from the same data and start the run converges", () => {
    expect(end).toMatchObject({ reason: "converged", objective: "logLikelihood" });
    const own = sceneOf(id).session;
    const first = sceneOf("singularity").session;
    for (const part of ["data", "start"])
      expect(own).toHaveProperty(part, Reflect.get(first, part));
  });

  test("component 1 is left with the outlier and a variance", () => {
    const { weights, covariances } = mixtureOf(frames.at(-1));
    expect(weights[0]).toBeCloseTo(1 / 40, 3);
    expect(determinant(covariances[0])).toBeGreaterThan(9.9e-5);
  });
});

test("a prior: Σ₁ and π₁ settle where one point and the prior put them", () => {
  const { frames, end } = play(sceneOf("map"));
  expect(end.reason).toBe("converged");
  const { weights, covariances } = mixtureOf(frames.at(-1));
  // (s + N₁S₁)/(ν + D + 1 + N₁) with S₁ = 0, and (N₁ + a − 1)/(N + K(a − 1)), both at N₁ = 1.
  expect(covariances[0]?.[0]?.[0]).toBeCloseTo(0.1 / (4 + 2 + 1 + 1), 6);
  expect(covariances[0]?.[0]?.[1]).toBeCloseTo(0, 6);
  expect(weights[0]).toBeCloseTo((1 + 1) / (40 + 2), 6);
});

test("ε added: nothing collapses, nothing is promised, and only the cap ends the run", () => {
  const { frames, end } = play(sceneOf("add"));
  expect(end.reason).toBe("cap");
  const promised = frames.filter(({ phase }) => phase === "M").flatMap((frame) => frame.neverFalls);
  expect(promised).toEqual([]);
  const [first, second] = mixtureOf(frames.at(-1)).covariances;
  expect(first?.[0]?.[0]).toBeCloseTo(0.01, 6);
  const clamped = mixtureOf(play(sceneOf("clamp")).frames.at(-1)).covariances[1];
  expect((second?.[0]?.[0] ?? 0) - (clamped?.[0]?.[0] ?? 0)).toBeCloseTo(0.01, 4);
});

test("ε added can lower ℓ: by 0.01 at once and 0.03 in all, as in the reference", () => {
  const { frames, dataset } = play(sceneOf("add-falls"));
  const { expected } = readFixture<Fixture>("edge-collapse");
  const reference = expected.cases?.find(({ name }) => name === "collapse-one-point-add-0.001");
  expect(dataset.points.columns[0]).toEqual(Float64Array.from(reference?.x ?? [], ([x = 0]) => x));
  const own = climb(frames);
  const theirs = (reference?.steps ?? []).filter(({ phase }) => phase !== "E");
  for (const [t, { logLikelihood }] of theirs.entries())
    expect(own[t]).toBeCloseTo(Number(logLikelihood), 7);
  const [top = 0, next = 0] = own.slice(11);
  expect(Math.max(...own)).toBe(top);
  expect(top - next).toBeCloseTo(0.0101, 4);
  expect(top - (own.at(-1) ?? 0)).toBeCloseTo(0.03, 2);
});

test("K = N: each component sits on a point of its own", () => {
  const { frames, end, dataset } = play(sceneOf("k-equals-n"));
  expect(end).toMatchObject({ reason: "degenerate", components: [0, 1, 2, 3, 4, 5] });
  const { means, weights } = mixtureOf(frames.at(-1));
  for (const [k, [x = 0, y = 0]] of means.entries()) {
    const [px = 0, py = 0] = pointAt(dataset.points, k);
    expect(Math.hypot(x - px, y - py)).toBeLessThan(0.01);
    expect(weights[k]).toBeCloseTo(1 / 6, 4);
  }
});
