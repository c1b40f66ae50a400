import type { Line, Question } from "../../data/lesson/contract.ts";
import { brief, exact } from "../../maths/format.ts";
import type { Guess } from "../../store/lesson/guesses.ts";
import { type Answer, type Direction, isRight } from "./judge.ts";

const names: Readonly<Record<Line, string>> = {
  logLikelihood: "ℓ",
  elbo: "the ELBO",
  gap: "the gap",
};

/** What is said of a guess: whether it was right, and what happened. */
interface Verdict {
  /** Null where nothing was guessed, or nothing can be judged. */
  readonly right: boolean | null;
  readonly text: string;
}

/** `from` is where the line stood before; `optionOf` the words of an option. */
export function verdictOf(
  question: Question,
  answer: Answer | null,
  guess: Guess | null,
  from: number,
  optionOf: (index: number) => string,
): Verdict {
  if (!answer) return { right: null, text: "There is no such number in this run." };
  const right = guess && isRight(guess, answer, question, from);
  const happened = happenedOf(question, answer, optionOf);
  if (right === null) return { right, text: capital(`${happened}.`) };
  if (right) return { right, text: `Right: ${happened}.` };
  return { right, text: `Not quite: ${happened}.${saidOf(guess, optionOf)}` };
}

function happenedOf(
  question: Question,
  answer: Answer,
  optionOf: (index: number) => string,
): string {
  switch (answer.kind) {
    case "change": {
      const line = question.kind === "change" ? names[question.of] : "it";
      return `${line} ${answer.right}${answer.right === "stays" ? "" : `, by ${answer.by.replace("−", "")}`}`;
    }
    case "choose":
      return optionOf(answer.right);
    case "number":
      return `it is ${answer.text}`;
    case "draw": {
      const line = question.kind === "draw" ? names[question.of] : "it";
      return `${line} ${listed(answer.ways)}, to ${answer.text}`;
    }
  }
}

function saidOf(guess: Guess | null, optionOf: (index: number) => string): string {
  switch (guess?.kind) {
    case "change":
      return ` You said that it ${guess.guess}.`;
    case "choose":
      return ` You said: ${optionOf(guess.guess)}.`;
    case "number":
      return ` You said ${Math.abs(guess.guess) < 1e7 ? exact(guess.guess) : brief(guess.guess)}.`;
    default:
      return " Your line stays beside it, faint.";
  }
}

/** "rises, stays, rises": what goes on alike is said once. */
const listed = (ways: readonly Direction[]): string =>
  ways.filter((way, i) => way !== ways[i - 1]).join(", then ");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
