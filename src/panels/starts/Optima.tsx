import { extent } from "d3-array";
import type { Optimum } from "../../engine/study/optima.ts";
import { nats } from "../../views/format.ts";
import { Button } from "../common/Button.tsx";
import { Formula } from "../common/Formula.tsx";
import styles from "../study/Study.module.css";

interface Props {
  readonly optima: readonly Optimum[];
  readonly onOpen: (seed: number) => void;
}

/** How many runs ended in each optimum. */
export function Optima({ optima, onOpen }: Props) {
  const top = optima[0]?.logLikelihood ?? 0;
  return (
    <section className={styles.scroll} aria-label="Optima">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Optimum</th>
            <th scope="col">
              <Formula text="final ℓ" />
            </th>
            <th scope="col">below the best</th>
            <th scope="col">runs</th>
            <th scope="col">iterations</th>
            <th scope="col">a run of it</th>
          </tr>
        </thead>
        <tbody>
          {optima.map(({ logLikelihood, runs }, i) => (
            <tr key={logLikelihood} className={i === 0 ? styles.best : undefined}>
              <th scope="row">{i === 0 ? "1, the best" : i + 1}</th>
              <td>{nats(logLikelihood)}</td>
              <td>{i === 0 ? "—" : nats(top - logLikelihood)}</td>
              <td>{runs.length}</td>
              <td>{between(runs.map(({ iterations }) => iterations))}</td>
              <td>
                <OpenRun seed={runs[0]?.seed ?? 0} onOpen={onOpen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface OpenRunProps {
  readonly seed: number;
  readonly onOpen: (seed: number) => void;
}

export function OpenRun({ seed, onOpen }: OpenRunProps) {
  return <Button onClick={() => onOpen(seed)}>Open seed {seed}</Button>;
}

function between(values: readonly number[]): string {
  const [least = 0, most = 0] = extent(values);
  return least === most ? `${least}` : `${least} to ${most}`;
}
