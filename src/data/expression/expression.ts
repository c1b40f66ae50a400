import { quoted } from "../../checks/fault.ts";
import type { Matrix, Vector } from "../../maths/linear/matrix.ts";

/** Longest text that is looked at. */
const LONGEST = 1000;

/**
 * The number that a text states: "0.5", "1/3", "sqrt(2)". Rejects with a sentence where that
 * is no finite number. What is not a plain number is left to mathjs, loaded when first needed.
 */
export async function evaluateNumber(text: string): Promise<number> {
  const value = await evaluated(text);
  if (isNumber(value)) return value;
  return fail(text, typeof value === "number" ? "a finite number" : "a number or expression");
}

/** The numbers of "[1, sqrt(2)]"; the brackets may be left out. Rejects with a sentence. */
export async function evaluateVector(text: string): Promise<Vector> {
  for (const form of forms(text)) {
    const value = await evaluated(form);
    if (isVector(value)) return value;
  }
  return fail(text, "a list of numbers or expressions");
}

/** The rows, all of one length, of "[[1, 0.8], [0.8, 2]]" or "1, 0.8; 0.8, 2". Rejects with a sentence. */
export async function evaluateMatrix(text: string): Promise<Matrix> {
  for (const form of forms(text)) {
    const value = await evaluated(form);
    if (isMatrix(value)) return value;
  }
  return fail(text, "a matrix of numbers or expressions");
}

/** The value of a text, of whatever type; undefined where it has none. */
async function evaluated(text: string): Promise<unknown> {
  const ascii = text.replaceAll("−", "-");
  if (ascii.trim() === "" || ascii.length > LONGEST) return undefined;
  const plain = plainValue(ascii);
  if (plain !== undefined) return plain;
  const { evaluate } = await import("./mathjs.ts");
  try {
    return evaluate(ascii);
  } catch {
    return undefined;
  }
}

const NUMBER = /(?<![\w.])[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\w.])/gi;

/** The value of numbers and brackets alone; undefined where there is more to it. */
function plainValue(text: string): unknown {
  try {
    return JSON.parse(text.replace(NUMBER, (number) => String(Number(number))));
  } catch {
    return undefined;
  }
}

/** A text as it stands and, where it opens no bracket, within brackets. */
const forms = (text: string): string[] =>
  text.trimStart().startsWith("[") ? [text] : [text, `[${text}]`];

const isNumber = (value: unknown): value is number => Number.isFinite(value);

const isVector = (value: unknown): value is Vector =>
  Array.isArray(value) && value.length > 0 && value.every(isNumber);

function isMatrix(value: unknown): value is Matrix {
  if (!Array.isArray(value) || !value.every(isVector)) return false;
  const width = value[0]?.length;
  return width !== undefined && value.every((row) => row.length === width);
}

function fail(text: string, noun: string): never {
  throw new Error(`${quoted(text.trim())} is not ${noun}.`);
}
