import { build, entry, type Vector } from "../../../maths/linear/matrix.ts";
import type { FormulaLine, Worked } from "../../contract/formulas.ts";
import type { Data } from "../../contract/kernel.ts";
import { lit, symbol } from "../../shared/formula/litNames.ts";
import { PUT_IN, texColumn, texMatrix, texNumber } from "../../shared/formula/numbers.ts";
import { pointAt } from "../../shared/points.ts";
import { posteriorOf } from "../kernel/posterior.ts";
import { dot } from "../kernel/residual.ts";
import type { PpcaSpec } from "../spec.ts";
import { type PpcaTheta, unitsOf } from "../theta.ts";
import { type Letters, letters, symbolsOf } from "./symbols.ts";

/** The factors of a point of which all is there; `factorLines` has their source. */
export function posterior(spec: PpcaSpec, { points }: Data, theta: PpcaTheta, n: number): Worked {
  const x = pointAt(points, n);
  const number = `${n + 1}`;
  // Of a point with gaps q(z_n) has a shape of its own, which these lines do not tell.
  if (x.some(Number.isNaN)) return { lines: [], symbols: symbolsOf(spec) };
  return {
    lines: factorLines(theta, x, number, letters),
    symbols: [
      ...symbolsOf(spec),
      { tex: `x_{${number}}`, lit: lit.point, says: `point ${number}` },
    ],
  };
}

/**
 * q(z_n) = N(M⁻¹Wᵀ(x_n − μ), σ²M⁻¹) with M = WᵀW + σ²I; of factor analysis
 * N(M⁻¹WᵀΨ⁻¹(x_n − μ), M⁻¹) with M = WᵀΨ⁻¹W + I. Source: Bishop, PRML, eqs 12.41, 12.42, 12.66 and 12.67.
 */
export function factorLines(
  theta: PpcaTheta,
  x: Vector,
  number: string,
  { mu, w, noise, psi, inner: m, z: zOf }: Letters,
): FormulaLine[] {
  const [z, point] = [zOf(number), symbol(lit.point, `x_{${number}}`)];
  const factors = theta.loadings[0]?.length ?? 0;
  const { project, covariance } = posteriorOf(theta);
  const { units, variance: level } = unitsOf(theta);
  const away = x.map((value, d) => value - entry(theta.mean, d));
  const column = (k: number) => theta.loadings.map((row, d) => entry(row, k) / entry(units, d));
  const square = build(factors, factors, (i, j) => dot(column(i), column(j)));
  const inner = square.map((row, i) => row.map((value, j) => value + (i === j ? level : 0)));
  const scaled = away.map((value, d) => value / entry(units, d));
  const across = Array.from({ length: factors }, (_, k) => dot(column(k), scaled));
  const one = factors === 1;
  const unit = one ? "" : "\\,I";
  const inverse = `${texMatrix(inner, PUT_IN)}^{-1}`;
  const over = one
    ? `\\frac{${texColumn(across, PUT_IN)}}{${texMatrix(inner, PUT_IN)}}`
    : `${inverse}${texColumn(across, PUT_IN)}`;
  const diagonal = typeof theta.noise !== "number";
  const variance = diagonal ? "1" : texNumber(level, PUT_IN);
  const back = diagonal ? `${w}^\\top ${psi}^{-1}` : `${w}^\\top`;
  return [
    {
      formula: diagonal ? `${m} = ${back}${w}+I` : `${m} = ${back} ${w}+${noise}I`,
      numbers: `${texMatrix(square, PUT_IN)}+${variance}${unit}`,
      result: texMatrix(inner),
    },
    {
      formula: `\\mathbb E[${z}] = ${m}^{-1}${back}(${point}-${mu})`,
      numbers: over,
      result: texColumn(project.map((row) => dot(row, away))),
    },
    {
      formula: `\\operatorname{Cov}[${z}] = ${diagonal ? "" : noise}${m}^{-1}`,
      numbers: one
        ? `\\frac{${variance}}{${texMatrix(inner, PUT_IN)}}`
        : `${diagonal ? "" : `${variance}\\,`}${inverse}`,
      result: texMatrix(covariance),
      note: "The same for every point.",
    },
  ];
}
