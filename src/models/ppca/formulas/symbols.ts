import type { FormulaSymbol } from "../../contract/formulas.ts";
import { lit, symbol } from "../../shared/formula/litNames.ts";
import { spanOf } from "../picture/words.ts";
import type { PpcaSpec } from "../spec.ts";

/** θ as it stands in a formula, and how what is taken over the points is written there. */
export interface Letters {
  readonly mu: string;
  readonly w: string;
  readonly noise: string;
  readonly psi: string;
  /** M = WᵀW + σ²I. */
  readonly inner: string;
  /** The mean over the points of what is expected under q. */
  readonly mean: (of: string) => string;
  readonly xBar: string;
  readonly zBar: string;
  /** What z̄ is, in a sentence. */
  readonly says: string;
  /** z of point n, which is numbered. */
  readonly z: (n: string) => string;
}

const [MEAN, LOADINGS, NOISE] = [lit.centre(0), lit.area("line"), lit.label(0)];

/** Of the one Gaussian of PPCA. */
export const letters: Letters = {
  mu: symbol(MEAN, "\\mu"),
  w: symbol(LOADINGS, "W"),
  noise: symbol(NOISE, "\\sigma^2"),
  psi: symbol(NOISE, "\\Psi"),
  inner: "M",
  mean: (of) => `\\frac1N\\sum_n\\mathbb E[${of}]`,
  xBar: "\\bar x",
  zBar: "\\bar z",
  says: "z̄ is the mean of E[z] over the points.",
  z: (n) => `z_{${n}}`,
};

/** σ² where the noise is one number, Ψ where it is one an axis. */
export const symbolsOf = ({ factors, noise }: PpcaSpec): readonly FormulaSymbol[] => [
  { tex: "\\mu", lit: MEAN, says: "mean" },
  { tex: "W", lit: LOADINGS, says: `loadings: the ${spanOf(factors).span}` },
  noise === "diagonal"
    ? { tex: "\\Psi", lit: NOISE, says: "variances of the noise, one an axis" }
    : { tex: "\\sigma^2", lit: NOISE, says: "variance of the noise" },
];
