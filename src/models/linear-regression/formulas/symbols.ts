import type { FormulaSymbol } from "../../contract/formulas.ts";
import { lit, symbol } from "../../shared/formula/litNames.ts";

const CURVE = lit.area("curve");

/** m, which the mean curve stands for. */
export const m = symbol(CURVE, "m");

export const symbols: readonly FormulaSymbol[] = [
  { tex: "m", lit: CURVE, says: "mean of the weights: the curve" },
];
