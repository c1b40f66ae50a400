import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fixture, type Repeat, repeatsOf } from "../oracle/fixture.ts";
import { readFixture } from "../oracle/read.ts";
import { runFor } from "../testing/run.ts";
import type { Frame } from "./frame.ts";
import { rateOf } from "./rate.ts";

interface Rate {
  readonly run: string;
  readonly logLikelihoods: readonly number[];
  readonly spectralRadius: number;
}

const { expected, tolerance } = readFixture<{
  expected: { runs: readonly Rate[] };
  tolerance: { observedAsymptoticRatio: { rel: number } };
}>("gmm-lecture-rate");
const lecture = repeatsOf(readFixture<Fixture>("gmm-lecture"));
const runOf = (repeats: readonly Repeat[], name: string) =>
  repeats.find(({ reference }) => reference.name === name) as Repeat;

describe.each(expected.runs)("the rate of gmm-lecture-rate / $run", (rate) => {
  const { data, choices } = runOf(lecture, rate.run);
  const { frames } = runFor(data, choices, 2 * rate.logLikelihoods.length);
  const limit = frames.at(-1)?.logLikelihood ?? Number.NaN;

  test("is the spectral radius of the EM map, once it has settled", () => {
    const found = rateOf(frames, limit) ?? Number.NaN;
    const off = (found / rate.spectralRadius) ** 2 - 1;
    expect(Math.abs(off)).toBeLessThan(tolerance.observedAsymptoticRatio.rel);
  });

  test("is told at no earlier place unless it is about right", () => {
    const told = frames.flatMap((_, i) => rateOf(frames.slice(0, i + 1), limit) ?? []);
    expect(told.length).toBeGreaterThan(0);
    for (const each of told) expect(Math.abs(each - rate.spectralRadius)).toBeLessThan(0.02);
    for (const few of [0, 1, 2, 8]) expect(rateOf(frames.slice(0, few), limit)).toBeNull();
  });
});

test("a run that lies on a saddle is told no rate", () => {
  const tied = runOf(repeatsOf(readFixture<Fixture>("gmm-types-K5")), "tied");
  const { frames } = runFor(tied.data, tied.choices, 2 * 160);
  expect(frames.at(-1)?.logLikelihood).toBeLessThan(-1300.8);
  for (let count = 1; count <= frames.length; count += 2)
    expect(rateOf(frames.slice(0, count), -1300.152122)).toBeNull();
});

/** Frames of a run with these values of ℓ after its M-steps. */
function framesOf(lines: readonly number[], promised = true): Frame[] {
  return lines.map((logLikelihood, iteration) => ({
    phase: iteration === 0 ? "init" : "M",
    iteration,
    theta: null,
    qTheta: null,
    logLikelihood,
    elbo: null,
    logPrior: 0,
    terms: null,
    neverFalls: promised ? ["logLikelihood"] : [],
  }));
}

describe("of a geometric series", () => {
  const lines = (ratio: number, count: number) =>
    Array.from({ length: count }, (_, t) => -40 * ratio ** t);

  test("it is the root of the ratio, whatever its size", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.995, noNaN: true }), (ratio) => {
        const found = rateOf(framesOf(lines(ratio, 8)), 0);
        expect(Math.abs((found ?? Number.NaN) - Math.sqrt(ratio))).toBeLessThan(1e-6);
      }),
    );
  });

  test("that ends on a plateau below ℓ* nothing is told", () => {
    const plateau = framesOf(lines(0.6, 20).map((line) => line - 10));
    expect(rateOf(plateau, 0)).toBeNull();
    expect(rateOf(plateau, -10)).toBeCloseTo(Math.sqrt(0.6), 6);
  });

  test("rounding at its end does not matter", () => {
    const far = lines(0.5, 60).map((line) => line - 4000);
    expect(rateOf(framesOf(far), -4000)).toBeCloseTo(Math.SQRT1_2, 3);
  });

  test("nothing is told where ℓ may fall", () => {
    expect(rateOf(framesOf(lines(0.5, 12)), 0)).not.toBeNull();
    expect(rateOf(framesOf(lines(0.5, 12), false), 0)).toBeNull();
  });
});

test("whatever ℓ does, there is a number between 0 and 1 or none", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), fc.double(), (l, at) => {
      const rate = rateOf(framesOf(l), at);
      expect(rate === null || (rate > 0 && rate < 1)).toBe(true);
    }),
  );
});
