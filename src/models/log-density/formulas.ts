import type { FormulaLine, FormulaSymbol, Formulas, Moving, Worked } from "../contract/formulas.ts";
import { lit, symbol } from "../shared/formula/litNames.ts";
import { PUT_IN, texColumn, texMatrix, texNumber } from "../shared/formula/numbers.ts";
import type { Ascent } from "./rules.ts";
import type { LogDensitySpec } from "./spec.ts";
import { type Phi, type Stats, squareOf, type Theta } from "./theta.ts";

const m = symbol(lit.centre("q"), "m");
const s = symbol(lit.area("q"), "\\Sigma");
const symbols: readonly FormulaSymbol[] = [
  { tex: "m", lit: lit.centre("q"), says: "mean of q" },
  { tex: "\\Sigma", lit: lit.area("q"), says: "covariance of q" },
];
const SLOPE = "\\nabla\\log\\tilde p";

/** Each way to have ∇_m 𝓛. */
const gradients: { readonly [E in Ascent["estimate"]]: string } = {
  exact: `\\mathbb E_q[${SLOPE}(z)]`,
  reparameterised: `\\frac1{S}\\sum_{s} ${SLOPE}(m+Lt_s)`,
  score: "\\frac1{S}\\sum_{s}\\nabla_m\\log q(z_s)\\,(\\log\\tilde p(z_s)-\\log q(z_s))",
};

function ascent({ stepSize, steps, estimate }: Ascent, before: Phi, after: Phi): FormulaLine[] {
  const slope = after.mean.map((to, d) => (to - (before.mean[d] ?? 0)) / stepSize);
  const several = steps > 1 && {
    note: `The sum of ${steps} steps, each from where the last one led.`,
  };
  return [
    {
      formula: `${m} \\leftarrow ${m}+\\eta\\,${gradients[estimate]}`,
      numbers: `${texColumn(before.mean, PUT_IN)}+${texNumber(stepSize, PUT_IN)}\\cdot${texColumn(slope, PUT_IN)}`,
      result: texColumn(after.mean),
      ...several,
    },
    {
      formula: `${s} = LL^\\top`,
      result: texMatrix(after.covariance),
      note: "log L takes the same step, the slope of H(q) in it.",
    },
  ];
}

const top = (after: Phi): FormulaLine[] => [
  {
    formula: `${s} = (-\\mathbb E_q[\\nabla\\nabla\\log\\tilde p(z)])^{-1}`,
    result: texMatrix(after.covariance),
    note: "Of a mean field its diagonal alone, one axis after the other.",
  },
  {
    formula: `${m} = ${m}+${s}\\,\\mathbb E_q[${SLOPE}(z)]`,
    result: texColumn(after.mean),
    note: "Each part is at the top given the others as they were.",
  },
];

const moments = (after: Phi): FormulaLine[] => [
  { formula: `${m} = \\mathbb E_p[z]`, result: texColumn(after.mean) },
  {
    formula: `${s} = \\operatorname{Cov}_p[z]`,
    result: texMatrix(after.covariance),
    note: "As far as the family of q has it.",
  },
];

function moved({ choice, before, after }: Moving<Phi>): Worked {
  const lines =
    choice.kind === "ascent"
      ? ascent(choice as Ascent, before, after)
      : choice.kind === "coordinate"
        ? top(after)
        : moments(after);
  return { of: "z", lines, symbols };
}

export const formulas: Formulas<LogDensitySpec, Theta, Stats, Phi> = {
  posterior: () => ({ of: "z", lines: [], symbols }),
  moved,
  maximised: (_spec, { stats, after }) => ({
    of: "z",
    lines: [
      {
        formula: "\\lambda = \\frac{2}{\\mathbb E_q[\\lVert w\\rVert^2]}",
        numbers: `\\frac{2}{${texNumber(squareOf(stats.phi), PUT_IN)}}`,
        ...(after.lambda !== undefined && { result: texNumber(after.lambda) }),
      },
    ],
    symbols,
  }),
};
