import { masses } from "../../store/follow/field.ts";
import { useLab } from "../../store/lab/lab.ts";
import { hasObserved, hasRegions, pointStyle } from "../../store/lab/selectors.ts";
import { titles } from "../classifiers/words.ts";
import styles from "./Legend.module.css";

const percents = masses.map((mass) => `${Math.round(100 * mass)} %`);
const held = `${percents.slice(0, -1).join(", ")} and ${percents.at(-1)}`;

/** What the drawing means where it is not the first screen's, a line each. */
export default function Legend() {
  const style = useLab(pointStyle);
  const regions = useLab(hasRegions);
  const contours = useLab((s) => s.view.show.contours);
  const observed = useLab(hasObserved);
  const learnt = useLab((s) => (s.dataset.labels === null ? null : s.view.classifiers.regions));
  const lines = [
    contours && `dotted contours hold ${held}`,
    regions && "tint: the most probable component there",
    learnt && `tint: the class by ${titles[learnt]}`,
    observed && "rings: observed labels",
    style === "pies" && "pies: responsibilities",
    style === "likeliest" && "the most probable component, fainter where unsure",
  ];
  return lines.map(
    (line) =>
      line && (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ),
  );
}
