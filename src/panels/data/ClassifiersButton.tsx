import { askForClassifiers } from "../../store/editClassifiers.ts";
import { useLab } from "../../store/lab.ts";
import { Button } from "../common/Button.tsx";

/** Opens what can be learnt from the true labels, where the data have them. */
export function ClassifiersButton() {
  const known = useLab((s) => s.dataset.labels !== null);
  return known && <Button onClick={askForClassifiers}>Classifiers from the labels</Button>;
}
