import { describe, expect, test } from "vitest";
import { FileError } from "../../checks/fault.ts";
import { inferenceRules, learningRules } from "../../rules/index.ts";
import { changed } from "../testing/changed.ts";
import { readSession } from "./read.ts";

const many4 = "is not a whole number from 1 to 10000.";
const tempered = (fields: object) => ({ inference: { kind: "tempered", ...fields } });
const monteCarlo = (samples: unknown) => ({ inference: { kind: "monte-carlo", samples } });
const byHand = (brushed: unknown) => ({ inference: { kind: "by-hand", brushed } });
const gradient = (fields: object) => ({ learning: { kind: "gradient", ...fields } });

const namesOf = (rules: object) =>
  Object.keys(rules)
    .map((kind) => `"${kind}"`)
    .join(", ");

describe("a fault of a rule is named by its place", () => {
  test.each<[Readonly<Record<string, unknown>>, string]>([
    [
      { "inference.kind": "soft" },
      `inference.kind "soft" is not known here; this version knows ${namesOf(inferenceRules)}.`,
    ],
    [{ inference: {} }, "inference.kind is missing."],
    [{ "inference.beta": 1 }, "inference.beta is not a known field."],
    [{ inference: { kind: "hard", samples: 3 } }, "inference.samples is not a known field."],
    [tempered({ beta: 0 }), "inference.beta is not a number above 0 and at most 1."],
    [tempered({ beta: -0.5 }), "inference.beta is not a number above 0 and at most 1."],
    [tempered({ beta: 1.5 }), "inference.beta is not a number above 0 and at most 1."],
    [tempered({ beta: "0.5" }), "inference.beta is not a finite number."],
    [tempered({ beta: null }), "inference.beta is not a finite number."],
    [tempered({ growth: 0.9 }), "inference.growth is not a number from 1 up."],
    [tempered({ growth: 0 }), "inference.growth is not a number from 1 up."],
    [tempered({ growth: "1e999" }), "inference.growth is not a finite number."],
    [tempered({ rate: 2 }), "inference.rate is not a known field."],
    [monteCarlo(0), `inference.samples ${many4}`],
    [monteCarlo(-3), `inference.samples ${many4}`],
    [monteCarlo(2.5), `inference.samples ${many4}`],
    [monteCarlo(10_001), `inference.samples ${many4}`],
    [monteCarlo(null), `inference.samples ${many4}`],
    [byHand({}), "inference.brushed is not a list."],
    [byHand([[0, 1], 2]), "inference.brushed[1] is not a pair of a point and a component."],
    [byHand([[0, 1, 1]]), "inference.brushed[0] is not a pair of a point and a component."],
    [byHand([[-1, 1]]), "inference.brushed[0][0] is not a whole number from 0 up."],
    [byHand([["0", 1]]), "inference.brushed[0][0] is not a whole number from 0 up."],
    [byHand([[4, 1]]), "inference.brushed[0][0] is 4, but points end at 3."],
    [
      byHand([
        [0, 1],
        [1, 2],
      ]),
      "inference.brushed[1][1] is 2, but components end at 1.",
    ],
    [byHand([[0, 0.5]]), "inference.brushed[0][1] is not a whole number from 0 up."],
    [
      byHand([
        [3, 1],
        [3, 1],
      ]),
      "inference.brushed[1][0] is 3, which is brushed already.",
    ],
    [
      { inference: { kind: "by-hand", next: "E" } },
      'inference.next is neither "M-step" nor "E-step".',
    ],
    [
      {
        ...byHand([[0, 1]]),
        model: { kind: "ppca" },
        start: undefined,
        "data.observed": undefined,
      },
      'inference.kind "by-hand" needs a z that is one of a few labels.',
    ],
    [
      { "learning.kind": "newton" },
      `learning.kind "newton" is not known here; this version knows ${namesOf(learningRules)}.`,
    ],
    [{ "learning.hold": "weights" }, "learning.hold is not a list."],
    [{ "learning.hold": null }, "learning.hold is not a list."],
    [
      { "learning.hold": ["weights", "variances"] },
      'learning.hold[1] is not one of "weights", "means", "covariances".',
    ],
    [{ "learning.stepSize": 1 }, "learning.stepSize is not a known field."],
    [{ learning: { kind: "ecm", hold: [] } }, "learning.hold is not a known field."],
    [gradient({ stepSize: 0 }), "learning.stepSize is not a number above 0."],
    [gradient({ stepSize: -1 }), "learning.stepSize is not a number above 0."],
    [gradient({ stepSize: "1e999" }), "learning.stepSize is not a finite number."],
    [gradient({ steps: 0 }), `learning.steps ${many4}`],
    [gradient({ steps: 1.5 }), `learning.steps ${many4}`],
    [gradient({ batch: 0 }), "learning.batch is not a whole number from 1 to 1000000."],
    [gradient({ batch: "all" }), "learning.batch is not a whole number from 1 to 1000000."],
    [gradient({ backtracking: 1 }), "learning.backtracking is not true or false."],
    [gradient({ momentum: 0.9 }), "learning.momentum is not a known field."],
    [{ learning: "closed-form" }, "learning is not an object."],
  ])("%j", (changes, message) => {
    expect(() => readSession(changed(changes))).toThrow(new FileError(message));
  });
});
