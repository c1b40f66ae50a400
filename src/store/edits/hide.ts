import type { Dataset } from "../../data/dataset.ts";
import { withHidden } from "../../data/hidden.ts";
import { refuseUnfit } from "../files/fits.ts";
import { lab } from "../lab/lab.ts";
import { editOf } from "../lab/lineage.ts";
import { startFromShown } from "../lab/selectors.ts";
import { begin } from "../run/undo.ts";

let last: { readonly dataset: Dataset; readonly stroke: number } | null = null;

/**
 * A share (0 to 1) of the entries hidden in place of what was, drawn by the session's seed; shares
 * of one stroke are one edit. Throws Error with a sentence where the model takes no gaps.
 */
export function hideShare(share: number, stroke: number): void {
  const s = lab.getState();
  const made = withHidden(s.dataset, share, s.choices.seed);
  if (made === s.dataset) return;
  refuseUnfit(s.choices.model, made);
  const dataset = { ...made, points: editOf(s.dataset.points, made.points) };
  const again = last?.stroke === stroke && last.dataset === s.dataset;
  last = { dataset, stroke };
  begin({ dataset, choices: { ...s.choices, start: startFromShown(s) } }, again);
}
