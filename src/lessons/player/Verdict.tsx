import type { Question } from "../../data/lesson/contract.ts";
import { useGuess } from "../../store/lesson/guesses.ts";
import { answerTo } from "../run/judge.ts";
import { verdictOf } from "../run/verdict.ts";
import { Text } from "../text/Text.tsx";
import type { SceneOn } from "./useScene.ts";
import styles from "./Verdict.module.css";

/** Whether the guess was right, and what happened. */
export function Verdict({ question, ...on }: SceneOn & { readonly question: Question }) {
  const { lesson, scene, frames, points, ended } = on;
  const guess = useGuess(lesson.lesson, scene);
  const line = question.kind === "draw" ? (frames[0]?.[question.of] ?? 0) : 0;
  const options = question.kind === "choose" ? question.options : [];
  const { right, text } = verdictOf(
    question,
    answerTo(question, frames, points),
    guess,
    line,
    (index) => `“${options[index] ?? ""}”`,
  );
  return (
    <p className={styles.verdict} data-right={right ?? undefined}>
      <Text inline text={text} say={ended} />
    </p>
  );
}
