import { parameter } from "../../../maths/format.ts";
import { build, entry, type Matrix, type Vector } from "../../../maths/linear/matrix.ts";
import type { FormulaLine, Worked } from "../../contract/formulas.ts";
import type { Data } from "../../contract/kernel.ts";
import { lit, symbol } from "../../shared/formula/litNames.ts";
import {
  lostDigits,
  PUT_IN,
  texColumn,
  texMatrix,
  texNumber,
} from "../../shared/formula/numbers.ts";
import { pointAt } from "../../shared/points.ts";
import { posteriorOfPart } from "../kernel/gaps/part.ts";
import { dot } from "../kernel/residual.ts";
import type { PpcaSpec } from "../spec.ts";
import { noisesOf, type PpcaTheta, unitsOf } from "../theta.ts";
import { type Letters, letters, symbolsOf } from "./symbols.ts";

/** The factors of a point; `factorLines` has their source. */
export function posterior(spec: PpcaSpec, { points }: Data, theta: PpcaTheta, n: number): Worked {
  const x = pointAt(points, n);
  const number = `${n + 1}`;
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
  whole: PpcaTheta,
  x: Vector,
  number: string,
  letters: Letters,
): FormulaLine[] {
  const { mu, w, noise, psi, inner: m, z: zOf } = letters;
  const axes = x.flatMap((value, d) => (Number.isNaN(value) ? [] : [d]));
  const missing = x.flatMap((value, d) => (Number.isNaN(value) ? [d] : []));
  const theta = observedOf(whole, axes);
  const gap = missing.length > 0;
  const [z, point] = [zOf(number), symbol(lit.point, `x_{${number}}`)];
  const factors = whole.loadings[0]?.length ?? 0;
  const { project, covariance } = posteriorOfPart(whole, axes);
  const { units, variance: level } = unitsOf(theta);
  const away = axes.map((d) => entry(x, d) - entry(whole.mean, d));
  const latent = project.map((row) => dot(row, away));
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
      ...(gap && { note: GAPS }),
    },
    {
      formula: `\\mathbb E[${z}] = ${m}^{-1}${back}(${point}-${mu})`,
      numbers: over,
      result: texColumn(latent),
    },
    {
      formula: `\\operatorname{Cov}[${z}] = ${diagonal ? "" : noise}${m}^{-1}`,
      numbers: one
        ? `\\frac{${variance}}{${texMatrix(inner, PUT_IN)}}`
        : `${diagonal ? "" : `${variance}\\,`}${inverse}`,
      result: texMatrix(covariance),
      note: gap ? "The same for every point with these gaps." : "The same for every point.",
    },
    ...missing.map((d) => missingLine(whole, { number, d, latent, covariance }, letters)),
  ];
}

const GAPS = "W, x and μ without the rows that are missing of this point.";

/** θ of some axes alone. */
function observedOf({ mean, loadings, noise }: PpcaTheta, axes: readonly number[]): PpcaTheta {
  return {
    mean: axes.map((d) => entry(mean, d)),
    loadings: axes.map((d) => loadings[d] ?? []),
    noise: typeof noise === "number" ? noise : axes.map((d) => entry(noise, d)),
  };
}

interface Missing {
  readonly number: string;
  /** The axis whose entry is missing. */
  readonly d: number;
  /** E[z] and Cov[z] given what is observed. */
  readonly latent: readonly number[];
  readonly covariance: Matrix;
}

/** E[x_d | x_o] = w_dᵀE[z] + μ_d, and what is left of its variance. */
function missingLine(
  theta: PpcaTheta,
  { number, d, latent, covariance }: Missing,
  { mu, w, z }: Letters,
): FormulaLine {
  const row = theta.loadings[d] ?? [];
  const [centre, own] = [entry(theta.mean, d), entry(noisesOf(theta), d)];
  const variance =
    dot(
      row,
      covariance.map((each) => dot(each, row)),
    ) + own;
  const mean = dot(row, latent) + centre;
  const terms = [centre, ...row.map((value, k) => value * entry(latent, k))];
  const digits = PUT_IN + lostDigits(Math.max(...terms.map(Math.abs)), mean);
  const product =
    row.length === 1
      ? `${texNumber(entry(row, 0), digits)}\\times ${bracketed(texNumber(entry(latent, 0), digits))}`
      : `${texMatrix([row], digits)}${texColumn(latent, digits)}`;
  return {
    formula: `\\mathbb E[x_{${number},${d + 1}}] = (${w}\\,\\mathbb E[${z(number)}]+${mu})_{${d + 1}}`,
    numbers: `${product}+${bracketed(texNumber(centre, digits))}`,
    result: texNumber(mean),
    note: `Entry ${d + 1} is missing; its variance is ${parameter(variance)}.`,
  };
}

const bracketed = (tex: string): string => (tex.startsWith("-") ? `(${tex})` : tex);
