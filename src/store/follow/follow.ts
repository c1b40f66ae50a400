import type { Answers, QuestionOf, Topic } from "../../engine/thread/protocol.ts";
import { lab, notify } from "../lab/lab.ts";
import type { Lab } from "../lab/state.ts";
import { engine, engineInput } from "../run/engine.ts";
import { Superseded } from "../run/wire/questions.ts";

/** A question to the engine, and the values on which its answer depends. */
interface Wanted<T extends Topic> {
  readonly key: readonly unknown[];
  readonly question: QuestionOf<T>;
}

/**
 * Keeps an answer up with the state: asks whenever the key has changed, and hands on the
 * answer while the key is still the one wanted.
 */
export function follow<T extends Topic>(
  wanted: (state: Lab) => Wanted<T> | null,
  receive: (answer: Answers[T], key: readonly unknown[]) => void,
  /** Calls back when something beside the store has changed. */
  also: (look: () => void) => void = () => {},
): void {
  let asked: readonly unknown[] | null = null;
  const look = (): void => {
    const want = wanted(lab.getState());
    if (!want) asked = null;
    if (!want || same(want.key, asked)) return;
    const { key } = want;
    asked = key;
    engine.ask(engineInput(lab.getState()), want.question).then(
      (answer) => {
        if (asked === key) receive(answer, key);
      },
      (reason: unknown) => {
        if (asked !== key) return;
        // The worker was replaced or given other data meanwhile: asked again, if it still matters.
        // What fails is told once, and asked again when the key has changed.
        if (reason instanceof Superseded) {
          asked = null;
          queueMicrotask(look);
        } else
          notify({
            kind: "error",
            text: String(reason instanceof Error ? reason.message : reason),
          });
      },
    );
  };
  look();
  lab.subscribe(look);
  also(look);
}

const same = (a: readonly unknown[], b: readonly unknown[] | null): boolean =>
  b !== null && a.length === b.length && a.every((value, i) => Object.is(value, b[i]));

/** As `follow`, from the first call of what it returns on: every place that shows the answer may call it. */
export function followLate<T extends Topic>(...given: Parameters<typeof follow<T>>): () => void {
  let following = false;
  return () => {
    if (following) return;
    following = true;
    follow<T>(...given);
  };
}
