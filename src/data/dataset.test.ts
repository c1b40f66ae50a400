import { expect, test } from "vitest";
import { engineData } from "./dataset.ts";
import { generate } from "./generators/generate.ts";
import { summaryOf } from "./summary.ts";
import { fourPoints } from "./testing/session.ts";

test("the engine sees neither labels nor truth", () => {
  expect(Object.keys(engineData(fourPoints))).toEqual(["points", "observed"]);
  expect(Object.keys(engineData({ ...fourPoints, observed: null }))).toEqual(["points"]);
});

test("a data set is described in one line", () => {
  const lecture = { generator: "two-class-lecture", n: 1000, seed: 6316 } as const;
  expect(summaryOf(generate(lecture))).toBe("Two-class lecture example, 1000 points, seed 6316");
  expect(summaryOf(generate({ ...lecture, n: 1, weights: [0.5, 0.5] }))).toBe(
    "Two-class lecture example, 1 point, seed 6316, own weights",
  );
  expect(summaryOf(generate({ generator: "old-faithful", standardised: true }))).toBe(
    "Old Faithful, 272 points, standardised",
  );
  expect(summaryOf(generate({ generator: "old-faithful", standardised: false }))).toBe(
    "Old Faithful, 272 points",
  );
  const labelled = (...codes: number[]) => ({ ...fourPoints, observed: Int16Array.from(codes) });
  expect(summaryOf({ ...fourPoints, observed: null })).toBe("Drawn points, 4 points");
  expect(summaryOf(fourPoints)).toBe("Drawn points, 4 points, 25 % of labels observed");
  expect(summaryOf(labelled(1, -1, -1, -1))).toBe("Drawn points, 4 points, 1 label observed");
  expect(summaryOf(labelled(1, -1, -1, 1))).toBe("Drawn points, 4 points, 2 labels observed");
  expect(summaryOf(labelled(-1, -1, -1, -1))).toBe("Drawn points, 4 points");
});
