import { symmetricEigen } from "../../../maths/linear/eigen.ts";
import { diagonal, entry } from "../../../maths/linear/matrix.ts";
import type { FormulaLine } from "../../contract/formulas.ts";
import type { IsotropicTheta } from "../../ppca/theta.ts";
import { MISSING } from "../../shared/formula/expectedIn.ts";
import { PUT_IN, texColumn, texMatrix, texNumber, texTimes } from "../../shared/formula/numbers.ts";
import { type Moments, secondAbout } from "../../shared/moments.ts";
import type { LettersOf } from "./symbols.ts";

/**
 * μ_k, S_k and, from the eigenvalues λ of S_k in falling order, σ_k² and W_k. Source: Tipping & Bishop (1999),
 * Neural Computation 11, eqs 3.12 and 3.13.
 */
export function shapeLines(
  moments: Moments,
  after: IsotropicTheta,
  free: readonly string[],
  letters: LettersOf,
  gapped: boolean,
): FormulaLine[] {
  const given = (term: string) => (gapped ? letters.expected(term) : term);
  const { mu, count, gamma, scatter } = letters;
  const s = secondAbout(moments, after.mean);
  const sum = Array.from(moments.mean, (m, d) => [moments.count * m + entry(moments.rest, d)]);
  const over = `\\frac{1}{${texNumber(moments.count, PUT_IN)}}`;
  const weighed = `\\frac{1}{${count}}\\sum_n ${gamma()}`;
  const mean = texColumn(after.mean);
  const lines: FormulaLine[] = [
    free.includes("mean")
      ? {
          formula: `${mu} = ${weighed}\\,${given("x_n")}`,
          numbers: `${over}${texTimes(sum, PUT_IN)}`,
          result: mean,
          ...(gapped && { note: MISSING }),
        }
      : { formula: mu, result: mean, note: "The means are held." },
  ];
  const values = symmetricEigen(s).values.toReversed();
  return [
    ...lines,
    {
      formula: `${scatter} = ${weighed}\\,${given(`(x_n-${mu})(x_n-${mu})^\\top`)}`,
      result: texMatrix(s),
      note: "Its eigenvectors u and eigenvalues λ, the largest first, give the rest.",
    },
    noiseLine(values, after, free, letters),
    loadingsLine(values, after, free, letters),
  ];
}

function noiseLine(
  values: readonly number[],
  { loadings, noise }: IsotropicTheta,
  free: readonly string[],
  letters: LettersOf,
): FormulaLine {
  const result = texNumber(noise);
  if (!free.includes("noise"))
    return { formula: letters.noise, result, note: "The noise variances are held." };
  if (!free.includes("loadings"))
    return {
      formula: letters.noise,
      result,
      note: "With W held no formula gives σ²: it is looked for.",
    };
  const factors = loadings[0]?.length ?? 0;
  const rest = values.slice(factors);
  return {
    formula: `${letters.noise} = \\frac{1}{D-q}\\sum_{j>q}\\lambda_j`,
    numbers: `\\frac{1}{${rest.length}}${texTimes([[rest.reduce((a, b) => a + b, 0)]], PUT_IN)}`,
    result,
  };
}

/** The columns of W are those of U, each √(λ − σ²) long; 0 where λ is below σ². */
function loadingsLine(
  values: readonly number[],
  { loadings, noise }: IsotropicTheta,
  free: readonly string[],
  { w, noise: sigma }: LettersOf,
): FormulaLine {
  const result = texMatrix(loadings);
  if (!free.includes("loadings")) return { formula: w, result, note: "The loadings are held." };
  const factors = loadings[0]?.length ?? 0;
  const lengths = Array.from({ length: factors }, (_, j) =>
    Math.hypot(...loadings.map((row) => entry(row, j))),
  );
  const directions = loadings.map((row) => row.map((x, j) => x / (entry(lengths, j) || 1)));
  const formula =
    factors === 1
      ? `${w} = \\sqrt{\\lambda_1-${sigma}}\\;u_1`
      : `${w} = (u_1,\\dots,u_{${factors}})\\,(\\Lambda_{${factors}}-${sigma}I)^{1/2}`;
  const [first = 0] = values;
  const left = first - noise;
  if (factors === 1)
    return {
      formula,
      ...(left > 0 && {
        numbers: `\\sqrt{${texNumber(left, PUT_IN)}}${texTimes(directions, PUT_IN)}`,
      }),
      result,
    };
  return {
    formula,
    numbers: `${texMatrix(directions, PUT_IN)}${texMatrix(
      diagonal(factors, (j) => entry(lengths, j)),
      PUT_IN,
    )}`,
    result,
  };
}
