import { describe, expect, test } from "vitest";
import type { Choices } from "../../../engine/registry/session.ts";
import { fourPoints } from "../../testing/session.ts";
import { readSession } from "../read.ts";
import { toText, writeSession } from "../write.ts";

const choices: Choices = {
  model: { kind: "ppca", factors: 1 },
  start: { mean: [0.5, 1 / 3], loadings: [[1], [-0.25]], noise: 0.1 },
  inference: { kind: "exact" },
  learning: { kind: "closed-form", hold: ["mean"] },
  stop: { tolerance: 1e-6, maxIterations: 500 },
  seed: 6316,
};
const opened = (changes: object) =>
  readSession(JSON.stringify({ ...writeSession(fourPoints, choices), ...changes }));

const diagonal = (noise: number[]) => ({
  model: { kind: "ppca", noise: "diagonal" },
  start: { ...(choices.start as object), noise },
});

describe("a session with PPCA", () => {
  test("opens with a noise variance for each axis, and states σ² as before there were any", () => {
    const { choices: read, dataset } = opened(diagonal([0.5, 2]));
    expect(read.model).toEqual({ kind: "ppca", factors: 1, noise: "diagonal" });
    expect(readSession(toText(writeSession(dataset, read))).choices).toEqual(read);
    expect(opened({ model: { kind: "ppca", noise: "isotropic" } }).choices).toEqual(choices);
  });

  test("opens as it was written", () => {
    expect(readSession(toText(writeSession(fourPoints, choices)))).toEqual({
      dataset: fourPoints,
      choices,
    });
  });

  test("has one factor and a random direction where it states none", () => {
    const { model, start } = opened({ model: { kind: "ppca" }, start: undefined }).choices;
    expect(model).toEqual({ kind: "ppca", factors: 1 });
    expect(start).toEqual({ kind: "random-directions", seed: 1 });
  });

  test.each([
    [{ model: { kind: "ppca", factors: 2 } }, "model.factors is 2, but there are fewer factors"],
    [{ model: { kind: "ppca", factors: 0 } }, "model.factors is not a whole number from 1"],
    [{ model: { kind: "ppca", noise: "round" } }, 'model.noise is not one of "isotropic"'],
    [{ model: { kind: "ppca", noise: "diagonal" } }, "start.noise is not a list"],
    [{ start: { ...(choices.start as object), noise: [1, 2] } }, "start.noise is not a finite"],
    [diagonal([1]), "start.noise must be 2 numbers, one for each axis"],
    [diagonal([1, 0]), "start.noise[1] is 0; a variance is a finite number above 0"],
    [{ start: { ...(choices.start as object), noise: 0 } }, "start.noise is 0; a variance is"],
    [{ start: { ...(choices.start as object), loadings: [[1]] } }, "start.loadings must be 2 rows"],
    [{ start: { kind: "k-means++" } }, 'start.kind "k-means++" is not known here'],
    [{ inference: { kind: "hard" } }, 'inference.kind "hard" needs a z that is one of a few'],
    [
      { learning: { kind: "closed-form", hold: ["mean", "weights"] } },
      'learning.hold[1] is not one of "mean", "loadings", "noise".',
    ],
  ])("%j is refused by its place", (changes, message) => {
    expect(() => opened(changes)).toThrow(message);
  });
});
