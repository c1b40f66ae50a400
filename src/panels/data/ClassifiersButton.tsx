import { flushSync } from "react-dom";
import { askForClassifiers } from "../../store/edits/editClassifiers.ts";
import { useLab } from "../../store/lab/lab.ts";
import { Button } from "../common/Button.tsx";
import { focusSoon } from "../common/focusSoon.ts";

/** Opens what can be learnt from the true labels, where the data have them. */
export function ClassifiersButton() {
  const known = useLab((s) => s.dataset.labels !== null);
  return known && <Button onClick={open}>Classifiers from the labels</Button>;
}

/** The focus goes to the tab: while the panel is there nothing behind it can have the focus. */
function open(): void {
  flushSync(askForClassifiers);
  focusSoon("classifiers");
}
