import type { Classifier } from "../../classifiers/contract.ts";
import { logOddsAt, type Score } from "../../classifiers/evaluate.ts";
import { count, fixed, NOTHING, nats, signed } from "../../maths/format.ts";
import { useLab } from "../../store/lab/lab.ts";
import { usePointerPlace } from "../../store/lab/pointer.ts";

interface OddsProps {
  readonly classifier: Classifier;
  readonly names: readonly string[];
}

/** The log-odds at the place told; of more than two classes, with the two it is of. */
export function Odds({ classifier, names }: OddsProps) {
  const place = usePlace();
  if (!place) return NOTHING;
  const [x, y] = place.at;
  const { over, under, value } = logOddsAt(classifier, [[x], [y]]);
  if (names.length === 2) return signed(value);
  return `${signed(value)}, ${names[over]} over ${names[under]}`;
}

/** A place of the plane, and how it was told. */
interface Place {
  readonly at: readonly [number, number];
  readonly of: "the pointer" | "the picked point";
}

/** Where the pointer is on the plane, else where the picked point is; null without either. */
export function usePlace(): Place | null {
  const pointer = usePointerPlace();
  const points = useLab((s) => s.dataset.points);
  const picked = useLab((s) => s.view.picked);
  if (pointer) return { at: pointer, of: "the pointer" };
  const [x, y] = points.columns.map((column) => column[picked ?? -1]);
  return x === undefined || y === undefined ? null : { at: [x, y], of: "the picked point" };
}

interface ScoresProps {
  readonly score: Score | null;
  /** Number of labelled points. */
  readonly of: number;
}

/** Errors with their rate, and Σ log q(y | x). */
export function Scores({ score, of }: ScoresProps) {
  if (!score)
    return (
      <>
        <td>{NOTHING}</td>
        <td>{NOTHING}</td>
      </>
    );
  return (
    <>
      <td>{`${count(score.errors)} (${fixed((100 * score.errors) / of, 1)} %)`}</td>
      <td>{nats(score.conditional)}</td>
    </>
  );
}
