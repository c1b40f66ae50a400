import type { FormulaSymbol } from "../../contract/formulas.ts";
import { lit, symbol } from "../../shared/formula/litNames.ts";

/** A symbol of θ or q as it stands in a formula, with what it stands for. */
interface Lettered extends FormulaSymbol {
  /** The symbol, to be lit. */
  readonly is: string;
}

const lettered = (tex: string, name: string, says: string): Lettered => ({
  tex,
  lit: name,
  says,
  is: symbol(name, tex),
});

/** The symbols of component k (from 0), numbered from 1; `shared`: where all have one covariance. */
export function symbolsOf(k: number, shared: boolean) {
  const number = k + 1;
  return {
    weight: lettered(`\\pi_{${number}}`, lit.label(k), `weight of component ${number}`),
    mean: lettered(`\\mu_{${number}}`, lit.centre(k), `mean of component ${number}`),
    covariance: shared
      ? lettered("\\Sigma", lit.area(k), "covariance of all components")
      : lettered(`\\Sigma_{${number}}`, lit.area(k), `covariance of component ${number}`),
    count: lettered(`N_{${number}}`, lit.share(k), `points of component ${number}, by q`),
  };
}

/** γ or q of component k, of point `n` or of any. */
export const beliefIn = (belief: string, k: number, n = "n"): Lettered =>
  lettered(
    `${belief}_{${n}${n === "n" ? "" : ","}${k + 1}}`,
    lit.share(k),
    `${belief === "q" ? "q" : "responsibility"} of component ${k + 1}, ${n === "n" ? "point by point" : `here for point ${n}`}`,
  );

/** The symbols without what they look like where they stand. */
export const told = (symbols: readonly Lettered[]): FormulaSymbol[] =>
  symbols.map(({ tex, lit: name, says }) => ({ tex, lit: name, says }));
