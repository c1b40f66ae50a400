import { expect, test } from "vitest";
import { conditionalOf, marginalOf } from "../../maths/gaussian/conditional.ts";
import type { Matrix, Vector } from "../../maths/linear/matrix.ts";
import { readFixture } from "./read.ts";

interface Case {
  readonly mean: Vector;
  readonly covariance: Matrix;
  readonly observedIndices: readonly number[];
  readonly observedValues: Vector;
  readonly hiddenIndices: readonly number[];
  readonly conditionalMean: Vector;
  readonly conditionalCovariance: Matrix;
  readonly marginalMean: Vector;
  readonly marginalCovariance: Matrix;
}
const { expected, tolerance } = readFixture<{
  readonly expected: { readonly gaussianConditional: readonly Case[] };
  readonly tolerance: { readonly rel: number; readonly abs: number };
}>("vi-closed-forms");

test.each(expected.gaussianConditional)("marginal and conditional $observedIndices", (it) => {
  const whole = { mean: it.mean, covariance: it.covariance };
  const { hiddenIndices, observedIndices, observedValues } = it;
  const conditional = conditionalOf(whole, hiddenIndices, observedIndices, observedValues);
  const marginal = marginalOf(whole, observedIndices);
  const pairs = [
    [conditional.mean, it.conditionalMean],
    [conditional.covariance.flat(), it.conditionalCovariance.flat()],
    [marginal.mean, it.marginalMean],
    [marginal.covariance.flat(), it.marginalCovariance.flat()],
  ] as const;
  for (const [given, wanted] of pairs) {
    expect(given).toHaveLength(wanted.length);
    for (const [i, value] of wanted.entries())
      expect(Math.abs((given[i] ?? Number.NaN) - value)).toBeLessThanOrEqual(
        tolerance.abs + tolerance.rel * Math.abs(value),
      );
  }
});
