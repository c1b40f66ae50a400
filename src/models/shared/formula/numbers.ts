import { fixed, magnitude } from "../../../maths/format.ts";
import type { Matrix, Vector } from "../../../maths/linear/matrix.ts";

/** Digits of what is put into a formula, two more than of what it comes to. */
export const PUT_IN = 6;
export const COMES_TO = 4;

/** Digits that a sum of terms of one size loses where less is left: put in, the terms have so many more. */
export const lostDigits = (size: number, left: number): number =>
  Math.max(0, Math.min(8, magnitude(size) - magnitude(left)));

/** From here on numbers are written with a power of ten. */
const SMALL = 1e-4;
const LARGE = 1e7;
/** Rows and columns that are written out. */
const MOST = 4;

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const POWER = new RegExp(` × 10(⁻?)([${RAISED}]+)`);

/** A number as the rest of the page has it, in TeX. */
export const texSaid = (text: string): string =>
  text
    .replaceAll("−", "-")
    .replaceAll("\u202f", "\\,")
    .replace("∞", "\\infty")
    .replace(POWER, (_, sign: string, digits: string) => {
      const power = [...digits].map((digit) => RAISED.indexOf(digit)).join("");
      return `\\times 10^{${sign && "-"}${power}}`;
    });

interface Scale {
  readonly decimals: number;
  /** The power of ten taken out; 0 for none. */
  readonly exponent: number;
}

function scaleOf(values: readonly number[], digits: number): Scale {
  const size = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
  if (size === 0) return { decimals: 0, exponent: 0 };
  const power = magnitude(size);
  return size < SMALL || size >= LARGE
    ? { decimals: digits - 1, exponent: power }
    : { decimals: Math.max(0, digits - 1 - power), exponent: 0 };
}

const inScale = (value: number, { decimals, exponent }: Scale): string =>
  value === 0 ? "0" : texSaid(fixed(value / 10 ** exponent, decimals));

const raised = ({ exponent }: Scale): string => (exponent === 0 ? "" : `10^{${exponent}}`);

/** A number in so many digits: 412.310, 3.142\times 10^{-7}. */
export function texNumber(value: number, digits = COMES_TO): string {
  const scale = scaleOf([value], digits);
  const text = inScale(value, scale);
  return scale.exponent === 0 ? text : `${text}\\times ${raised(scale)}`;
}

/** A number given by its logarithm, in so many digits, however far from 1. */
export function texExp(log: number, digits = COMES_TO): string {
  if (log === Number.NEGATIVE_INFINITY) return "0";
  const power = Math.floor(log / Math.LN10);
  if (power >= -4 && power < 7) return texNumber(Math.exp(log), digits);
  const lead = fixed(Math.exp(log - power * Math.LN10), digits - 1);
  return `${texSaid(lead)}\\times 10^{${power}}`;
}

/** q of point n and component k, both from 0. */
export const texQ = (n: number, k: number): string => `q_{${n + 1},${k + 1}}`;

/** A whole number. */
export const texCount = (value: number): string => texSaid(fixed(Math.round(value), 0));

/** A number chosen by the user, in all its digits. */
export const texExact = (value: number): string => {
  const [lead = "", power] = String(value).split("e");
  return power === undefined ? lead : `${lead}\\times 10^{${Number(power)}}`;
};

/** A column, in so many digits of its largest entry. */
export const texColumn = (values: Vector, digits = COMES_TO): string =>
  texMatrix(
    values.map((value) => [value]),
    digits,
  );

/** A matrix in so many digits of its largest entry; a plain number where it is one. Of a large one the first rows and columns. */
export function texMatrix(rows: Matrix, digits = COMES_TO): string {
  const [first = []] = rows;
  if (rows.length === 1 && first.length === 1) return texNumber(first[0] ?? 0, digits);
  const scale = scaleOf(rows.flat(), digits);
  const most = rows.length > MOST || first.length > MOST ? MOST - 1 : MOST;
  const shown = rows.slice(0, most).map((row) => {
    const cells = row.slice(0, most).map((value) => inScale(value, scale));
    return [...cells, ...(row.length > most ? ["\\cdots"] : [])].join(" & ");
  });
  const dots = rows.length > most ? ["\\vdots"] : [];
  return `${raised(scale)}\\begin{pmatrix}${[...shown, ...dots].join(" \\\\ ")}\\end{pmatrix}`;
}

/** A matrix as a factor after another: a plain number is set off by ×. */
export function texTimes(rows: Matrix, digits = COMES_TO): string {
  const tex = texMatrix(rows, digits);
  if (rows.length > 1 || (rows[0] ?? []).length > 1) return tex;
  return `\\times ${/^-|\\times/.test(tex) ? `\\left(${tex}\\right)` : tex}`;
}
