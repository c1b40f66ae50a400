import { describe, expect, test } from "vitest";
import { FileError } from "../../checks/fault.ts";
import { presets } from "../../rules/presets.ts";
import { readSession } from "../session/read.ts";
import { changed } from "../testing/changed.ts";

const view = (value: unknown) => ({ view: value });
const study = (value: unknown) => view({ study: value });
const list = (...words: string[]) => words.map((word) => `"${word}"`).join(", ");
const classifiers = list("generative", "naive-bayes", "logistic");
const word = "is neither true nor false";

describe("a fault in what is looked at is named by its place, and nothing is opened", () => {
  test.each<[Readonly<Record<string, unknown>>, string]>([
    [{ walk: -1 }, 'walk is neither "end" nor a whole number from 0 to 200000.'],
    [{ walk: "END" }, 'walk is neither "end" nor a whole number from 0 to 200000.'],
    [{ frame: 1.5 }, "frame is not a whole number from 0 to 200000."],
    [{ frame: "end" }, "frame is not a whole number from 0 to 200000."],
    [{ scene: 7 }, "scene is not a text."],
    [{ scene: "<b>" }, "scene is no name of a scene."],
    [view(null), "view is not an object."],
    [view([]), "view is not an object."],
    [view({ theme: "dark" }), "view.theme is not a known field."],
    [
      view({ tab: "home" }),
      `view.tab is not one of ${list("why", "formulas", "along", "map", "weights", "latent", "images", "point", "parameters", "terms", "classifiers")}.`,
    ],
    [view({ log: 1 }), `view.log ${word}.`],
    [view({ reruns: "no" }), `view.reruns ${word}.`],
    [view({ labels: null }), `view.labels ${word}.`],
    [
      view({ points: "dots" }),
      `view.points is not one of ${list("blended", "pies", "likeliest", "labels")}.`,
    ],
    [view({ contours: {} }), `view.contours ${word}.`],
    [view({ hidden: "all" }), `view.hidden ${word}.`],
    [view({ regions: 0 }), `view.regions ${word}.`],
    [view({ boundaries: "all" }), "view.boundaries is not a list."],
    [view({ boundaries: ["tree"] }), `view.boundaries[0] is not one of ${classifiers}.`],
    [view({ decisions: "tree" }), `view.decisions is not one of ${classifiers}.`],
    [view({ compared: 2 }), `view.compared ${word}.`],
    [view({ picked: 4 }), "view.picked is 4, but points end at 3."],
    [view({ picked: -1 }), "view.picked is not a whole number from 0 to 999999."],
    [view({ component: 2 }), "view.component is 2, but components end at 1."],
    [
      view({ axes: "pca" }),
      'view.axes is neither "principal" nor a list of one or two columns, counted from 0.',
    ],
    [
      view({ axes: [0, 1, 2] }),
      'view.axes is neither "principal" nor a list of one or two columns, counted from 0.',
    ],
    [view({ axes: [0, 2] }), "view.axes[1] is 2, but columns end at 1."],
    [view({ axes: [1, 1] }), "view.axes is one column twice."],
    [view({ draws: 1.5 }), "view.draws is not a whole number from 0 to 9007199254740991."],
    [view({ mapped: [0] }), "view.mapped is not a list of two places, counted from 0."],
    [view({ mapped: [2, 2] }), "view.mapped is one place twice."],
    [view({ weights: "first" }), "view.weights is not a list of two places, counted from 0."],
    [view({ nearWeights: 1 }), `view.nearWeights ${word}.`],
    [view({ plane: 3 }), "view.plane is not an object."],
    [view({ plane: { x: [0, 1] } }), "view.plane.y is missing."],
    [view({ plane: { x: [0, 1], y: [0, 1, 2] } }), "view.plane.y is not a list of 2 numbers."],
    [view({ plane: { x: [0, 1], y: [0] } }), "view.plane.y is not a list of 2 numbers."],
    [view({ plane: { x: [0, "1e999"], y: [0, 1] } }), "view.plane.x[1] is not a finite number."],
    [
      view({ plane: { x: [0, 1], y: [2, 2] } }),
      "view.plane.y does not go from a lesser number to a greater.",
    ],
    [
      view({ plane: { x: [1, -1], y: [0, 2] } }),
      "view.plane.x does not go from a lesser number to a greater.",
    ],
    [view({ present: "yes" }), `view.present ${word}.`],
    [study("starts"), "view.study is not an object."],
    [
      study({ kind: "power" }),
      `view.study.kind "power" is not known here; this version knows ${list("compare", "starts", "sizes", "components")}.`,
    ],
    [study({ kind: "starts", most: 3 }), "view.study.most is not a known field."],
    [
      study({ kind: "starts", count: 1e9 }),
      "view.study.count is not a whole number from 2 to 200.",
    ],
    [
      study({ kind: "starts", rule: "luck" }),
      `view.study.rule.kind "luck" is not known here; this version knows ${list("random-points", "k-means++", "k-means++-scaled", "random-responsibilities", "quantiles")}.`,
    ],
    [study({ kind: "components", most: 9 }), "view.study.most is not a whole number from 1 to 8."],
    [
      study({ kind: "components", starts: 0 }),
      "view.study.starts is not a whole number from 1 to 50.",
    ],
    [
      study({ kind: "compare", rules: "Newton" }),
      `view.study.rules "Newton" is not known here; this version knows ${list(...presets.map(({ name }) => name))}.`,
    ],
    [
      {
        ...study({ kind: "compare", rules: "Soft K-means" }),
        model: { kind: "ppca" },
        start: undefined,
        "data.observed": undefined,
      },
      `view.study.rules "Soft K-means" does not suit this model.`,
    ],
    [
      study({ kind: "compare", covariance: "round" }),
      `view.study.covariance is not one of ${list("full", "diagonal", "spherical", "tied", "tiedDiagonal", "tiedSpherical")}.`,
    ],
    [
      study({ kind: "compare", data: "means" }),
      `view.study.data is not one of ${list("complete-rows", "column-means", "nothing-hidden")}.`,
    ],
    [
      study({ kind: "compare", data: "complete-rows" }),
      'view.study.data is "complete-rows", but the data have no missing entries.',
    ],
    [study({ kind: "compare", start: { kind: "k-means++" } }), "view.study.start.seed is missing."],
    [
      {
        ...study({ kind: "components" }),
        model: { kind: "ppca" },
        start: undefined,
        "data.observed": undefined,
      },
      "view.study counts components, which PPCA has none of.",
    ],
    [
      { ...study({ kind: "starts" }), data: { points: [] } },
      "view.study needs points, of which there are none.",
    ],
  ])("%j", (changes, message) => {
    expect(() => readSession(changed(changes))).toThrow(new FileError(message));
  });
});
