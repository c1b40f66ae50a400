import { expect, it } from "vitest";
import { mathRuns } from "./MathText.tsx";

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
