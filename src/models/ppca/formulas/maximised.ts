import { at, entry } from "../../../maths/linear/matrix.ts";
import type { FormulaLine, Maximising, Worked } from "../../contract/formulas.ts";
import { PUT_IN, texColumn, texMatrix, texNumber, texTimes } from "../../shared/formula/numbers.ts";
import type { GappedStatistics } from "../kernel/gaps/infer.ts";
import { meanOf, residualsOf as residualsGiven, type Told, toldOf } from "../kernel/gaps/told.ts";
import { dot, residualsOf } from "../kernel/residual.ts";
import { type Expected, expectedOf, type Statistics } from "../kernel/statistics.ts";
import type { PpcaSpec } from "../spec.ts";
import type { PpcaTheta } from "../theta.ts";
import { type Letters, letters, symbolsOf } from "./symbols.ts";

type Step = Maximising<PpcaTheta, Statistics | GappedStatistics>;

/** Moments of x and z under q, and how far θ leaves x from Wz + μ along each axis. */
interface Moments extends Omit<Expected, "xx"> {
  residuals(theta: PpcaTheta): readonly number[];
}

/** W, μ and the noise as `maximise` makes them: the regression of x on z under q. Source: Bishop, PRML, eqs 12.56, 12.57 and 12.69. */
export const maximised = (spec: PpcaSpec, step: Step): Worked => ({
  lines: regressionLines(step, letters),
  symbols: symbolsOf(spec),
});

/** The same of one component, whose moments are weighted by q, in its own letters. */
export function regressionLines(step: Step, by: Letters): FormulaLine[] {
  const moments = momentsOf(step.stats);
  return moments
    ? [
        loadingsLine(step, moments, by),
        meanLine(step, moments, by),
        noiseLine(step, moments.residuals(step.after), by),
      ]
    : [];
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
function noiseLine(
  { after, free }: Step,
  left: readonly number[],
  { mu, w, noise, psi, mean }: Letters,
): FormulaLine {
  const rest = `x_n-${w}z_n-${mu}`;
  if (typeof after.noise !== "number") {
    const result = texColumn(after.noise);
    const diagonal = `\\operatorname{diag}${psi}`;
    if (!free.includes("noise")) return { formula: diagonal, result, note: "Ψ is held." };
    const square = `(${rest})(${rest})^\\top`;
    return {
      formula: `${diagonal} = \\operatorname{diag}${mean(square)}`,
      result,
    };
  }
  const result = texNumber(after.noise);
  if (!free.includes("noise")) return { formula: noise, result, note: "σ² is held." };
  const residual = left.reduce((sum, square) => sum + square, 0);
  return {
    formula: `${noise} = \\frac{1}{D}\\cdot${mean(`\\lVert ${rest}\\rVert^2`)}`,
    numbers: `\\frac{1}{${after.mean.length}}\\times ${texNumber(residual, PUT_IN)}`,
    result,
  };
}

/** With μ free the moments are about the means of x and z; with μ held about μ and 0. */
function loadingsLine(
  { after, free, gapped }: Step,
  { x, z, xz, zz }: Moments,
  { mu, w, mean: sum, xBar, zBar }: Letters,
): FormulaLine {
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
  const [dx, dz] = centred ? [`x_n-${xBar}`, `z_n-${zBar}`] : [`x_n-${mu}`, "z_n"];
  return {
    formula: `${w} = \\Big(${sum(`(${dx})(${dz})^\\top`)}\\Big)\\Big(${sum(`(${dz})(${dz})^\\top`)}\\Big)^{-1}`,
    numbers:
      square.length === 1
        ? `\\frac{1}{${texMatrix(square, PUT_IN)}}${texTimes(cross, PUT_IN)}`
        : `${texMatrix(cross, PUT_IN)}${texMatrix(square, PUT_IN)}^{-1}`,
    result,
    ...(gapped && { note: "E is over z and what is missing of x." }),
  };
}

function meanLine(
  { after, free, gapped }: Step,
  { x, z }: Moments,
  { mu, w, xBar, zBar, says }: Letters,
): FormulaLine {
  const result = texColumn(after.mean);
  if (!free.includes("mean")) return { formula: mu, result, note: "μ is held." };
  return {
    formula: `${mu} = ${xBar}-${w}${zBar}`,
    numbers: `${texColumn(x, PUT_IN)}-${texMatrix(after.loadings, PUT_IN)}${texTimes(column(z), PUT_IN)}`,
    result,
    note: gapped ? `${says} What is missing of x is at its mean under q.` : says,
  };
}

const column = (values: readonly number[]) => values.map((value) => [value]);
