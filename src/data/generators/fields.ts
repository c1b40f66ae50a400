import { MAX_POINTS, MAX_SEED } from "../../checks/limits.ts";
import type { RecipeField } from "./contract.ts";

/** The two fields of every seeded recipe. */
export const seededFields: readonly RecipeField[] = [
  { name: "n", label: "Points", type: "integer", min: 1, max: MAX_POINTS },
  { name: "seed", label: "Seed", type: "integer", min: 0, max: MAX_SEED },
];
