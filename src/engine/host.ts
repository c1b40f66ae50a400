import type { Data } from "../models/contract.ts";
import { advance, begin } from "./advance.ts";
import { endOf } from "./endOf.ts";
import type { End, Frame } from "./frame.ts";
import { type Answer, answerNow, loadAnswers } from "./late.ts";
import { newProblem, type Problem } from "./problem.ts";
import { type Command, type Question, RECENT, type Report } from "./protocol.ts";
import { isLoaded, load } from "./registry/load.ts";
import type { Choices } from "./session.ts";
import { startOf } from "./startOf.ts";
import { stopAt } from "./stopping.ts";

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

/**
 * The engine behind a message queue: one run at a time and beside it one question a topic,
 * each advanced in slices, so that a command is heard within a slice.
 */
export function newHost(thread: Thread): (command: Command) => void {
  let data: Data | null = null;
  let problem: Problem | null = null;
  let run = -1;
  let working = false;
  let running: Task | null = null;
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
      const current = running;
      if (current && guarded(current, (message) => thread.post({ type: "failed", run, message })))
        if (running === current) running = null;
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

  function* starting(number: number): Task {
    const { data: given, choices } = current();
    const frame = yield* begin(current(), startOf(given, choices));
    thread.post({ type: "begun", run: number, frame });
  }

  function current(): Problem {
    if (!problem) throw new Error("There are no points yet.");
    return problem;
  }

  function* advancing(
    number: number,
    before: readonly Frame[],
    halfSteps: number,
    heedStop: boolean,
  ): Task {
    const { choices, data: own } = current();
    const recent = before.slice();
    let batch: Frame[] = [];
    let sent = thread.now();
    let end: End | null = null;
    const flush = () => {
      if (batch.length > 0) thread.post({ type: "frames", run: number, frames: batch });
      batch = [];
      sent = thread.now();
    };
    try {
      for (let i = 0; i < halfSteps; i++) {
        const frame = recent.at(-1);
        if (!frame) break;
        const { frame: next, ended } = yield* advance(current(), frame);
        if (next) {
          batch.push(next);
          recent.push(next);
          if (recent.length > RECENT) recent.shift();
        }
        end = ended ? endOf(ended) : null;
        if (next && !end && heedStop) end = stopAt(choices, own.points.size, recent);
        if (end) break;
        if (thread.now() - sent > BATCH) flush();
      }
    } finally {
      flush();
    }
    thread.post({ type: "stopped", run: number, end });
  }

  function* answering(answer: Answer, id: number, question: Question): Task {
    const found = yield* answer(current(), question);
    const transfer = found instanceof Uint32Array ? [found.buffer as ArrayBuffer] : [];
    thread.post({ type: "answer", id, answer: found }, transfer);
  }

  function ask(command: Ask): void {
    const { id, question } = command;
    const before = asked.get(question.topic) ?? early.get(question.topic);
    if (before) thread.post({ type: "unanswered", id: before.id, message: null });
    const answer = answerNow();
    if (answer) asked.set(question.topic, { id, task: answering(answer, id, question) });
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
      () => leave(early, "The answers could not be loaded. Reload the page to go on."),
    );
  }

  function forget(): void {
    leave(asked, null);
    leave(early, null);
    running = null;
  }

  function leave(questions: Map<string, { readonly id: number }>, message: string | null): void {
    for (const { id } of questions.values()) thread.post({ type: "unanswered", id, message });
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
    load(choices).then(
      () => {
        const waiting = held ?? [];
        held = null;
        for (const each of waiting) hear(each);
      },
      () => {
        const message = "The model could not be loaded. Reload the page to go on.";
        for (const each of held ?? [])
          if (each.type === "ask") thread.post({ type: "unanswered", id: each.id, message });
        held = null;
        if (command.type === "pose") thread.post({ type: "failed", run: command.run, message });
      },
    );
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
        run = command.run;
        problem = data && newProblem(data, command.choices);
        return;
      case "begin":
        if (command.run !== run) return;
        running = starting(run);
        break;
      case "advance":
        if (command.run !== run) return;
        running?.return();
        running = advancing(run, command.from, command.halfSteps, command.heedStop);
        break;
      case "cancel":
        if (command.run === run && running) {
          running.return();
          running = null;
          thread.post({ type: "stopped", run, end: { reason: "cancelled" } });
        }
        return;
      case "ping":
        thread.post({ type: "pong" });
        return;
      case "ask":
        ask(command);
        break;
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
