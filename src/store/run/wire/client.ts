import type { End, Frame } from "../../../engine/run/frame.ts";
import {
  type Answers,
  type Command,
  type QuestionOf,
  RECENT,
  type Report,
  type Topic,
} from "../../../engine/thread/protocol.ts";
import { type EngineInput, GIVEN_UP, newConnection } from "./connection.ts";
import { newQuestions, Superseded } from "./questions.ts";

/** What becomes of the reports on the newest work; those on work that was overtaken never come. */
export interface RunEvents {
  begun(frame: Frame): void;
  frames(frames: readonly Frame[]): void;
  stopped(end: End | null): void;
  failed(message: string): void;
}

type Work = Extract<Command, { type: "begin" | "advance" }>;
type WorkReport = Extract<Report, { type: "begun" | "frames" | "stopped" | "failed" }>;

/**
 * The main thread's end of the engine's message queue. Each piece of work and each question has
 * a number, and a report on any but the newest work is dropped here. Where the worker is another
 * it takes the work up again from the last frame that arrived; after some vain attempts it tells
 * so and rests until it is asked for something again.
 */
export function newClient(spawn: () => Worker, events: RunEvents) {
  const questions = newQuestions();
  let work: { readonly input: EngineInput; readonly command: Work } | null = null;
  let lastId = 0;
  const connection = newConnection(spawn, {
    owes: () => work !== null || questions.any(),
    hear,
    again,
    givenUp() {
      questions.dismiss(new Error(GIVEN_UP));
      if (work) over(() => events.failed(GIVEN_UP));
    },
  });

  function hear(report: Exclude<Report, { type: "pong" }>): void {
    if (report.type === "unknown") introduce(report.id, report.message);
    else if (report.type === "answer" || report.type === "unanswered") settle(report);
    else if (report.id === work?.command.id) hearOfWork(report);
  }

  function hearOfWork(report: WorkReport): void {
    connection.served();
    switch (report.type) {
      case "begun":
        over(() => events.begun(report.frame));
        break;
      case "frames":
        progress(report.frames);
        events.frames(report.frames);
        break;
      case "stopped":
        over(() => events.stopped(report.end));
        break;
      case "failed":
        over(() => events.failed(report.message));
        break;
    }
  }

  function settle(report: Extract<Report, { type: "answer" | "unanswered" }>): void {
    connection.served();
    questions.settle(report);
  }

  /** The worker does not know the run of a command: it is told of data and choices again, unless code could not be loaded. */
  function introduce(id: number, missing: string | null): void {
    const isWork = id === work?.command.id;
    if (!isWork && !questions.has(id)) return;
    const more = connection.attempt();
    if (missing === null && more) {
      again();
      return;
    }
    const message = missing ?? GIVEN_UP;
    if (isWork) over(() => events.failed(message));
    else settle({ type: "unanswered", id, message });
    if (work) return;
    connection.retire();
    questions.dismiss(new Error(message));
  }

  /** The work begins again where it was, under a new number; questions are left to who asked them. */
  function again(): void {
    connection.forget();
    questions.dismiss(new Superseded());
    if (work) start(work.input, { ...work.command, id: newId() });
  }

  function over(tell: () => void): void {
    work = null;
    tell();
  }

  /** What is left of the work once `frames` have arrived. */
  function progress(frames: readonly Frame[]): void {
    if (work?.command.type !== "advance") return;
    const from = [...work.command.from, ...frames].slice(-RECENT);
    const halfSteps = work.command.halfSteps - frames.length;
    work = { ...work, command: { ...work.command, from, halfSteps } };
  }

  function start(input: EngineInput, command: Work): void {
    work = { input, command };
    connection.send(input, command);
  }

  function newId(): number {
    lastId += 1;
    return lastId;
  }

  /** Tells the worker to leave the work; `late` is told where it does not answer. */
  function leave(late: () => void): void {
    if (!work) return;
    const { id } = work.command;
    connection.cancel(id, () => {
      if (work?.command.id === id) over(late);
    });
  }

  return {
    /** θ₀ of a run. */
    begin(input: EngineInput): void {
      start(input, { type: "begin", id: newId(), run: input.run });
    },
    /** Half-steps from the last of `from`, the newest frames: a number of them, or until the stop rule holds. */
    advance(
      input: EngineInput,
      from: readonly Frame[],
      halfSteps: number,
      heedStop: boolean,
    ): void {
      start(input, { type: "advance", id: newId(), run: input.run, from, halfSteps, heedStop });
    },
    /** Stops the work; answered by `stopped` at once, or by a new worker where the old one is stuck. */
    cancel(): void {
      leave(() => events.stopped({ reason: "cancelled" }));
    },
    /** Leaves the work: nothing of it is heard of any more. */
    drop(): void {
      leave(() => {});
      work = null;
    },
    /** Whether work is under way. */
    busy: (): boolean => work !== null,
    /** Rejects with Superseded where a newer question of the topic took its place. */
    ask<T extends Topic>(input: EngineInput, question: QuestionOf<T>): Promise<Answers[T]> {
      const id = newId();
      return questions.ask(id, () =>
        connection.send(input, { type: "ask", id, run: input.run, question }),
      );
    },
  };
}
