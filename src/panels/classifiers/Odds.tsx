import type { Classifier } from "../../classifiers/contract.ts";
import { logOddsAt } from "../../classifiers/evaluate.ts";
import { NOTHING, signed } from "../../maths/format.ts";
import { usePlace } from "./usePlace.ts";

interface Props {
  readonly classifier: Classifier;
  readonly names: readonly string[];
}

/** The log-odds at the place told; of more than two classes, with the two it is of. */
export function Odds({ classifier, names }: Props) {
  const place = usePlace();
  if (!place) return NOTHING;
  const [x, y] = place.at;
  const { over, under, value } = logOddsAt(classifier, [[x], [y]]);
  if (names.length === 2) return signed(value);
  return `${signed(value)}, ${names[over]} over ${names[under]}`;
}
