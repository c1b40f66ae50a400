import { useMemo } from "react";
import type { Classified } from "../../../classifiers/classify.ts";
import { labelledTheta } from "../../../classifiers/generative.ts";
import { editors } from "../../../models/faces.ts";
import { useLab } from "../../../store/lab/lab.ts";
import { shownTheta } from "../../../store/lab/selectors.ts";

/** For each class the component matched with it, by `matched` (class by component); the others' colours follow. */
export function classColours(matched: readonly (number | null)[], classes: number): number[] {
  let spare = matched.length;
  return Array.from({ length: classes }, (_, k) => {
    const component = matched.indexOf(k);
    return component < 0 ? spare++ : component;
  });
}

/** The colour of each class, as an index into the palette: that of the component it matches. */
export function useClassColours(found: Classified | null): readonly number[] {
  const spec = useLab((s) => s.choices.model);
  const theta = useLab(shownTheta);
  const matched =
    (found &&
      theta !== undefined &&
      editors.of(spec).match?.(theta, labelledTheta(found.moments))) ||
    [];
  const classes = found?.moments.length ?? 0;
  const key = matched.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what `matched` holds.
  return useMemo(() => classColours(matched, classes), [key, classes]);
}
