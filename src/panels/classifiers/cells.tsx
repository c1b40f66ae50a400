import type { Classifier } from "../../classifiers/contract.ts";
import { logOddsAt, type Score } from "../../classifiers/evaluate.ts";
import { count, fixed, NOTHING, nats, signed } from "../../maths/format.ts";
import { pointAt } from "../../models/shared/points.ts";
import { useLab } from "../../store/lab/lab.ts";
import { lensOf } from "../../store/lab/lens.ts";
import { usePointerPlace } from "../../store/lab/pointer.ts";

interface OddsProps {
  readonly classifier: Classifier;
  readonly names: readonly string[];
}

/** The log-odds at the place told; of more than two classes, with the two it is of. */
export function Odds({ classifier, names }: OddsProps) {
  const place = usePlace();
  if (!place) return NOTHING;
  const columns = place.at.map((x) => [x]);
  const { over, under, value } = logOddsAt(classifier, columns);
  if (names.length === 2) return signed(value);
  return `${signed(value)}, ${names[over]} over ${names[under]}`;
}

/** A place of data space, and how it was told. */
interface Place {
  readonly at: readonly number[];
  readonly of: "the pointer" | "the picked point";
}

/** Where the pointer is on a plane of all columns, else where the picked point is; null without either. */
export function usePlace(): Place | null {
  const pointer = usePointerPlace();
  const points = useLab((s) => s.dataset.points);
  const picked = useLab((s) => s.view.picked);
  const whole = useLab((s) => lensOf(s) === null);
  if (pointer && whole) return { at: pointer, of: "the pointer" };
  if (picked === null || picked >= points.size) return null;
  return { at: pointAt(points, picked), of: "the picked point" };
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
