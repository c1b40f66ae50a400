import { at, entry } from "../../../maths/linear/matrix.ts";
import type { FormulaLine, Maximising, Worked } from "../../contract/formulas.ts";
import { PUT_IN, texColumn, texMatrix, texNumber, texTimes } from "../../shared/formula/numbers.ts";
import type { GappedStatistics } from "../kernel/gaps/infer.ts";
import { meanOf, residualsOf as residualsGiven, type Told, toldOf } from "../kernel/gaps/told.ts";
import { dot, residualsOf } from "../kernel/residual.ts";
import { type Expected, expectedOf, type Statistics } from "../kernel/statistics.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { mu, noise, psi, symbolsOf, w } from "./symbols.ts";

type Step = Maximising<PpcaTheta, Statistics | GappedStatistics>;

/** Moments of x and z under q, and how far θ leaves x from Wz + μ along each axis. */
interface Moments extends Omit<Expected, "xx"> {
  residuals(theta: PpcaTheta): readonly number[];
}

/** W, μ and the noise as `maximise` makes them: the regression of x on z under q. Source: Bishop, PRML, eqs 12.56, 12.57 and 12.69. */
export function maximised(spec: PpcaSpec, step: Step): Worked {
  const symbols = symbolsOf(spec);
  const moments = momentsOf(step.stats);
  if (!moments) return { lines: [], symbols };
  const lines = [
    loadingsLine(step, moments),
    meanLine(step, moments),
    noiseLine(step, moments.residuals(step.after)),
  ];
  return { lines, symbols };
}

/** null until a span was passed over. */
function momentsOf(stats: Step["stats"]): Moments | null {
  if ("base" in stats) {
    const told = toldOf(stats);
    return told && { ...xOf(told), residuals: (theta) => residualsGiven(told, theta) };
  }
  const { posterior } = stats;
  if (!posterior) return null;
  const expected = expectedOf(stats, posterior);
  const residuals = ({ mean, loadings }: PpcaTheta) =>
    residualsOf(expected, posterior, mean, loadings);
  return { ...expected, residuals };
}

/** The moments of x = e + Wz + μ, with W and μ those of q. */
function xOf(told: Told): Omit<Expected, "xx"> {
  const { base, z, ez, zz } = told;
  const xz = ez.map((row, d) =>
    row.map(
      (value, k) =>
        value +
        dot(
          base.loadings[d],
          zz.map((each) => entry(each, k)),
        ),
    ),
  );
  return { x: meanOf(told), z, xz, zz };
}

/** From what is left over along each axis, the mean over n of E(x_n − Wz_n − μ)_d². */
function noiseLine({ after, free }: Step, left: readonly number[]): FormulaLine {
  const rest = `x_n-${w}z_n-${mu}`;
  if (typeof after.noise !== "number") {
    const result = texColumn(after.noise);
    const diagonal = `\\operatorname{diag}${psi}`;
    if (!free.includes("noise")) return { formula: diagonal, result, note: "Ψ is held." };
    const square = `(${rest})(${rest})^\\top`;
    return {
      formula: `${diagonal} = \\operatorname{diag}\\frac1N\\sum_n\\mathbb E[${square}]`,
      result,
    };
  }
  const result = texNumber(after.noise);
  if (!free.includes("noise")) return { formula: noise, result, note: "σ² is held." };
  const residual = left.reduce((sum, square) => sum + square, 0);
  return {
    formula: `${noise} = \\frac{1}{D}\\cdot\\frac1N\\sum_n\\mathbb E\\lVert ${rest}\\rVert^2`,
    numbers: `\\frac{1}{${after.mean.length}}\\times ${texNumber(residual, PUT_IN)}`,
    result,
  };
}

/** With μ free the moments are about the means of x and z; with μ held about μ and 0. */
function loadingsLine({ after, free, gapped }: Step, { x, z, xz, zz }: Moments): FormulaLine {
  const result = texMatrix(after.loadings);
  if (!free.includes("loadings")) return { formula: w, result, note: "W is held." };
  const centred = free.includes("mean");
  const cross = centred
    ? xz
    : xz.map((row, d) =>
        row.map((value, k) => value + (entry(x, d) - entry(after.mean, d)) * entry(z, k)),
      );
  const square = centred
    ? zz
    : zz.map((row, i) => row.map((_, j) => at(zz, i, j) + entry(z, i) * entry(z, j)));
  const [dx, dz] = centred ? ["x_n-\\bar x", "z_n-\\bar z"] : [`x_n-${mu}`, "z_n"];
  const sum = "\\frac1N\\sum_n\\mathbb E";
  return {
    formula: `${w} = \\Big(${sum}[(${dx})(${dz})^\\top]\\Big)\\Big(${sum}[(${dz})(${dz})^\\top]\\Big)^{-1}`,
    numbers:
      square.length === 1
        ? `\\frac{1}{${texMatrix(square, PUT_IN)}}${texTimes(cross, PUT_IN)}`
        : `${texMatrix(cross, PUT_IN)}${texMatrix(square, PUT_IN)}^{-1}`,
    result,
    ...(gapped && { note: "E is over z and what is missing of x." }),
  };
}

function meanLine({ after, free, gapped }: Step, { x, z }: Moments): FormulaLine {
  const result = texColumn(after.mean);
  if (!free.includes("mean")) return { formula: mu, result, note: "μ is held." };
  return {
    formula: `${mu} = \\bar x-${w}\\bar z`,
    numbers: `${texColumn(x, PUT_IN)}-${texMatrix(after.loadings, PUT_IN)}${texTimes(column(z), PUT_IN)}`,
    result,
    note: gapped
      ? "z̄ and x̄ are the means of E[z] and of x, what is missing of it at its mean under q."
      : "z̄ is the mean of E[z] over the points.",
  };
}

const column = (values: readonly number[]) => values.map((value) => [value]);
