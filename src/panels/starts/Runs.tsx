import { type Ended, type Optimum, SAME } from "../../engine/study/optima.ts";
import { useLab } from "../../store/lab.ts";
import { shownPicture } from "../../store/selectors.ts";
import { count, nats, powerOfTen } from "../../views/format.ts";
import { Histogram } from "../../views/histogram/Histogram.tsx";
import { endWords } from "../study/endWords.ts";

interface Props {
  readonly optima: readonly Optimum[];
  readonly onOpen: (seed: number) => void;
}

/** Every run that came to an optimum, by its final ℓ. */
export function Runs({ optima, onOpen }: Props) {
  const picture = useLab(shownPicture);
  const nameOf = ({ seed, logLikelihood, iterations, end }: Ended, best: boolean): string =>
    `Seed ${seed}: ℓ = ${nats(logLikelihood)} after ${count(iterations)} iterations, ${endWords(picture, end)}${best ? "; the best optimum" : ""}`;
  const bars = optima.flatMap(({ runs }, i) =>
    runs.map((run) => ({
      id: run.seed,
      value: run.logLikelihood,
      name: nameOf(run, i === 0),
      best: i === 0,
    })),
  );
  return (
    <Histogram
      bars={bars}
      title="Final log-likelihood of each run, in nats"
      hint={`Final ℓ in nats, a square a run; filled: within ${powerOfTen(Math.log10(SAME))} of the best. A click opens the run in the lab.`}
      onPick={onOpen}
    />
  );
}
