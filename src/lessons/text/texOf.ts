import { QUANTITY } from "../../data/lesson/quantity.ts";
import type { Say } from "./Text.tsx";

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/−/g, "-"],
  [/×/g, "\\times"],
  [/∞/g, "\\infty"],
  [/—/g, "\\text{—}"],
  [/\u202f/g, "\\,"],
];

/** A formula with the numbers of the run in the place of their names. */
export function texOf(formula: string, say: Say): string {
  return formula.replace(new RegExp(QUANTITY, "g"), (_, name: string) => `{${inTex(say(name))}}`);
}

function inTex(number: string): string {
  const raised = number.replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `^{${plainly(power)}}`);
  return SIGNS.reduce((text, [sign, tex]) => text.replace(sign, tex), raised);
}

const plainly = (power: string): string =>
  [...power].map((sign) => (sign === "⁻" ? "-" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign))).join("");
