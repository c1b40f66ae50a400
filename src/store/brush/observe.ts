import { className } from "../../data/className.ts";
import type { Dataset } from "../../data/dataset.ts";
import { observedShare } from "../../data/observed.ts";
import { countOf, painted } from "../../models/shared/codes.ts";
import { tellIfReplaced } from "../edits/replaced.ts";
import { lab } from "../lab/lab.ts";
import { componentsOf, startFromShown } from "../lab/selectors.ts";
import { begin } from "../run/undo.ts";

let last: { readonly dataset: Dataset; readonly stroke: number } | null = null;

/** Points labelled with a component, or (null) with none; those of one stroke are one edit. */
export function label(indices: readonly number[], component: number | null, stroke: number): void {
  const { dataset } = lab.getState();
  const { observed, points } = dataset;
  if (indices.every((n) => (observed?.[n] ?? -1) === (component ?? -1))) return;
  const next = painted(observed, points.size, indices, component);
  tellIfReplaced("The observed labels changed: a new run begins from the θ shown.", () =>
    observe(countOf(next) > 0 ? next : null, stroke),
  );
}

/**
 * A share (0 to 1) of the true labels observed, in place of what was. Throws Error with a
 * sentence where a label has no component.
 */
export function observeShare(share: number, stroke: number): void {
  const s = lab.getState();
  const { labels } = s.dataset;
  if (!labels) throw new Error("The true labels are not known.");
  const components = componentsOf(s);
  const most = labels.reduce((top, code) => Math.max(top, code), -1);
  if (most >= components)
    throw new Error(
      `Label ${className(s.dataset, most)} has no component: there are only ${components}. Set K to ${most + 1} first.`,
    );
  observe(observedShare(labels, share, s.choices.seed), stroke);
}

export function removeObserved(): void {
  observe(null, Number.NaN);
}

/** Other labels observed: a new run from the θ shown, or by the rule where nothing was stepped. */
function observe(observed: Dataset["observed"], stroke: number): void {
  const s = lab.getState();
  const dataset = { ...s.dataset, observed };
  const again = last?.stroke === stroke && last.dataset === s.dataset;
  last = { dataset, stroke };
  begin({ dataset, choices: { ...s.choices, start: startFromShown(s) } }, again);
}
