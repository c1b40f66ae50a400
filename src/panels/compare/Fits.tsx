import { MOST } from "../../engine/study/most.ts";
import { count, fixed } from "../../maths/format.ts";
import { pictures } from "../../models/faces.ts";
import { levelsOf } from "../../views/chart/words/levels.ts";
import { stoppedSentence } from "../chart/stoppedSentence.ts";
import { Formula } from "../common/Formula.tsx";
import { Sheet } from "../common/Sheet.tsx";
import study from "../study/Study.module.css";
import type { StudyState } from "../study/useStudy.ts";
import { rulesOf } from "./rulesOf.ts";

const NAMES = ["A", "B"];

/** What each run came to, and what it cost. */
export function Fits({ state: { study: asked, found } }: { state: StudyState<"compare"> }) {
  if (!asked) return null;
  const long = found.some(({ frames, last }) => frames.length < 2 * last.iteration);
  const prior = found.some(({ last }) => last.logPrior !== 0);
  return (
    <Sheet name="Both runs">
      <table className={study.table}>
        <thead>
          <tr>
            <th scope="col">Run</th>
            <th scope="col">
              <Formula text="final ℓ" />
            </th>
            <th scope="col">ELBO</th>
            {prior && (
              <th scope="col">
                <Formula text="ℓ + log p(θ)" />
              </th>
            )}
            <th scope="col">iterations</th>
            <th scope="col">seconds</th>
            <th scope="col" className={study.words}>
              why it stopped
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ last, end, seconds }, i) => {
            const choices = asked.pair[i];
            if (!choices) return null;
            const { logLikelihood, elbo, penalised } = levelsOf(last);
            return (
              <tr key={NAMES[i]}>
                <th scope="row">{`${NAMES[i]}: ${rulesOf(choices)}`}</th>
                <td>{logLikelihood}</td>
                <td>{elbo}</td>
                {prior && <td>{penalised}</td>}
                <td>{count(last.iteration)}</td>
                <td>{fixed(seconds, 3)}</td>
                <td className={study.words}>
                  <Formula text={stoppedSentence(pictures.of(choices.model), choices, last, end)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={study.note}>
        Computed one after the other; seconds are those of computing alone, on this machine.
        {long && <span>{` Drawn are the first ${count(MOST / 2)} iterations.`}</span>}
      </p>
    </Sheet>
  );
}
