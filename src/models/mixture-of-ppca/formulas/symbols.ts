import type { FormulaSymbol } from "../../contract/formulas.ts";
import type { Letters } from "../../ppca/formulas/symbols.ts";
import { expectedIn } from "../../shared/formula/expectedIn.ts";
import { lit, symbol } from "../../shared/formula/litNames.ts";

/** θ and q of component k (from 0) as they stand in a formula, numbered from 1. */
export interface LettersOf extends Letters {
  readonly weight: string;
  readonly count: string;
  /** S_k. */
  readonly scatter: string;
  /** q of any point, or of one that is numbered. */
  readonly gamma: (n?: string) => string;
  /** A term of a point over what is missing of it. */
  readonly expected: (term: string) => string;
  readonly symbols: readonly FormulaSymbol[];
}

/** `belief`: what q of a label is written as. */
export function lettersOf(k: number, belief: string): LettersOf {
  const i = k + 1;
  const of = `of component ${i}`;
  const [centre, line, share, label] = [
    lit.centre(k),
    lit.area(`axes-${k}`),
    lit.share(k),
    lit.label(k),
  ];
  const noise = `\\sigma_{${i}}^2`;
  const gamma = (n = "n") => symbol(share, `${belief}_{${n}${n === "n" ? "" : ","}${i}}`);
  const count = symbol(share, `N_{${i}}`);
  return {
    weight: symbol(label, `\\pi_{${i}}`),
    mu: symbol(centre, `\\mu_{${i}}`),
    w: symbol(line, `W_{${i}}`),
    noise: symbol(lit.area(k), noise),
    psi: "",
    inner: `M_{${i}}`,
    count,
    scatter: `S_{${i}}`,
    gamma,
    expected: (term) => expectedIn(term, k),
    mean: (of) => `\\langle ${of}\\rangle_{${i}}`,
    xBar: `\\bar x_{${i}}`,
    zBar: `\\bar z_{${i}}`,
    says: "x̄ and z̄ are such means of x and of E[z].",
    z: (n) => `z_{${n}}\\mid k{=}${i}`,
    symbols: [
      { tex: `${belief}_{n${i}}`, lit: share, says: `q ${of}, point by point` },
      { tex: `N_{${i}}`, lit: share, says: `points ${of}, by q` },
      { tex: `\\pi_{${i}}`, lit: label, says: `weight ${of}` },
      { tex: `\\mu_{${i}}`, lit: centre, says: `mean ${of}` },
      { tex: `W_{${i}}`, lit: line, says: `loadings ${of}` },
      { tex: noise, lit: lit.area(k), says: `variance of the noise ${of}` },
    ],
  };
}
