import type { Scored } from "../../engine/study/components/components.ts";
import { fixed, NOTHING, nats } from "../../maths/format.ts";
import { Button } from "../common/Button.tsx";
import { Formula } from "../common/Formula.tsx";
import { Sheet } from "../common/Sheet.tsx";
import study from "../study/Study.module.css";
import { bestBy, criteria, heldOut } from "./best.ts";
import styles from "./ComponentsPanel.module.css";

interface Props {
  readonly found: readonly Scored[];
  readonly onTake: (components: number, seed: number) => void;
}

/** Every K with its numbers, the best of each criterion marked. */
export function ScoreTable({ found, onTake }: Props) {
  const best = criteria.map((criterion) => bestBy(criterion, found));
  return (
    <Sheet name="Scores">
      <table className={study.table}>
        <thead>
          <tr>
            <th scope="col">K</th>
            <th scope="col">p</th>
            {criteria.map(({ name }) => (
              <th scope="col" key={name}>
                <Formula text={name} />
              </th>
            ))}
            <th scope="col">starts that collapsed</th>
            <th scope="col">take it</th>
          </tr>
        </thead>
        <tbody>
          {found.map((each) => {
            const { components, parameters, collapsed, starts } = each;
            return (
              <tr key={components}>
                <th scope="row">{components}</th>
                <td>{parameters}</td>
                {criteria.map((criterion, i) => (
                  <Value
                    key={criterion.name}
                    value={criterion.of(each)}
                    finer={criterion === heldOut}
                    best={best[i] === components}
                  />
                ))}
                <td>{collapsed === 0 ? "none" : `${collapsed} of ${starts}`}</td>
                <td>
                  <Button
                    disabledBecause={each.best ? null : "Every start collapsed."}
                    onClick={() => each.best && onTake(components, each.best.seed)}
                  >
                    Take K = {components}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Sheet>
  );
}

interface ValueProps {
  readonly value: number | null;
  readonly finer: boolean;
  readonly best: boolean;
}

function Value({ value, finer, best }: ValueProps) {
  if (value === null) return <td>{NOTHING}</td>;
  return (
    <td className={best ? study.best : undefined}>
      {best && <span className={styles.tag}>best</span>}{" "}
      <span>{finer ? fixed(value, 4) : nats(value)}</span>
    </td>
  );
}
