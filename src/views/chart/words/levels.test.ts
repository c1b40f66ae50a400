import fc from "fast-check";
import { expect, it } from "vitest";
import { withLogPrior } from "../../../engine/run/frame.ts";
import type { KnownFrame as Frame } from "../../../engine/testing/run.ts";
import { type Unit, unitOf, unitsIn } from "../../../maths/sums.ts";
import { numberRead, unitsRead } from "../../../maths/testing/read.ts";
import { below, levelsOf } from "./levels.ts";
import { readout } from "./readout.ts";
import { risesOf } from "./rises.ts";
import { sentenceOf } from "./sentence.ts";

const value = fc
  .double({ min: -5000, max: 5000, noNaN: true })
  .filter((it) => it === 0 || Math.abs(it) > 1e-12);
const size = fc.oneof(
  fc.constant(0),
  fc.double({ min: 1e-9, max: 40, noNaN: true }),
  fc.integer({ min: -7, max: 1 }).map((power) => 3.7 * 10 ** power),
);
const prior = fc.oneof(fc.constant(0), fc.double({ min: -9, max: 9, noNaN: true }));

/** Two frames, the M-step between them, or the E-step after it where ℓ stays. */
const steps = fc
  .record({
    ell: value,
    opened: size,
    up: size,
    gap: size,
    a: value,
    b: value,
    prior,
    later: prior,
  })
  .map(({ ell, opened, up, gap, a, b, prior: at, later }) => {
    const first = ell - opened;
    const second = first + up;
    const frame = (phase: "E" | "M", logLikelihood: number, elbo: number, logPrior: number) => ({
      phase,
      iteration: 3,
      theta: null,
      qTheta: null,
      logLikelihood,
      elbo,
      terms: [a, b, elbo - a - b],
      logPrior,
      neverFalls: [],
    });
    const before: Frame = frame("E", ell, first, at);
    return [before, frame("M", second + gap, second, at === 0 ? 0 : later)] as const;
  });

const runs = { seed: 11, numRuns: 3000 };
const unitFor = (frame: Frame): Unit =>
  unitOf(
    Math.max(
      ...[
        frame.logLikelihood,
        frame.elbo ?? 0,
        frame.logLikelihood + frame.logPrior,
        ...(frame.terms ?? []),
      ].map(Math.abs),
    ),
  );

it("ELBO and gap come to ℓ, terms to the ELBO, ℓ and log prior to what MAP climbs", () => {
  fc.assert(
    fc.property(steps, ([, frame]) => {
      const unit = unitFor(frame);
      const { terms, ...shown } = levelsOf(frame);
      const of = (text: string) => unitsRead(text, unit);
      expect(of(shown.elbo) + of(shown.gap)).toBe(of(shown.logLikelihood));
      expect(of(shown.logLikelihood) + of(shown.logPrior)).toBe(of(shown.penalised));
      expect(terms.map(of).reduce((a, b) => a + b, 0)).toBe(of(shown.elbo));
      const unitSize = 10 ** (unit.exponent - unit.decimals);
      expect(Math.abs(numberRead(shown.elbo) - (frame.elbo ?? 0))).toBeLessThanOrEqual(
        1.01 * unitSize,
      );
      expect(
        Math.abs(numberRead(shown.gap) - (frame.logLikelihood - (frame.elbo ?? 0))),
      ).toBeLessThanOrEqual(0.51 * unitSize);
    }),
    runs,
  );
});

it("the line under the pointer adds up too", () => {
  fc.assert(
    fc.property(steps, ([, frame]) => {
      const [, ell = "", elbo = "", gap = ""] =
        /ℓ (.*), 𝓛 (.*), gap (.*)$/.exec(readout({ ...frame, logPrior: 0 }, false)) ?? [];
      const unit = unitFor({ ...frame, logPrior: 0 });
      expect(unitsRead(elbo, unit) + unitsRead(gap, unit)).toBe(unitsRead(ell, unit));
    }),
    runs,
  );
});

it("what a half-step changed adds up, and is what the sentence says", () => {
  fc.assert(
    fc.property(steps, ([before, frame]) => {
      const rises = risesOf(before, frame);
      if (!rises) throw new Error("no rises");
      const { terms, ...shown } = rises;
      const digits = [...terms, ...Object.values(shown)].map((text) => numberRead(text));
      const scale = Math.max(...digits.map(Math.abs), 1e-9);
      const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-9 * scale);
      const read = (text: string) => numberRead(text);
      near(read(shown.elbo) + read(shown.gap), read(shown.logLikelihood));
      near(read(shown.logLikelihood) + read(shown.logPrior), read(shown.penalised));
      near(
        terms.map(read).reduce((a, b) => a + b, 0),
        read(shown.elbo),
      );
      const said = sentenceOf(withLogPrior(before), withLogPrior(frame));
      const [, ell] = /, ℓ(?: \+ log p\(θ\):)? ([^;]*);/.exec(said) ?? [];
      if (ell !== undefined) expect(ell).toBe(shown.penalised);
    }),
    runs,
  );
});

it("an E-step's rise is the gap that it closes, and ℓ stays", () => {
  const frame: Frame = {
    phase: "M",
    iteration: 2,
    theta: null,
    qTheta: null,
    logLikelihood: -100.005,
    elbo: -102.13,
    terms: [-50, -55, 2.87],
    logPrior: 0,
    neverFalls: [],
  };
  const rises = risesOf(frame, { ...frame, phase: "E", elbo: -100.005, terms: [-50, -55, 4.995] });
  expect(rises).toMatchObject({ logLikelihood: "0", elbo: "+2.13", gap: "−2.13" });
});

it("a value below the best is the best less what it falls short", () => {
  fc.assert(
    fc.property(value, size, (top, short) => {
      const unit = unitOf(Math.max(Math.abs(top), Math.abs(top - short)));
      const told = below(top, top - short);
      expect(unitsRead(told.value, unit) + unitsRead(told.distance, unit)).toBe(unitsIn(top, unit));
    }),
    runs,
  );
});
