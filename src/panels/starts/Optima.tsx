import { extent } from "d3-array";
import type { Optimum } from "../../engine/study/optima.ts";
import { NOTHING } from "../../maths/format.ts";
import { below } from "../../views/chart/words/levels.ts";
import { Button } from "../common/Button.tsx";
import { Formula } from "../common/Formula.tsx";
import { Sheet } from "../common/Sheet.tsx";
import styles from "../study/Study.module.css";

interface Props {
  /** What the values are, in signs. */
  readonly of: string;
  readonly optima: readonly Optimum[];
  readonly onOpen: (seed: number) => void;
}

/** How many runs ended in each optimum. */
export function Optima({ of, optima, onOpen }: Props) {
  const top = optima[0]?.reached ?? 0;
  return (
    <Sheet name="Optima">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Optimum</th>
            <th scope="col">
              <Formula text={`final ${of}`} />
            </th>
            <th scope="col">below the best</th>
            <th scope="col">runs</th>
            <th scope="col">iterations</th>
            <th scope="col">a run of it</th>
          </tr>
        </thead>
        <tbody>
          {optima.map(({ reached, runs }, i) => {
            const told = below(top, reached);
            return (
              <tr key={reached} className={i === 0 ? styles.best : undefined}>
                <th scope="row">{i === 0 ? "1, the best" : i + 1}</th>
                <td>{told.value}</td>
                <td>{i === 0 ? NOTHING : told.distance}</td>
                <td>{runs.length}</td>
                <td>{between(runs.map(({ iterations }) => iterations))}</td>
                <td>
                  <OpenRun seed={runs[0]?.seed ?? 0} onOpen={onOpen} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Sheet>
  );
}

interface OpenRunProps {
  readonly seed: number;
  readonly onOpen: (seed: number) => void;
}

export function OpenRun({ seed, onOpen }: OpenRunProps) {
  return <Button onClick={() => onOpen(seed)}>{`Open seed ${seed}`}</Button>;
}

function between(values: readonly number[]): string {
  const [least = 0, most = 0] = extent(values);
  return least === most ? `${least}` : `${least} to ${most}`;
}
