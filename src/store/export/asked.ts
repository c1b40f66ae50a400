import type { Answers, QuestionOf, Topic } from "../../engine/thread/protocol.ts";
import type { Lab } from "../lab/state.ts";
import { engine, engineInput } from "../run/engine.ts";
import { Superseded } from "../run/wire/questions.ts";

/** The engine's answer, asked again where what the screen asks took its place. */
export async function asked<T extends Topic>(
  state: Lab,
  question: QuestionOf<T>,
): Promise<Answers[T]> {
  for (;;) {
    try {
      return await engine.ask(engineInput(state), question);
    } catch (reason) {
      if (!(reason instanceof Superseded)) throw reason;
    }
  }
}
