import { engineData } from "../../../data/dataset.ts";
import { type Sorted, sorted } from "../../../engine/study/optima.ts";
import { outcomeOf } from "../../../engine/study/starts.ts";
import type { Watched } from "./watch.ts";

const found = new Map<string, Sorted>();

/** Where a session ends from the starts that a rule draws with the seeds 1 to 20; made once a rule. */
export function twentyStarts({ choices, dataset }: Watched, rule: string): Sorted {
  const data = engineData(dataset);
  const key = JSON.stringify([choices, rule]);
  const known =
    found.get(key) ??
    sorted(Array.from({ length: 20 }, (_, i) => outcomeOf(data, choices, rule, i + 1)));
  found.set(key, known);
  return known;
}
