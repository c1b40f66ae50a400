import type { Scored } from "../../engine/study/components/components.ts";
import { fixed, NOTHING, nats } from "../../maths/format.ts";
import { CriteriaChart } from "../../views/criteria/CriteriaChart.tsx";
import { Button } from "../common/Button.tsx";
import { StudyTable } from "../study/StudyTable.tsx";
import { bestBy, criteria, heldOut } from "./best.ts";
import styles from "./Scores.module.css";

interface ChartsProps {
  readonly found: readonly Scored[];
  readonly across: readonly [number, number];
}

const NOTES = {
  "1": "higher is better",
  "-1": "lower is better",
  "0": "of the best start",
} as const;

/** A small chart a criterion, each on its own scale. */
export function Charts({ found, across }: ChartsProps) {
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

interface TableProps {
  readonly found: readonly Scored[];
  readonly onTake: (components: number, seed: number) => void;
}

/** Every K with its numbers, the best of each criterion marked. */
export function ScoreTable({ found, onTake }: TableProps) {
  const best = criteria.map((criterion) => bestBy(criterion, found));
  const rows = found.map((each) => {
    const { components, parameters, collapsed, starts } = each;
    const values = criteria.map((criterion, i) => (
      <Value
        key={criterion.name}
        value={criterion.of(each)}
        finer={criterion === heldOut}
        best={best[i] === components}
      />
    ));
    const take = (
      <Button
        key="take"
        disabledBecause={each.best ? null : "Every start collapsed."}
        onClick={() => each.best && onTake(components, each.best.seed)}
      >
        Take K = {components}
      </Button>
    );
    const fell = collapsed === 0 ? "none" : `${collapsed} of ${starts}`;
    return { key: components, cells: [components, parameters, ...values, fell, take] };
  });
  const heads = ["K", "p", ...criteria.map(({ name }) => name), "starts that collapsed", "take it"];
  return <StudyTable name="Scores" columns={heads.map((head) => ({ head }))} rows={rows} />;
}

interface ValueProps {
  readonly value: number | null;
  readonly finer: boolean;
  readonly best: boolean;
}

function Value({ value, finer, best }: ValueProps) {
  if (value === null) return NOTHING;
  const text = finer ? fixed(value, 4) : nats(value);
  if (!best) return text;
  return (
    <span className={styles.best}>
      <span className={styles.tag}>best</span> <span>{text}</span>
    </span>
  );
}
