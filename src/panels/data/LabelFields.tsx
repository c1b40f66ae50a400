import { flushSync } from "react-dom";
import { countOf } from "../../models/shared/codes.ts";
import { observeShare, removeObserved } from "../../store/brush/observe.ts";
import { askForClassifiers } from "../../store/edits/editClassifiers.ts";
import { setView, useLab } from "../../store/lab/lab.ts";
import { noLabel } from "../../store/lab/selectors.ts";
import { startPainting } from "../../store/lab/tools.ts";
import { Button } from "../common/Button.tsx";
import { Check } from "../common/fields/Check.tsx";
import styles from "../common/fields/Form.module.css";
import { ShareSlider } from "./ShareSlider.tsx";

/** What is known of the points' labels, and how much of it the model may see. */
export function LabelFields() {
  const observed = useLab((s) => s.dataset.observed);
  const empty = useLab((s) => s.dataset.points.size === 0);
  const noLabels = useLab((s) => noLabel(s.choices.model));
  const count = observed ? countOf(observed) : 0;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>Labels</h3>
      <LabelsSwitch />
      <ClassifiersButton />
      {!noLabels && <ShareField />}
      <Button
        disabledBecause={noLabels ?? (empty ? "There are no points yet." : null)}
        onClick={() => startPainting("label")}
      >
        Label points by clicking
      </Button>
      <Button
        disabledBecause={count === 0 ? "No label is observed." : null}
        onClick={removeObserved}
      >
        Remove observed labels
      </Button>
      <p className={styles.note}>
        An observed label ties its point to one component, and so component 1 to class 1: q of that
        point is fixed, and it adds log p(x, y) to ℓ.
      </p>
    </div>
  );
}

/** Opens what can be learnt from the true labels, where the data have them. */
function ClassifiersButton() {
  const known = useLab((s) => s.dataset.labels !== null);
  return known && <Button onClick={open}>Classifiers from the labels</Button>;
}

/** The focus goes to the tab: while the panel is there nothing behind it can have the focus. */
function open(): void {
  flushSync(askForClassifiers);
  focusSoon("classifiers");
}

/** Focuses the element of an id: now, or as soon as its code has arrived. */
function focusSoon(id: string): void {
  const focus = (): boolean => {
    const element = document.getElementById(id);
    element?.focus();
    return element !== null;
  };
  if (focus()) return;
  const observer = new MutationObserver(() => {
    if (focus()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** Shows the true labels, where the data have them, as the shape of the points. */
function LabelsSwitch() {
  const known = useLab((s) => s.dataset.labels !== null);
  const shown = useLab((s) => s.view.showLabels);
  if (!known) return null;
  return (
    <Check
      label="Show the true labels, as shapes"
      checked={shown}
      onChange={(showLabels) => setView({ showLabels })}
    />
  );
}

/** The share of the true labels that is observed, where they are known. */
function ShareField() {
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
