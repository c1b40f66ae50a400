import { extent } from "d3-array";
import type { Optimum } from "../../engine/study/optima.ts";
import { NOTHING } from "../../maths/format.ts";
import { below } from "../../views/chart/words/levels.ts";
import { Button } from "../common/Button.tsx";
import { StudyTable } from "../study/StudyTable.tsx";

interface Props {
  /** What the values are, in signs. */
  readonly of: string;
  readonly optima: readonly Optimum[];
  readonly onOpen: (seed: number) => void;
}

/** How many runs ended in each optimum. */
export function Optima({ of, optima, onOpen }: Props) {
  const top = optima[0]?.reached ?? 0;
  const rows = optima.map(({ reached, runs }, i) => {
    const told = below(top, reached);
    return {
      key: reached,
      best: i === 0,
      cells: [
        i === 0 ? "1, the best" : i + 1,
        told.value,
        i === 0 ? NOTHING : told.distance,
        runs.length,
        between(runs.map(({ iterations }) => iterations)),
        <OpenRun key="open" seed={runs[0]?.seed ?? 0} onOpen={onOpen} />,
      ],
    };
  });
  const heads = ["Optimum", `final ${of}`, "below the best", "runs", "iterations", "a run of it"];
  return <StudyTable name="Optima" columns={heads.map((head) => ({ head }))} rows={rows} />;
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
