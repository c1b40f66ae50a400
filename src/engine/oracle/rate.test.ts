import { describe, expect, test } from "vitest";
import { entry } from "../../maths/linear/matrix.ts";
import { runFor } from "../testing/run.ts";
import { type Fixture, type Repeat, repeatsOf } from "./fixture.ts";
import { readFixture } from "./read.ts";

interface Rate {
  readonly run: string;
  readonly logLikelihoods: readonly number[];
  readonly increments: readonly number[];
  readonly increment_ratios: readonly number[];
  readonly spectralRadius: number;
}

const { expected, tolerance } = readFixture<{
  expected: { runs: readonly Rate[] };
  tolerance: { increments: { abs: number }; observedAsymptoticRatio: { rel: number } };
}>("gmm-lecture-rate");
const lecture = repeatsOf(readFixture<Fixture>("gmm-lecture"));

describe.each(expected.runs)("gmm-lecture-rate / $run", (rate) => {
  const { data, choices } = lecture.find(({ reference }) => reference.name === rate.run) as Repeat;
  const count = rate.increments.length;
  const { frames } = runFor(data, choices, 2 * count);
  const lines = frames.filter(({ phase }) => phase !== "E").map((frame) => frame.logLikelihood);
  const increments = lines.slice(1).map((line, t) => line - entry(lines, t));

  test("ℓ rises by the reference's increments", () => {
    expect(increments).toHaveLength(count);
    for (const [t, wanted] of rate.increments.entries())
      expect(Math.abs(entry(increments, t) - wanted), `at ${t}`).toBeLessThanOrEqual(
        tolerance.increments.abs,
      );
  });

  test("whose ratio tends to the square of the fraction of missing information", () => {
    const late = rate.increment_ratios.length - 1;
    const ratio = entry(increments, late + 1) / entry(increments, late);
    const wanted = rate.spectralRadius ** 2;
    expect(Math.abs(ratio / wanted - 1)).toBeLessThan(tolerance.observedAsymptoticRatio.rel);
  });
});
