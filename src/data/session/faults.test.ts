import { describe, expect, test } from "vitest";
import { FileError } from "../../checks/fault.ts";
import { kinds } from "../../models/kinds.ts";
import { changed } from "../testing/changed.ts";
import { readSession } from "./read.ts";

const covariances = (second: string) => ({
  "start.covariances": JSON.parse(`[[[1, 0], [0, 1]], ${second}]`),
});
const known = kinds.map(({ kind }) => `"${kind}"`).join(", ");
const many = "is not a whole number from 1 to 8.";

describe("a fault is named by its place", () => {
  test.each<[Readonly<Record<string, unknown>>, string]>([
    [
      { format: undefined },
      'format is missing; it must be "elbo-lab/session@1" or "elbo-lab/trace@1".',
    ],
    [
      { format: "elbo-lab/session@2" },
      'format "elbo-lab/session@2" is not known here; it must be "elbo-lab/session@1" or "elbo-lab/trace@1".',
    ],
    [
      { format: 1 },
      'format 1 is not known here; it must be "elbo-lab/session@1" or "elbo-lab/trace@1".',
    ],
    [{ colour: 1 }, "colour is not a known field."],
    [{ data: undefined }, "data is missing."],
    [{ data: [] }, "data is not an object."],
    [{ "data.points": undefined }, "data.points is missing."],
    [{ "data.points": {} }, "data.points is not a list."],
    [{ "data.names": [] }, "data.names is not a known field."],
    [{ "data.classes": "ab" }, "data.classes is not a list."],
    [{ "data.classes": ["a", 1] }, "data.classes[1] is not a name."],
    [{ "data.classes": ["a", "b", "a"] }, 'data.classes[2] is "a", as one before it.'],
    [{ "data.classes": ["a"] }, "data.classes[1] is missing, though a label is of it."],
    [{ "data.points.3": 7 }, "data.points[3] is not a list of 2 numbers."],
    [{ "data.points.3": [1, 2, 3] }, "data.points[3] has 3 entries, not 2."],
    [{ "data.points.3": [1] }, "data.points[3] has 1 entry, not 2."],
    [{ "data.points.3": [1, "NaN"] }, "data.points[3][1] is not a finite number."],
    [{ "data.points.3": [1, "1e999"] }, "data.points[3][1] is not a finite number."],
    [{ "data.points.3": ["2", 1] }, "data.points[3][0] is not a finite number."],
    [{ "data.points.3": [1e101, 1] }, "data.points[3][0] lies beyond 1e+100 in size."],
    [{ "data.labels": [0, 1, 0] }, "data.labels has 3 entries for 4 points."],
    [
      { "data.labels": [0, 1, 0, -1] },
      "data.labels[3] is neither null nor a whole number from 0 to 1000.",
    ],
    [
      { "data.labels": [0, 1, 0, 1.5] },
      "data.labels[3] is neither null nor a whole number from 0 to 1000.",
    ],
    [{ "data.labels": "none" }, "data.labels is not a list."],
    [{ "data.observed": [] }, "data.observed has 0 entries for 4 points."],
    [{ "data.observed": [0, null, 2, null] }, "data.observed[2] is 2, but components end at 1."],
    [
      { "data.observed": [0, null, -1, null] },
      "data.observed[2] is neither null nor a whole number from 0 to 1000.",
    ],
    [
      { data: { generator: "two-class-lecture", n: 0 } },
      "data.n is not a whole number from 1 to 1000000.",
    ],
    [
      { data: { generator: "two-class-lecture", weights: [1, 1] } },
      "data.weights sum to 2, not to 1.",
    ],
    [{ data: { generator: "rings", points: [] } }, "data.points is not a known field."],
    [
      { data: { generator: "old-faithful", standardised: 1 } },
      "data.standardised is neither true nor false.",
    ],
    [
      { data: { generator: "two-class-lecture", n: 2, observed: [0] } },
      "data.observed has 1 entry for 2 points.",
    ],
    [{ model: [] }, "model is not an object."],
    [{ model: null }, "model is not an object."],
    [{ model: {} }, "model.kind is missing."],
    [{ "model.kind": "hmm" }, `model.kind "hmm" is not known here; this version knows ${known}.`],
    [
      { "model.kind": "toString" },
      `model.kind "toString" is not known here; this version knows ${known}.`,
    ],
    [{ "model.covarience": "full" }, "model.covarience is not a known field."],
    [
      { "model.covariance": "round" },
      'model.covariance is not one of "full", "diagonal", "spherical", "tied", "tiedDiagonal", "tiedSpherical".',
    ],
    [{ "model.components": 0 }, `model.components ${many}`],
    [{ "model.components": 9 }, `model.components ${many}`],
    [{ "model.components": 2.5 }, `model.components ${many}`],
    [{ "model.components": "2" }, `model.components ${many}`],
    [{ "model.floor": 1e-6 }, "model.floor is not an object."],
    [
      { "model.floor": { kind: "raise", eps: 1 } },
      'model.floor.kind "raise" is not known here; this version knows "clamp", "add".',
    ],
    [{ "model.floor": { kind: "clamp" } }, "model.floor.eps is missing."],
    [{ "model.floor": { kind: "add", eps: 0 } }, "model.floor.eps is not a finite number above 0."],
    [
      { "model.floor": { kind: "add", eps: "1e999" } },
      "model.floor.eps is not a finite number above 0.",
    ],
    [{ start: 3 }, "start is not an object."],
    [
      { start: { kind: "luck", seed: 1 } },
      'start.kind "luck" is not known here; this version knows "random-points", "k-means++", "k-means++-scaled", "random-responsibilities", "quantiles".',
    ],
    [
      { start: { kind: "k-means++", seed: -1 } },
      "start.seed is not a whole number from 0 to 9007199254740991.",
    ],
    [{ start: { kind: "k-means++", sead: 1 } }, "start.sead is not a known field."],
    [{ "start.weights": undefined }, "start.weights is missing."],
    [{ "start.weights": [0.5, 0.4] }, "start.weights sum to 0.9, not to 1."],
    [{ "start.weights": [1.5, -0.5] }, "start.weights[0] is 1.5; a weight lies between 0 and 1."],
    [{ "start.weights": [0.5, 0.25, 0.25] }, "start.weights has 3 entries for 2 components."],
    [{ "start.weights": ["1e999", 0.5] }, "start.weights[0] is not a finite number."],
    [{ "start.means.1": [0] }, "start.means[1] must be 2 finite numbers."],
    [{ "start.means.1": [0, "NaN"] }, "start.means[1][1] is not a finite number."],
    [
      {
        "start.covariances": [
          [
            [1, 0],
            [0, 1],
          ],
        ],
      },
      "start.covariances has 1 entries for 2 components.",
    ],
    [covariances("[[1, 2], [2, 1]]"), "start.covariances[1] is not positive definite."],
    [covariances("[[1, 0.5], [0.4, 1]]"), "start.covariances[1] is not symmetric."],
    [covariances("[[1, 0]]"), "start.covariances[1] must be 2 rows of 2 finite numbers."],
    [covariances("[[1, null], [0, 1]]"), "start.covariances[1][0][1] is not a finite number."],
    [
      {
        ...covariances("[[1, 0.5], [0.5, 1]]"),
        "model.covariance": "diagonal",
      },
      "start.covariances[1] is not diagonal.",
    ],
    [
      {
        ...covariances("[[2, 0], [0, 2]]"),
        "model.covariance": "tiedSpherical",
      },
      "start.covariances[1] is not tiedSpherical.",
    ],
    [
      {
        ...covariances("[[1, 0], [0, 0.01]]"),
        "model.floor": { kind: "clamp", eps: 0.1 },
      },
      "start.covariances[1] has an eigenvalue below the clamp of 0.1.",
    ],
    [{ "start.means.0.1": -1e101 }, "start.means[0][1] lies beyond 1e+100 in size."],
    [{ "start.variances": [] }, "start.variances is not a known field."],
    [{ stop: null }, "stop is not an object."],
    [{ "stop.tolerance": -1 }, "stop.tolerance is not a number from 0 up."],
    [{ "stop.tolerance": "1e999" }, "stop.tolerance is not a finite number."],
    [{ "stop.maxIterations": 0 }, "stop.maxIterations is not a whole number from 1 to 100000."],
    [{ "stop.maxIterations": 1e6 }, "stop.maxIterations is not a whole number from 1 to 100000."],
    [{ "stop.patience": 3 }, "stop.patience is not a known field."],
    [{ seed: 0.5 }, "seed is not a whole number from 0 to 9007199254740991."],
    [{ seed: null }, "seed is not a whole number from 0 to 9007199254740991."],
  ])("%j", (changes, message) => {
    expect(() => readSession(changed(changes))).toThrow(new FileError(message));
  });

  test.each([
    ["[]", "The file is not an object."],
    ["3", "The file is not an object."],
    ["", "This is not JSON: it ends too early, at line 1, column 1."],
    ['{"format": NaN}', 'This is not JSON: "NaN" at line 1, column 12 is out of place.'],
    [
      '{"format": 1,\n  "data": [1, 2,]}',
      'This is not JSON: "]" at line 2, column 17 is out of place.',
    ],
  ])("%j", (text, message) => {
    expect(() => readSession(text)).toThrow(new FileError(message));
  });
});
