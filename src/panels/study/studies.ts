import type { StudyView } from "../../models/contract/scene.ts";

/** A study by its kind, which is also its panel. */
interface Named {
  readonly panel: StudyView["kind"];
  readonly name: string;
  readonly says: string;
}

/** The studies, in the order of the menu. */
export const studies: readonly Named[] = [
  {
    panel: "compare",
    name: "Compare two runs",
    says: "Other rules or another model from the same start, side by side.",
  },
  {
    panel: "starts",
    name: "Many starts",
    says: "The same run from 20 starts: its local optima.",
  },
  {
    panel: "components",
    name: "How many components",
    says: "A fit for each K, by AIC, BIC, ICL and held-out ℓ.",
  },
  {
    panel: "sizes",
    name: "How rich a basis",
    says: "Evidence and training error for each degree: Occam’s razor.",
  },
];
