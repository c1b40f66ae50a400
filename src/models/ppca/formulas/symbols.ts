import type { FormulaSymbol } from "../../contract/formulas.ts";
import { lit, symbol } from "../../shared/formula/litNames.ts";
import type { PpcaSpec } from "../spec.ts";

const [MEAN, LOADINGS, NOISE] = [lit.centre(0), lit.area("line"), lit.label(0)];

/** The symbols of θ as they stand in a formula. */
export const [mu, w, noise, psi] = [
  symbol(MEAN, "\\mu"),
  symbol(LOADINGS, "W"),
  symbol(NOISE, "\\sigma^2"),
  symbol(NOISE, "\\Psi"),
];

/** σ² where the noise is one number, Ψ where it is one an axis. */
export const symbolsOf = ({ noise }: PpcaSpec): readonly FormulaSymbol[] => [
  { tex: "\\mu", lit: MEAN, says: "mean" },
  { tex: "W", lit: LOADINGS, says: "loadings: the principal line" },
  noise === "diagonal"
    ? { tex: "\\Psi", lit: NOISE, says: "variances of the noise, one an axis" }
    : { tex: "\\sigma^2", lit: NOISE, says: "variance of the noise" },
];
