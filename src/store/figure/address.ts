import type { FigureState, FigureView } from "../../models/contract/scene.ts";

/** What stands before the name of a figure in an address. */
const FIGURE = "figure=";
/** Digits of a number in an address. */
const DIGITS = 6;

/** Whether what stands after # is the address of a figure of the foundations. */
export const isFigure = (hash: string): boolean => hash.startsWith(FIGURE);

/** What stands after # for a figure as it is seen: "figure=marginal&mean=0.5,1". */
export function figureAddress({ name, state = {} }: FigureView, present = false): string {
  const parts = Object.entries(state).map(([field, value]) => `${field}=${written(value)}`);
  return [`${FIGURE}${name}`, ...parts, ...(present ? ["present=true"] : [])].join("&");
}

const written = (value: FigureState[string]): string =>
  typeof value === "string" ? value : [value].flat().map(short).join(",");
const short = (value: number): string => String(Number(value.toPrecision(DIGITS)));

/** The figure of an address, as it was written; what of it there is, is for the figure to say. */
export function figureIn(hash: string): { readonly figure: FigureView; readonly present: boolean } {
  const {
    figure: name = "",
    present,
    ...fields
  } = Object.fromEntries(new URLSearchParams(hash.replaceAll("+", "%2B")));
  const state = Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [field, readValue(text)]),
  );
  const figure = { name, ...(Object.keys(state).length > 0 && { state }) };
  return { figure, present: present === "true" };
}

function readValue(text: string): FigureState[string] {
  if (text === "") return [];
  const parts = text.split(",");
  const numbers = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (numbers.some(Number.isNaN)) return text;
  const [only = 0] = numbers;
  return numbers.length === 1 ? only : numbers;
}
