import { expect, it } from "vitest";
import { mathRuns } from "./MathText.tsx";

it("keeps a word whole that has a letter before its hyphen, and no other", () => {
  const found = (text: string) =>
    mathRuns(text).flatMap(({ kind, text: part }) => (kind === "whole" ? [part] : []));
  expect(found("The M-step, two E-steps and K-means; a half-step, XE-step, E-")).toEqual([
    "M-step",
    "E-steps",
    "K-means",
  ]);
  const text = "After M-step 3 ℓ(θ₂) is −4.";
  expect(mathRuns(text).map(({ start }) => text.slice(start, start + 1))).toEqual([
    "A",
    "M",
    " ",
    "ℓ",
    "(",
    "θ",
    "₂",
    ")",
  ]);
});

it("cuts text into words, symbols and digits to lower or raise", () => {
  expect(mathRuns("ELBO 𝓛, θ₁₂, 10⁻⁷").map(({ kind, text }) => [kind, text])).toEqual([
    ["plain", "ELBO "],
    ["symbol", "𝓛"],
    ["plain", ", "],
    ["symbol", "θ"],
    ["lower", "12"],
    ["plain", ", 10"],
    ["raised", "−7"],
  ]);
});
