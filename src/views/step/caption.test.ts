import { describe, expect, it } from "vitest";
import { captionOf } from "./caption.ts";

const positions = [-1, -0.5, 0, 0.5, 1, 1.5, 2, 3];
const ell = positions.map((s) => -100 + 4 * s - s * s);
const first = {
  name: "bound of q₈",
  values: positions.map((s) => -100 + 4 * s - 2 * s * s),
  touches: 0,
  meets: true,
};
const second = {
  name: "bound of q₉",
  values: ell.map((v, i) => v - (i - 4) ** 2),
  touches: 1,
  meets: true,
};
const same = { logLikelihood: 12.3, bound: 12.3, same: true };
const propsOf = (phase: "E" | "M") => ({
  positions,
  logLikelihood: ell,
  bounds: phase === "M" ? [first] : [first, second],
  slopes: same,
  iteration: phase === "M" ? 8 : 9,
  phase,
});

describe("the caption", () => {
  it("tells where the bound touches, with which slope, and tops after an M-step", () => {
    expect(captionOf(propsOf("M"))).toBe(
      "The line through θ₇ and θ₈, carried on. The bound of q₈ touches ℓ at θ₇ with the same " +
        "slope, 12.30 nats a step: where q is the posterior, ∇𝓛 = ∇ℓ (Fisher’s identity). " +
        "It is highest at θ₈.",
    );
  });

  it("adds the new bound after an E-step, whose slope is told instead", () => {
    expect(captionOf(propsOf("E"))).toMatch(
      /through θ₇ and θ₈.*q₈ touches ℓ at θ₇ and is highest at θ₈\. The bound of q₉ touches ℓ at θ₈ with the same slope/,
    );
  });

  it("says what the learning rule makes of it after its step alone", () => {
    const ascent = "So this step is gradient ascent on ℓ.";
    expect(captionOf({ ...propsOf("M"), ascent })).toContain(ascent);
    expect(captionOf({ ...propsOf("E"), ascent })).not.toContain(ascent);
    const slopes = { logLikelihood: 3, bound: 1, same: false };
    expect(captionOf({ ...propsOf("M"), slopes, ascent })).not.toContain(ascent);
  });

  it("tells both slopes where q is not the posterior, however near the bound is", () => {
    const slopes = { logLikelihood: 12.3, bound: 9.8, same: false };
    const off = { ...first, meets: false };
    const bounds = [{ ...off, values: off.values.map((value) => value - 3) }];
    for (const lower of [bounds, [off]])
      expect(captionOf({ ...propsOf("M"), bounds: lower, slopes })).toContain(
        "stays below ℓ at θ₇ too: q is not the posterior, so the slopes differ: 12.30 nats a " +
          "step for ℓ, 9.80 for the bound.",
      );
    const near = { logLikelihood: 12.3, bound: 12.3001, same: false };
    expect(captionOf({ ...propsOf("M"), bounds: [off], slopes: near })).toMatch(
      /the slopes differ by .*10⁻/,
    );
  });

  it("does not take slopes that happen to be one for those of the posterior", () => {
    const said = captionOf({ ...propsOf("M"), bounds: [{ ...first, meets: false }] });
    expect(said).toContain("stays below ℓ at θ₇ too");
    expect(said).not.toContain("posterior");
  });

  it("is brief where there is little room: the newest bound and its slope", () => {
    expect(captionOf(propsOf("E"), true)).toBe(
      "The bound of q₉ touches ℓ at θ₈ with the same slope, 12.30 nats a step: there ∇𝓛 = ∇ℓ " +
        "(Fisher’s identity).",
    );
  });

  it("does without slopes where there are none", () => {
    expect(captionOf({ ...propsOf("M"), slopes: null })).toMatch(
      /touches ℓ at θ₇ and is highest at θ₈\.$/,
    );
  });
});
