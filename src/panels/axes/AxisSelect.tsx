import { columnNames } from "../../data/columnNames.ts";
import { useLab } from "../../store/lab/lab.ts";
import { lensOf } from "../../store/lab/lens.ts";
import { sane } from "../../store/seen/lensOver.ts";
import styles from "./Axes.module.css";
import { axesWith, chosenOf, optionsOf, type Side, showAxes } from "./choices.ts";

const NAMES = ["Horizontal axis", "Vertical axis"] as const;

/** What one axis of the plane shows, by name: to choose from, where there is a choice. */
export function AxisSelect({ side }: { readonly side: Side }) {
  const dataset = useLab((s) => s.dataset);
  const shown = useLab((s) => s.view.axes);
  const spec = useLab((s) => s.choices.model);
  const shares = useLab((s) => lensOf(s)?.axes.shares);
  const { dimensions } = dataset.points;
  const axes = sane(shown, dimensions, spec);
  const options = optionsOf(side, columnNames(dataset), shares);
  const value = chosenOf(side, axes);
  const name = options.find((each) => each.value === value)?.label;
  if (dimensions === 1) return <span className={styles.name}>{name}</span>;
  return (
    <span className={styles.choice}>
      {/* Where controls are left out, as of a picture, the name stands without its list. */}
      <span className={styles.behind} aria-hidden="true">
        {name}
      </span>
      <select
        className={styles.select}
        aria-label={NAMES[side]}
        title={NAMES[side]}
        value={value}
        onChange={(event) => showAxes(axesWith(axes, side, event.target.value))}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
