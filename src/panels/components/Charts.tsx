import type { Scored } from "../../engine/study/components/components.ts";
import { CriteriaChart } from "../../views/criteria/CriteriaChart.tsx";
import { bestBy, criteria } from "./best.ts";
import styles from "./ComponentsPanel.module.css";

interface Props {
  readonly found: readonly Scored[];
  readonly across: readonly [number, number];
}

const NOTES = {
  "1": "higher is better",
  "-1": "lower is better",
  "0": "of the best start",
} as const;

/** A small chart a criterion, each on its own scale. */
export function Charts({ found, across }: Props) {
  return (
    <div className={styles.charts} data-picture="Charts by K">
      {criteria.map((criterion) => (
        <CriteriaChart
          key={criterion.name}
          title={criterion.name}
          note={NOTES[criterion.better]}
          unit={criterion.unit}
          points={found.map((each) => ({
            components: each.components,
            value: criterion.of(each),
          }))}
          best={bestBy(criterion, found)}
          across={across}
        />
      ))}
    </div>
  );
}
