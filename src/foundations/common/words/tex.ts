import { fixed } from "../../../maths/format.ts";
import { symbol } from "../../../models/shared/formula/litNames.ts";
import { texSaid } from "../../../models/shared/formula/numbers.ts";

/** The colours of a figure, by their names in formulas and, as `var(--one)`, in drawings. */
export type Colour = "one" | "two" | "three" | "four";

/** TeX in a colour of the figure, the one that what it stands for is drawn in. */
export const inColour = (colour: Colour, tex: string): string => symbol(colour, tex);

/** A number in TeX, with so many decimals. */
export const tex = (value: number, decimals = 2): string => texSaid(fixed(value, decimals));

/** The same behind a sign, in brackets where it is below 0. */
export const texTerm = (value: number, decimals = 2): string => {
  const text = tex(value, decimals);
  return text.startsWith("-") ? `(${text})` : text;
};
