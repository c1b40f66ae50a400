import type { FormulaSymbol } from "../../contract/formulas.ts";
import { lit, symbol } from "../../shared/formula/litNames.ts";

const [MEAN, LOADINGS, NOISE] = [lit.centre(0), lit.area("line"), lit.label(0)];

/** The symbols of θ as they stand in a formula. */
export const [mu, w, noise] = [
  symbol(MEAN, "\\mu"),
  symbol(LOADINGS, "W"),
  symbol(NOISE, "\\sigma^2"),
];

export const symbols: readonly FormulaSymbol[] = [
  { tex: "\\mu", lit: MEAN, says: "mean" },
  { tex: "W", lit: LOADINGS, says: "loadings: the principal line" },
  { tex: "\\sigma^2", lit: NOISE, says: "variance of the noise" },
];
