import { describe, expect, test } from "vitest";
import { pointsFromRows } from "../models/shared/points.ts";
import { classify, parameterCount } from "./classify.ts";
import { logOddsAt, scoreOf } from "./evaluate.ts";
import { unlabelledOf } from "./generative.ts";
import { finish } from "./testing/finish.ts";
import { readLecture } from "./testing/lecture.ts";

const line = {
  classes: 3,
  scores: (columns: readonly ArrayLike<number>[], n: number, into: Float64Array) => {
    const x = columns[0]?.[n] ?? 0;
    // Three classes along a line: x below 0, between 0 and 2, above 2.
    into.set([-x, 0, x - 2]);
  },
};

test("errors and Σ log q(y | x) are those of the definition", () => {
  const points = pointsFromRows([
    [-1, 0],
    [1, 0],
    [5, 0],
    [1, 0],
  ]);
  const classOf = Int16Array.from([0, 1, 2, 2]);
  const log = (own: number, ...all: number[]) =>
    own - Math.log(all.reduce((sum, a) => sum + Math.exp(a), 0));
  const wanted = log(1, 1, 0, -3) + log(0, -1, 0, -1) + log(3, -5, 0, 3) + log(-1, -1, 0, -1);
  const { errors, conditional } = scoreOf(line, { points, classOf });
  expect(errors).toBe(1);
  expect(conditional).toBeCloseTo(wanted, 12);
});

test("the log-odds of more than two classes is that of the two most probable", () => {
  expect(logOddsAt(line, [[5], [0]])).toEqual({ over: 2, under: 1, value: 3 });
  expect(logOddsAt(line, [[-4], [0]])).toEqual({ over: 0, under: 1, value: 4 });
});

describe("the number of parameters", () => {
  test("is the lecture's, with the symmetric count beside it", () => {
    expect(parameterCount("generative", 2, 100).entries).toBe(20201);
    for (const d of [1, 2, 5]) {
      expect(parameterCount("generative", 2, d)).toEqual({
        entries: 2 * d * d + 2 * d + 1,
        free: d * (d + 1) + 2 * d + 1,
      });
      expect(parameterCount("naive-bayes", 2, d).entries).toBe(4 * d + 1);
      expect(parameterCount("logistic", 2, d).entries).toBe(d + 1);
    }
  });

  test("of K classes is that of K means, K covariances and K − 1 shares", () => {
    expect(parameterCount("generative", 3, 2)).toEqual({ entries: 2 + 3 * 6, free: 2 + 3 * 5 });
    expect(parameterCount("naive-bayes", 3, 2).free).toBe(2 + 3 * 4);
  });
});

describe("a mixture fitted without labels", () => {
  const { points, labels, labelled } = readLecture();
  const found = finish(classify(points, labels));
  if (typeof found === "string" || !found.generative.classifier) throw new Error("no classifier");
  const { theta } = found.generative.classifier;
  const wanted = found.rows[0]?.score;
  const at = (order: readonly number[]) => ({
    weights: order.map((k) => theta.weights[k] ?? 0),
    means: order.map((k) => theta.means[k] ?? []),
    covariances: order.map((k) => theta.covariances[k] ?? []),
  });

  test("is judged as the classes its components are taken for", () => {
    expect(scoreOf(unlabelledOf(at([1, 0]), [1, 0], 2), labelled)).toEqual(wanted);
    const swapped = scoreOf(unlabelledOf(at([1, 0]), [0, 1], 2), labelled);
    expect(swapped.errors).toBe(points.size - (wanted?.errors ?? Number.NaN));
  });

  test("is wrong where a component is left over or a class has none", () => {
    const alone = scoreOf(unlabelledOf({ ...at([0]), weights: [1] }, [0], 2), labelled);
    expect(alone.errors).toBe(labels.filter((label) => label === 1).length);
    const [half = 0, rest = 0] = [(theta.weights[0] ?? 0) / 2, theta.weights[1]];
    const split = { ...at([0, 0, 1]), weights: [half, half, rest] };
    const three = scoreOf(unlabelledOf(split, [0, null, 1], 2), labelled);
    const two = scoreOf(
      unlabelledOf({ ...at([0, 1]), weights: [half, rest] }, [0, 1], 2),
      labelled,
    );
    // The first of two equal components takes all of their points, and half of their belief.
    expect(three.errors).toBe(two.errors);
    expect(three.conditional).toBeLessThan(two.conditional);
  });
});

test("labels that tell nothing apart say so", () => {
  const { points } = readLecture();
  const of = (code: (n: number) => number) =>
    finish(
      classify(
        points,
        Int16Array.from({ length: points.size }, (_, n) => code(n)),
      ),
    );
  expect(of(() => -1)).toBe("No point has a label.");
  expect(of(() => 4)).toMatch(/^All labels are the same/);
  expect(of((n) => n % 12)).toBe("There are 12 labels; at most 8 classes are told apart.");
});
