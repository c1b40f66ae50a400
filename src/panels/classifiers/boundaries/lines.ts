import type { ClassifierKind } from "../../../classifiers/contract.ts";

interface Line {
  readonly colour: string;
  /** As SVG's stroke-dasharray, in CSS pixels. */
  readonly dash: string;
  /** Where its name stands, as a share of the plane's height. */
  readonly height: number;
}

/** How each boundary is drawn: no two alike in colour, in dash, or in where the name stands. */
export const lines: Readonly<Record<ClassifierKind, Line>> = {
  generative: { colour: "var(--generative)", dash: "none", height: 0.22 },
  "naive-bayes": { colour: "var(--naive-bayes)", dash: "9 5", height: 0.84 },
  logistic: { colour: "var(--logistic)", dash: "2 4", height: 0.66 },
};
