import type { ClassifierKind } from "../../classifiers/contract.ts";

/** How each boundary is drawn: no two alike in colour or in dash. */
export const lines: Readonly<Record<ClassifierKind, { colour: string; dash: string }>> = {
  generative: { colour: "var(--generative)", dash: "" },
  "naive-bayes": { colour: "var(--naive-bayes)", dash: "9 5" },
  logistic: { colour: "var(--logistic)", dash: "2 4" },
};
