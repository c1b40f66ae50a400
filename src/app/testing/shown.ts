import { numberRead } from "../../maths/testing/read.ts";

/** The number that a cell shows. */
export const valueIn = (text: string | null | undefined) => numberRead(text ?? "");

/** The cells of each row below the head of a table. */
export const rows = (table: Element | null | undefined) =>
  [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent),
  );
