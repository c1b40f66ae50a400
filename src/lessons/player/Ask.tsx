import { useId } from "react";
import type { Question } from "../../data/lesson/contract.ts";
import { Button } from "../../panels/common/Button.tsx";
import { type Guess, useGuess } from "../../store/lesson/guesses.ts";
import type { Stage } from "../../store/lesson/place.ts";
import { answer, askAgain } from "../../store/lesson/walk.ts";
import { answerTo, type Direction } from "../run/judge.ts";
import { Text } from "../text/Text.tsx";
import styles from "./Ask.module.css";
import { DrawGuess } from "./DrawGuess.tsx";
import { NumberGuess } from "./NumberGuess.tsx";
import type { SceneOn } from "./useScene.ts";

/** Something that can be guessed by a press. */
interface Option {
  readonly guess: Guess;
  readonly text: string;
}

/** Why there is nothing to guess. */
const CLOSED: Readonly<Partial<Record<Stage, string>>> = {
  coming: "The scene is on its way.",
  play: "It has been let through.",
  told: "What happened has been seen.",
  left: "This is no longer the scene that was asked about.",
};

const ways: readonly Direction[] = ["rises", "stays", "falls"];

/** What is to be predicted; once it was, the guess and the right answer stay marked. */
export function Ask({ question, ...on }: SceneOn & { readonly question: Question }) {
  const { lesson, scene, stage, frames, points, opened } = on;
  const guess = useGuess(lesson.lesson, scene);
  const id = useId();
  const open = stage === "ask";
  const right = stage === "told" ? answerTo(question, frames, points) : null;
  const options = optionsOf(question);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend can't be laid out in its line.
    <div role="group" className={styles.ask} aria-labelledby={id}>
      <p id={id} className={styles.question}>
        <Text inline text={question.ask} say={opened} />
      </p>
      {options.length > 0 && (
        <div
          className={styles.options}
          data-short={question.kind === "change"}
          data-told={stage === "told"}
        >
          {options.map((option) => (
            <Button
              key={String(option.guess.guess)}
              className={styles.option}
              aria-pressed={open ? undefined : option.guess.guess === guess?.guess}
              data-right={right?.right === option.guess.guess}
              disabledBecause={open ? null : CLOSED[stage]}
              onClick={() => answer(option.guess)}
            >
              <Text inline text={option.text} say={opened} />
            </Button>
          ))}
        </div>
      )}
      {question.kind === "number" && open && <NumberGuess />}
      {question.kind === "draw" && open && <DrawGuess on={lesson} />}
      <p className={styles.hint} data-refused={open && lesson.refused > 0} aria-live="polite">
        {open ? (
          <span key={lesson.refused}>
            {lesson.refused > 0
              ? "Guess first, or skip."
              : "Guess before you see it. Guesses stay in this browser."}
          </span>
        ) : (
          (stage === "play" || stage === "told") && (
            <Button look="quiet" className={styles.again} onClick={askAgain}>
              Ask again
            </Button>
          )
        )}
      </p>
    </div>
  );
}

function optionsOf(question: Question): readonly Option[] {
  if (question.kind === "change")
    return ways.map((guess) => ({ guess: { kind: "change", guess }, text: guess }));
  if (question.kind !== "choose") return [];
  return question.options.map((text, guess) => ({ guess: { kind: "choose", guess }, text }));
}
