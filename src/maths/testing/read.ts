import { type Unit, unitsIn } from "../sums.ts";

/** The number that a shown text states. */
export function numberRead(text: string): number {
  const [digits = "", power = ""] = text
    .replace("−", "-")
    .replace(/[+\u202f]/g, "")
    .split(" × 10");
  return Number(`${digits}e${[...power].map(plain).join("") || 0}`);
}

const plain = (sign: string): string => (sign === "⁻" ? "-" : String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign)));

/** The whole units that a shown text comes to. */
export const unitsRead = (text: string, unit: Unit): number => unitsIn(numberRead(text), unit);
