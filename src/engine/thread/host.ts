import type { Data } from "../../models/contract/kernel.ts";
import { type Answer, answerNow, loadAnswers } from "../questions/late.ts";
import { isLoaded, load } from "../registry/load.ts";
import type { Choices } from "../registry/session.ts";
import { advance, begin, endOf } from "../run/advance.ts";
import type { End, Frame } from "../run/frame.ts";
import { newProblem, type Problem } from "../run/problem.ts";
import { startOf } from "../run/startOf.ts";
import { stopAt } from "../run/stopRule.ts";
import { type Command, type Question, RECENT, type Report } from "./protocol.ts";

/** Milliseconds of work between two looks at the message queue, and between two batches of frames. */
const SLICE = 8;
const BATCH = 30;

/** What the host needs of the thread it runs on. */
export interface Thread {
  post(report: Report, transfer?: ArrayBuffer[]): void;
  /** Calls back after messages that wait have been handled. */
  later(callback: () => void): void;
  /** Milliseconds, monotone. */
  now(): number;
}

type Task = Generator<void, void>;
type Ask = Extract<Command, { type: "ask" }>;
type Advance = Extract<Command, { type: "advance" }>;

/**
 * The engine behind a message queue: one run at a time and beside it one question a topic,
 * each advanced in slices, so that a command is heard within a slice.
 */
export function newHost(thread: Thread): (command: Command) => void {
  let data: Data | null = null;
  let problem: Problem | null = null;
  let run = -1;
  /** Why the choices of the run could not be taken, where they could not. */
  let refusal: string | null = null;
  let working = false;
  let running: { readonly id: number; readonly task: Task } | null = null;
  const asked = new Map<string, { readonly id: number; readonly task: Task }>();
  /** Questions that came before the code that answers them. */
  const early = new Map<string, Ask>();

  function slice(): void {
    const until = thread.now() + SLICE;
    while (thread.now() < until) {
      const tasks = [...asked.entries()];
      if (tasks.length === 0 && !running) break;
      for (const [topic, { id, task }] of tasks)
        if (guarded(task, (message) => thread.post({ type: "unanswered", id, message })))
          if (asked.get(topic)?.id === id) asked.delete(topic);
      const now = running;
      if (
        now &&
        guarded(now.task, (message) => thread.post({ type: "failed", id: now.id, message }))
      )
        if (running === now) running = null;
    }
    working = asked.size > 0 || running !== null;
    if (working) thread.later(slice);
  }

  /** One pull; true where the task is over. An error becomes a sentence. */
  function guarded(task: Task, fail: (message: string) => void): boolean {
    try {
      return task.next().done === true;
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
      return true;
    }
  }

  function wake(): void {
    if (working) return;
    working = true;
    thread.later(slice);
  }

  function* starting(own: Problem, id: number): Task {
    const frame = yield* begin(own, startOf(own.data, own.choices));
    thread.post({ type: "begun", id, frame });
  }

  function* advancing(own: Problem, { id, from, halfSteps, heedStop }: Advance): Task {
    const { choices, data: given } = own;
    const recent = from.slice();
    let batch: Frame[] = [];
    let sent = thread.now();
    let end: End | null = null;
    const flush = () => {
      if (batch.length > 0) thread.post({ type: "frames", id, frames: batch });
      batch = [];
      sent = thread.now();
    };
    try {
      for (let i = 0; i < halfSteps; i++) {
        const frame = recent.at(-1);
        if (!frame) break;
        const { frame: next, ended } = yield* advance(own, frame);
        if (next) {
          batch.push(next);
          recent.push(next);
          if (recent.length > RECENT) recent.shift();
        }
        end = ended ? endOf(ended) : null;
        if (next && !end && heedStop) end = stopAt(choices, given.points.size, recent);
        if (end) break;
        if (thread.now() - sent > BATCH) flush();
      }
    } finally {
      flush();
    }
    thread.post({ type: "stopped", id, end });
  }

  function* answering(answer: Answer, own: Problem, id: number, question: Question): Task {
    const found = yield* answer(own, question);
    const transfer = found instanceof Uint32Array ? [found.buffer as ArrayBuffer] : [];
    thread.post({ type: "answer", id, answer: found }, transfer);
  }

  function ask(command: Ask, own: Problem): void {
    const { id, question } = command;
    const before = asked.get(question.topic) ?? early.get(question.topic);
    if (before) thread.post({ type: "unanswered", id: before.id, message: null });
    const answer = answerNow();
    if (answer) asked.set(question.topic, { id, task: answering(answer, own, id, question) });
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

  function forget(): void {
    leave(asked);
    leave(early);
    running = null;
  }

  function leave(questions: Map<string, { readonly id: number }>): void {
    for (const { id } of questions.values()) thread.post({ type: "unanswered", id, message: null });
    questions.clear();
  }

  /** Commands that came while code was being brought, in order. */
  let held: Command[] | null = null;

  function hear(command: Command): void {
    const choices = choicesOf(command);
    if (held && command.type !== "ping") held.push(command);
    else if (choices && !isLoaded(choices)) wait(command, choices);
    else handle(command);
  }

  function wait(command: Command, choices: Choices): void {
    held = [command];
    const goOn = () => {
      const waiting = held ?? [];
      held = null;
      for (const each of waiting) hear(each);
    };
    load(choices).then(goOn, () => {
      held?.shift();
      const message = "The model could not be loaded. When there is a network, do it again.";
      if (command.type === "ask") thread.post({ type: "unknown", id: command.id, message });
      else if (command.type === "pose") refuse(message);
      goOn();
    });
  }

  /** No run is posed, and who asks for one is told why. */
  function refuse(message: string): void {
    forget();
    problem = null;
    refusal = message;
  }

  /** What a command is to work on; where that is not known here it is told so. */
  function known(command: { readonly id: number; readonly run: number }): Problem | null {
    if (problem && command.run === run) return problem;
    thread.post({ type: "unknown", id: command.id, message: refusal });
    return null;
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
        problem = data && newProblem(data, command.choices);
        return;
      case "ping":
        thread.post({ type: "pong" });
        return;
      case "cancel":
        if (running?.id !== command.id) return;
        running.task.return();
        running = null;
        thread.post({ type: "stopped", id: command.id, end: { reason: "cancelled" } });
        return;
    }
    const own = known(command);
    if (!own) return;
    if (command.type === "ask") ask(command, own);
    else {
      running?.task.return();
      const task = command.type === "begin" ? starting(own, command.id) : advancing(own, command);
      running = { id: command.id, task };
    }
    wake();
  }

  return hear;
}

/** The choices that a command brings. */
function choicesOf(command: Command): Choices | null {
  if (command.type === "pose") return command.choices;
  return command.type === "ask" && "choices" in command.question ? command.question.choices : null;
}
