import type { Choices } from "../../engine/registry/session.ts";
import { MOST } from "../../engine/study/protocol.ts";
import { count, fixed } from "../../maths/format.ts";
import type { Gapless } from "../../models/contract/scene.ts";
import { pictures } from "../../models/faces.ts";
import { levelsOf } from "../../views/chart/words/levels.ts";
import { stoppedSentence } from "../chart/stoppedSentence.ts";
import { Formula } from "../common/Formula.tsx";
import study from "../study/Study.module.css";
import { StudyTable } from "../study/StudyTable.tsx";
import type { StudyState } from "../study/useStudy.ts";
import { rulesOn } from "./variation.ts";

const NAMES = ["A", "B"];

interface Props {
  readonly state: StudyState<"compare">;
  /** How B's data are made of A's. */
  readonly data: Gapless | null;
}

/** What each run came to, and what it cost. */
export function Fits({ state: { study: asked, found }, data }: Props) {
  if (!asked) return null;
  const long = found.some(({ frames, last }) => frames.at(-1)?.iteration !== last.iteration);
  // Where the rules are the same the models tell the runs apart.
  const [one, other] = asked.pair.map((choices) => rulesOn(choices, null));
  const summaryOf = (choices: Choices) =>
    one === other ? `, ${pictures.of(choices.model).summary(choices.model)}` : "";
  const prior = found.some(({ last }) => last.logPrior !== 0);
  const columns = [
    { head: "Run" },
    { head: "final ℓ" },
    { head: "ELBO" },
    ...(prior ? [{ head: "ℓ + log p(θ)" }] : []),
    { head: "iterations" },
    { head: "seconds" },
    { head: "why it stopped", words: true },
  ];
  const rows = found.flatMap(({ last, end, seconds }, i) => {
    const choices = asked.pair[i];
    const name = NAMES[i];
    if (!choices || !name) return [];
    const { logLikelihood, elbo, penalised } = levelsOf(last);
    const why = stoppedSentence(pictures.of(choices.model), choices, last, end);
    const cells = [
      `${name}: ${rulesOn(choices, i === 1 ? data : null)}${summaryOf(choices)}`,
      logLikelihood,
      elbo,
      ...(prior ? [penalised] : []),
      count(last.iteration),
      fixed(seconds, 3),
      <Formula key="why" text={why} />,
    ];
    return [{ key: name, cells }];
  });
  return (
    <StudyTable name="Both runs" columns={columns} rows={rows}>
      <p className={study.note}>
        Computed one after the other; seconds are those of computing alone, on this machine.
        {long && <span>{` Drawn are the first ${count(MOST / 2)} iterations.`}</span>}
      </p>
    </StudyTable>
  );
}
