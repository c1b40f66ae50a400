import { describe, expect, test } from "vitest";
import { kernels } from "../../models/faces.ts";
import { give, kindOf } from "../../models/kinds.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { presets } from "../../rules/presets.ts";
import { newProblem } from "../run/problem.ts";
import { fakeThread } from "../testing/fakeThread.ts";
import { choices, theta } from "../testing/hosted.ts";
import { choicesFor } from "../testing/run.ts";
import { againstData, againstPreset } from "./suits.ts";

const whole = pointsFromRows([
  [0, 1],
  [2, 3],
]);
const gapped = pointsFromRows([
  [0, 1],
  [2, Number.NaN],
]);
const mixture = kindOf({ kind: "gaussian-mixture" });
const { gaps: _, ...without } = mixture;

/** As a kind of its own that takes no gaps. */
function withoutGaps(check: (spec: typeof mixture.first) => void): void {
  const first = { ...mixture.first, kind: "whole-rows" } as unknown as typeof mixture.first;
  const back = give({ ...without, kind: first.kind, title: "Whole rows", first });
  try {
    check(first);
  } finally {
    back();
  }
}

describe("where entries are missing", () => {
  test("a model that has no kernel for gaps refuses the data in a sentence, another takes them", () => {
    withoutGaps((spec) => {
      expect(againstData(spec, gapped)).toBe("has missing entries, but Whole rows takes none");
      expect(againstData(spec, whole)).toBeNull();
      expect(() => newProblem({ points: gapped }, choicesFor(spec, theta))).toThrow(
        "Entries are missing, and Whole rows takes none that are.",
      );
    });
    expect(againstData(mixture.first, gapped)).toBeNull();
  });

  test("the worker says so, and lives", () => {
    withoutGaps((model) => {
      const thread = fakeThread(structuredClone);
      kernels.give(model, kernels.of(choices.model));
      thread.send({ type: "data", data: { points: gapped } });
      thread.send({ type: "pose", run: 1, choices: { ...choices, model } });
      thread.send({ type: "begin", id: 1, run: 1 }, { type: "ping" });
      thread.run();
      const message = "Entries are missing, and Whole rows takes none that are.";
      expect(thread.reports).toEqual([{ type: "unknown", id: 1, message }, { type: "pong" }]);
    });
  });

  test("K-means and its kin are refused, and no other pair", () => {
    const refused = presets.filter((each) => againstPreset(mixture.first, each, gapped) !== null);
    expect(refused.map(({ name }) => name)).toEqual(["K-means", "Soft K-means"]);
    for (const each of presets) expect(againstPreset(mixture.first, each, whole)).toBeNull();
  });
});
