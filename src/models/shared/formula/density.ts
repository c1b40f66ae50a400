import { parameter } from "../../../maths/format.ts";
import { logSumExp } from "../../../maths/special/logSumExp.ts";
import { partsOf } from "../../../maths/sums.ts";
import type { FormulaLine } from "../../contract/formulas.ts";
import { PUT_IN, texExp, texNumber, texSaid } from "./numbers.ts";

/** Of more components than this the sum over them is put in as one number. */
const MOST = 3;

/** As in the table of the point. */
const SHARE = { decimals: 4, exponent: 0 };

/** N(x | μ, Σ). */
export const normalOf = (x: string, mean: string, covariance: string): string =>
  `\\mathcal N(${x}\\mid ${mean},${covariance})`;

interface Letters {
  readonly x: string;
  readonly mean: string;
  readonly covariance: string;
  /** Entries that are there. */
  readonly size: number;
  /** Whether others are missing. */
  readonly gap: boolean;
  /** Whether the ½ is lost, on purpose. */
  readonly slipped?: boolean;
}

/** (x − μ)ᵀΣ⁻¹(x − μ), and the density that it tells. */
export function densityLines(
  { x, mean, covariance, size, gap, slipped = false }: Letters,
  {
    square,
    determinant,
    logDensity,
  }: { readonly square: number; readonly determinant: number; readonly logDensity: number },
): FormulaLine[] {
  const half = slipped ? "-" : "-\\tfrac12";
  const away = `(${x}-${mean})`;
  return [
    {
      formula: `\\Delta^2 = ${away}^\\top ${covariance}^{-1}${away}`,
      result: squared(square),
      ...(gap && { note: "Of what is observed of the point." }),
    },
    {
      formula: `${normalOf(x, mean, covariance)} = \\frac{\\exp(${half}\\Delta^2)}{\\sqrt{(2\\pi)^D\\,|${covariance}|}}`,
      numbers: `\\frac{\\exp(${half}\\times ${squared(square)})}{\\sqrt{(2\\pi)^{${size}}\\times ${texNumber(determinant, PUT_IN)}}}`,
      result: texExp(logDensity),
      ...(slipped && { note: "Slip: the ½ is lost." }),
    },
  ];
}

const squared = (value: number): string =>
  value < 1e7 ? value.toFixed(5) : texNumber(value, PUT_IN + 2);

/** exp(a_k) / Σ_j exp(a_j), all of it in one power of ten, so that the terms add up as shown. */
export function shareOf(formula: string, logs: readonly number[], k: number): FormulaLine {
  const total = logSumExp(logs);
  const shares = logs.map((log) => Math.exp(log - total));
  const exponent = Math.floor(total / Math.LN10);
  const sum = Math.exp(total - exponent * Math.LN10);
  const unit = { decimals: PUT_IN - 1, exponent: 0 };
  const terms = partsOf(
    shares.map((share) => share * sum),
    sum,
    unit,
    (value) => value.toFixed(unit.decimals),
  );
  const whole = sum.toFixed(unit.decimals);
  const power = exponent === 0 ? "" : `\\times 10^{${exponent}}`;
  const below = terms.length > 1 && terms.length <= MOST ? terms.join("+") : whole;
  const inPower = power && below.includes("+") ? `(${below})` : below;
  // In its own digits where the unit has too few for it.
  const above =
    (shares[k] ?? 0) * sum < 0.01
      ? texExp(logs[k] ?? Number.NEGATIVE_INFINITY, PUT_IN)
      : `${terms[k]}${power}`;
  const [share = ""] = partsOf(shares, 1, SHARE, parameter).slice(k);
  return {
    formula,
    numbers: `\\frac{${above}}{${inPower}${power}}`,
    result: texSaid(share),
  };
}
