import type { Score } from "../../classifiers/evaluate.ts";
import { count, fixed, NOTHING, nats } from "../../maths/format.ts";

interface Props {
  readonly score: Score | null;
  /** Number of labelled points. */
  readonly of: number;
}

/** Errors with their rate, and Σ log q(y | x). */
export function Scores({ score, of }: Props) {
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
