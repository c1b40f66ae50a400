import type { Data } from "../../models/contract/kernel.ts";
import { answerNow, loadAnswers } from "../questions/late.ts";
import { isLoaded, load } from "../registry/load.ts";
import type { Choices } from "../registry/session.ts";
import { newProblem, type Problem } from "../run/problem.ts";
import type { Command } from "./protocol.ts";
import { newSlices, type Thread } from "./slices.ts";
import { advancing, answering, starting } from "./tasks.ts";

type Ask = Extract<Command, { type: "ask" }>;

/** The engine behind a message queue; commands are taken in order, and wait for code that is brought. */
export function newHost(thread: Thread): (command: Command) => void {
  let data: Data | null = null;
  let problem: Problem | null = null;
  let run = -1;
  /** Why the choices of the run could not be taken, where they could not. */
  let refusal: string | null = null;
  const slices = newSlices(thread);
  /** Questions that came before the code that answers them. */
  const early = new Map<string, Ask>();
  /** Commands that came while code was being brought, in order. */
  let held: Command[] | null = null;

  function hear(command: Command): void {
    const choices = choicesOf(command);
    if (held && command.type !== "ping") held.push(command);
    else if (choices && !isLoaded(choices, data)) wait(command, choices);
    else handle(command);
  }

  function wait(command: Command, choices: Choices): void {
    held = [command];
    const goOn = () => {
      const waiting = held ?? [];
      held = null;
      for (const each of waiting) hear(each);
    };
    load(choices, data).then(goOn, () => {
      held?.shift();
      const message = "The model could not be loaded. When there is a network, do it again.";
      if (command.type === "ask") thread.post({ type: "unknown", id: command.id, message });
      else if (command.type === "pose") refuse(message);
      goOn();
    });
  }

  function handle(command: Command): void {
    switch (command.type) {
      case "data":
        forget();
        data = command.data;
        problem = null;
        return;
      case "pose":
        forget();
        refusal = null;
        run = command.run;
        try {
          problem = data && newProblem(data, command.choices);
        } catch (error) {
          refuse(error instanceof Error ? error.message : String(error));
        }
        return;
      case "ping":
        thread.post({ type: "pong" });
        return;
      case "cancel":
        if (slices.leave(command.id))
          thread.post({ type: "stopped", id: command.id, end: { reason: "cancelled" } });
        return;
    }
    const own = known(command);
    if (!own) return;
    const { id } = command;
    if (command.type === "ask") ask(command, own);
    else if (command.type === "begin") slices.run(id, starting(thread, own, id));
    else slices.run(id, advancing(thread, own, command));
  }

  /** What a command is to work on; where that is not known here it is told so. */
  function known(command: { readonly id: number; readonly run: number }): Problem | null {
    if (problem && command.run === run) return problem;
    thread.post({ type: "unknown", id: command.id, message: refusal });
    return null;
  }

  /** No run is posed, and who asks for one is told why. */
  function refuse(message: string): void {
    forget();
    problem = null;
    refusal = message;
  }

  function forget(): void {
    for (const id of slices.clear()) leave(id);
    for (const { id } of early.values()) leave(id);
    early.clear();
  }

  function leave(id: number): void {
    thread.post({ type: "unanswered", id, message: null });
  }

  function ask(command: Ask, own: Problem): void {
    const { id, question } = command;
    const before = slices.askedOf(question.topic) ?? early.get(question.topic)?.id;
    if (before !== undefined) leave(before);
    const answer = answerNow();
    if (answer) slices.ask(question.topic, id, answering(thread, own, id, question, answer));
    else {
      early.set(question.topic, command);
      bringAnswers();
    }
  }

  function bringAnswers(): void {
    loadAnswers().then(
      () => {
        const waiting = [...early.values()];
        early.clear();
        for (const each of waiting) handle(each);
      },
      () => {
        const message =
          "What answers this could not be loaded. When there is a network, do it again.";
        for (const { id } of early.values()) thread.post({ type: "unknown", id, message });
        early.clear();
      },
    );
  }

  return hear;
}

/** The choices that a command brings. */
function choicesOf(command: Command): Choices | null {
  if (command.type === "pose") return command.choices;
  return command.type === "ask" && "choices" in command.question ? command.question.choices : null;
}
