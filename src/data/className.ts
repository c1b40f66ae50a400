import type { Dataset } from "./dataset.ts";

/** What a label is called: as its file has it, else by its number, which counts from 1. */
export const className = ({ classes }: Pick<Dataset, "classes">, code: number): string =>
  classes?.[code] ?? String(code + 1);
