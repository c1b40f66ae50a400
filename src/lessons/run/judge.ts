import type { Question } from "../../data/lesson/contract.ts";
import type { Frame } from "../../engine/run/frame.ts";
import { settled } from "../../maths/format.ts";
import type { Guess } from "../../store/lesson/guesses.ts";
import { type Played, quantityOf } from "./numbers.ts";

export type Direction = "rises" | "stays" | "falls";

/** The right answer, as what was played gives it. */
export type Answer =
  | { readonly kind: "change"; readonly right: Direction; readonly by: string }
  | { readonly kind: "choose"; readonly right: number }
  | { readonly kind: "number"; readonly right: number; readonly text: string }
  /** The line in nats, a value a half-step, and where each half-step took it. */
  | {
      readonly kind: "draw";
      readonly right: readonly number[];
      readonly ways: readonly Direction[];
      readonly text: string;
    };

/** What `frames` played from their first to their last answer to a question; null where they have no such number. */
export function answerTo(
  question: Question,
  frames: readonly Frame[],
  points: number,
): Answer | null {
  const [from, to] = [frames[0], frames.at(-1)];
  if (!from || !to) return null;
  const played: Played = { from, to, points, single: frames.length === 2 };
  switch (question.kind) {
    case "choose":
      return { kind: "choose", right: question.answer };
    case "change": {
      const { value, text } = quantityOf(`${question.of}.change`, played);
      return value === null ? null : { kind: "change", right: directionOf(value), by: text };
    }
    case "number": {
      const { value, text } = quantityOf(question.of, played);
      return value === null ? null : { kind: "number", right: value, text };
    }
    case "draw": {
      const line = frames.map((frame) => frame[question.of]);
      if (!line.every((value) => value !== null)) return null;
      const { text } = quantityOf(question.of, played);
      return { kind: "draw", right: line.slice(1), ways: waysOf(line), text };
    }
  }
}

/** Where each value lies from the one before it. */
const waysOf = (line: readonly number[]): readonly Direction[] =>
  line.slice(1).map((value, i) => directionOf(settled(value - (line[i] ?? 0), value)));

const directionOf = (change: number): Direction =>
  change === 0 ? "stays" : change > 0 ? "rises" : "falls";

/** Whether a guess is right; null where it is none of this question. `from` is where the line stood. */
export function isRight(
  guess: Guess,
  answer: Answer,
  question: Question,
  from: number,
): boolean | null {
  if (guess.kind === "change" && answer.kind === "change") return guess.guess === answer.right;
  if (guess.kind === "choose" && answer.kind === "choose") return guess.guess === answer.right;
  if (guess.kind === "number" && answer.kind === "number" && question.kind === "number")
    return isNear(guess.guess, answer, question.within);
  if (guess.kind === "draw" && answer.kind === "draw") {
    const drawn = waysOf([from, ...guess.guess]);
    return drawn.length === answer.ways.length && drawn.every((way, i) => way === answer.ways[i]);
  }
  return null;
}

/** Within a share of it, or the same as it is written. */
function isNear(guess: number, { right, text }: { right: number; text: string }, share: number) {
  const decimals = text.split(".")[1]?.length ?? 0;
  const asShown = Math.abs(guess - right) <= 0.5 * 10 ** -decimals + Number.EPSILON;
  return asShown || Math.abs(guess - right) <= share * Math.abs(right);
}
