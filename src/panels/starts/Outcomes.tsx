import { extent } from "d3-array";
import { type Ended, type Optimum, SAME, type Sorted } from "../../engine/study/optima.ts";
import type { Outcome } from "../../engine/study/starts.ts";
import { count, NOTHING, nats, powerOfTen } from "../../maths/format.ts";
import { useLab } from "../../store/lab/lab.ts";
import { lensOf, marksOf, planePoints } from "../../store/lab/lens.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import { below } from "../../views/chart/words/levels.ts";
import { Histogram } from "../../views/histogram/Histogram.tsx";
import { Thumbnail } from "../../views/plane/Thumbnail.tsx";
import { Button } from "../common/Button.tsx";
import { endWords } from "../study/endWords.ts";
import styles from "../study/Study.module.css";
import { StudyTable } from "../study/StudyTable.tsx";
import { useTheme } from "../theme.ts";

interface Props {
  /** What the values are, in signs. */
  readonly of: string;
  readonly optima: readonly Optimum[];
  readonly onOpen: (seed: number) => void;
}

/** How many runs ended in each optimum. */
export function Optima({ of, optima, onOpen }: Props) {
  const points = useLab(planePoints);
  const lens = useLab(lensOf);
  const spec = useLab((s) => s.choices.model);
  const theme = useTheme();
  const top = optima[0]?.reached ?? 0;
  const rows = optima.map(({ reached, runs }, i) => {
    const told = below(top, reached);
    return {
      key: reached,
      best: i === 0,
      cells: [
        i === 0 ? "1, the best" : i + 1,
        <Thumbnail
          key="picture"
          points={points}
          marks={marksOf(lens, spec, runs[0]?.theta)}
          theme={theme}
        />,
        told.value,
        i === 0 ? NOTHING : told.distance,
        runs.length,
        between(runs.map(({ iterations }) => iterations)),
        <OpenRun key="open" seed={runs[0]?.seed ?? 0} onOpen={onOpen} />,
      ],
    };
  });
  const heads = [
    "Optimum",
    "where",
    `final ${of}`,
    "below the best",
    "runs",
    "iterations",
    "a run of it",
  ];
  return <StudyTable name="Optima" columns={heads.map((head) => ({ head }))} rows={rows} />;
}

interface OpenRunProps {
  readonly seed: number;
  readonly onOpen: (seed: number) => void;
}

function OpenRun({ seed, onOpen }: OpenRunProps) {
  return <Button onClick={() => onOpen(seed)}>{`Open seed ${seed}`}</Button>;
}

function between(values: readonly number[]): string {
  const [least = 0, most = 0] = extent(values);
  return least === most ? `${least}` : `${least} to ${most}`;
}

/** Every run that came to an optimum, by what it reached. */
export function Runs({ of, optima, onOpen }: Props) {
  const picture = useLab(shownPicture);
  const choices = useLab((s) => s.choices);
  const nameOf = ({ seed, reached, iterations, end }: Ended, best: boolean): string =>
    `Seed ${seed}: ${of} = ${nats(reached)} after ${count(iterations)} iterations, ${endWords(picture, choices, end)}${best ? "; the best optimum" : ""}`;
  const bars = optima.flatMap(({ runs }, i) =>
    runs.map((run) => ({
      id: run.seed,
      value: run.reached,
      name: nameOf(run, i === 0),
      best: i === 0,
    })),
  );
  return (
    <Histogram
      bars={bars}
      title="Where each run ended, in nats"
      hint={`Final ${of} in nats, a square a run; filled: within ${powerOfTen(Math.log10(SAME))} of the best.`}
      press="A click opens the run in the lab."
      onPick={onOpen}
    />
  );
}

interface ApartProps {
  readonly apart: Sorted["apart"];
  readonly onOpen: (seed: number) => void;
}

/** Runs that came to no optimum, by what happened to them. */
export function Apart({ apart, onOpen }: ApartProps) {
  const picture = useLab(shownPicture);
  const choices = useLab((s) => s.choices);
  if (apart.length === 0) return null;
  const reasons = new Map<string, Outcome[]>();
  for (const run of apart) {
    const reason = "fault" in run ? run.fault : endWords(picture, choices, run.end);
    reasons.set(reason, [...(reasons.get(reason) ?? []), run]);
  }
  const rows = [...reasons].map(([reason, runs]) => {
    const ran = runs.find((run) => !("fault" in run));
    return {
      key: reason,
      cells: [
        reason,
        runs.length,
        ran ? <OpenRun key="open" seed={ran.seed} onOpen={onOpen} /> : NOTHING,
      ],
    };
  });
  return (
    <StudyTable
      name="Counted apart"
      heading={<h3 className={styles.heading}>Counted apart: no optimum</h3>}
      columns={[{ head: "What happened", words: true }, { head: "runs" }, { head: "a run of it" }]}
      rows={rows}
    />
  );
}
