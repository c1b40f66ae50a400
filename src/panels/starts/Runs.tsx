import { type Ended, type Optimum, SAME } from "../../engine/study/optima.ts";
import { count, nats, powerOfTen } from "../../maths/format.ts";
import { useLab } from "../../store/lab/lab.ts";
import { shownPicture } from "../../store/lab/selectors.ts";
import { Histogram } from "../../views/histogram/Histogram.tsx";
import { endWords } from "../study/endWords.ts";

interface Props {
  /** What the values are, in signs. */
  readonly of: string;
  readonly optima: readonly Optimum[];
  readonly onOpen: (seed: number) => void;
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
      hint={`Final ${of} in nats, a square a run; filled: within ${powerOfTen(Math.log10(SAME))} of the best. A click opens the run in the lab.`}
      onPick={onOpen}
    />
  );
}
