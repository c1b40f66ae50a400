import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Frame } from "../../../engine/run/frame.ts";
import { sentenceOf } from "./sentence.ts";

function frame(phase: Frame["phase"], logLikelihood: number, elbo: number | null): Frame {
  const iteration = phase === "init" ? 0 : 1;
  return {
    phase,
    iteration,
    theta: null,
    qTheta: null,
    logLikelihood,
    elbo,
    terms: null,
    logPrior: 0,
    neverFalls: [],
  };
}

describe("the sentence on a half-step", () => {
  it("says that there is no bound at the start", () => {
    expect(sentenceOf(undefined, frame("init", -4103.612, null))).toBe(
      "Start: ℓ = −4103.61; no q yet, so no bound",
    );
  });

  it("says where the bound starts", () => {
    const before = frame("init", -4103.612, null);
    expect(sentenceOf(before, frame("E", -4103.612, -4103.612))).toBe(
      "E-step: the bound starts at ℓ; the gap is 0",
    );
    expect(sentenceOf(before, frame("E", -4103.612, -4104.112))).toBe(
      "E-step: the bound starts 0.50 below ℓ",
    );
  });

  it("says what an M-step opened, as it can be read off −2199.41, −2205.28 and −2212.66", () => {
    expect(sentenceOf(frame("E", -2212.664, -2212.664), frame("M", -2199.41, -2205.279))).toBe(
      "M-step: ELBO +7.38, ℓ +13.25; a gap of 5.87 opened",
    );
  });

  it("says what an E-step closed", () => {
    expect(sentenceOf(frame("M", -2199.41, -2205.28), frame("E", -2199.41, -2199.41))).toBe(
      "E-step: ELBO +5.87 up to ℓ; ℓ stays, the gap closes",
    );
    expect(sentenceOf(frame("M", -100, -104), frame("E", -100, -101))).toBe(
      "E-step: ELBO +3.00; ℓ stays, the gap goes from 4.00 to 1.00",
    );
  });

  it("shows digits of small steps, and says when there are none", () => {
    expect(sentenceOf(frame("E", -10, -10), frame("M", -9.9957, -9.9969))).toBe(
      "M-step: ELBO +0.0031, ℓ +0.0043; a gap of 0.0012 opened",
    );
    expect(sentenceOf(frame("E", -10, -10), frame("M", -9.99999957, -9.99999969))).toBe(
      "M-step: ELBO +3.10 × 10⁻⁷, ℓ +4.30 × 10⁻⁷; a gap of 1.20 × 10⁻⁷ opened",
    );
    expect(sentenceOf(frame("E", -10, -10), frame("M", -10, -10))).toBe(
      "M-step: nothing changes beyond rounding",
    );
  });

  it("says so where a gap that was there grows or shrinks", () => {
    expect(sentenceOf(frame("E", -10, -12), frame("M", -9, -12))).toBe(
      "M-step: ELBO 0, ℓ +1.00; the gap grew by 1.00",
    );
    expect(sentenceOf(frame("E", -10, -12), frame("M", -9.5, -10.5))).toBe(
      "M-step: ELBO +1.50, ℓ +0.50; the gap shrank by 1.00",
    );
  });

  it("adds up as shown", () => {
    const near = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    const small = fc.double({ min: 0, max: 30, noNaN: true });
    fc.assert(
      fc.property(near, small, small, small, (ell, opened, rise, gap) => {
        const before = frame("E", ell, ell - opened);
        const elbo = ell - opened + rise;
        const said = sentenceOf(before, frame("M", elbo + gap, elbo));
        const found = /ELBO (\S+?)( × \S+)?, ℓ (\S+?)( × \S+)?; .*?( by | of |stays)(\S*)/.exec(
          said,
        );
        if (!found) {
          expect(said).toContain("nothing changes");
          return;
        }
        const change = Number(found[6] || 0) * (said.includes("shrank") ? -1 : 1);
        expect(read(found[1]) + change).toBeCloseTo(read(found[3]), 9);
      }),
    );
  });
});

function read(text = ""): number {
  return Number(text.replace("−", "-"));
}
