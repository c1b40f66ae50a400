import { countOf } from "../../models/shared/codes.ts";
import { observeShare } from "../../store/brush/observe.ts";
import { useLab } from "../../store/lab/lab.ts";
import { ShareSlider } from "./ShareSlider.tsx";

/** The share of the true labels that is observed, where they are known. */
export function ShareField() {
  const labels = useLab((s) => s.dataset.labels);
  const observed = useLab((s) => s.dataset.observed);
  const known = labels ? countOf(labels) : 0;
  if (known === 0) return null;
  return (
    <ShareSlider
      label="True labels observed"
      percent={Math.min(100, Math.round((100 * (observed ? countOf(observed) : 0)) / known))}
      help="Drawn by the session's seed; a larger share keeps every label of a smaller one."
      onSet={observeShare}
    />
  );
}
