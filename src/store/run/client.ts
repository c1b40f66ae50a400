import type { Choices } from "../../engine/registry/session.ts";
import type { End, Frame } from "../../engine/run/frame.ts";
import {
  type Answers,
  type Command,
  type QuestionOf,
  RECENT,
  type Report,
  type Topic,
} from "../../engine/thread/protocol.ts";
import type { Data } from "../../models/contract/kernel.ts";
import { newVitals } from "./vitals.ts";

/** What the engine is to work on; the worker is told again only what has changed. */
export interface EngineInput {
  readonly run: number;
  readonly data: Data;
  readonly choices: Choices;
}

/** What becomes of the reports on the newest work; those on work that was overtaken never come. */
export interface RunEvents {
  begun(frame: Frame): void;
  frames(frames: readonly Frame[]): void;
  stopped(end: End | null): void;
  failed(message: string): void;
}

/** Rejects a question that a newer one replaced; not an error to show. */
export class Superseded extends Error {}

/** Times in a row, without a frame or an answer between them, that a worker is replaced or told anew before it is given up. */
const ATTEMPTS = 3;
const GIVEN_UP = "The engine stopped working. Reload the page to go on.";

type Work = Extract<Command, { type: "begin" | "advance" }>;
type WorkReport = Extract<Report, { type: "begun" | "frames" | "stopped" | "failed" }>;

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * The main thread's end of the engine's message queue. Each piece of work and each question has
 * a number, and a report on any but the newest work is dropped here. It replaces a worker that
 * dies or does not answer, and takes the work up again from the last frame that arrived; after
 * some vain attempts it tells so and rests until it is asked for something again.
 */
export function newClient(spawn: () => Worker, events: RunEvents) {
  const vitals = newVitals({
    owes: () => work !== null || waiting.size > 0,
    ping: () => worker?.postMessage({ type: "ping" } satisfies Command),
    replace,
  });
  /** Null until something is asked for: at first, and where the last one was given up or lacked code that could not be loaded. */
  let worker: Worker | null = null;
  let known: Partial<EngineInput> = {};
  let work: { readonly input: EngineInput; readonly command: Work } | null = null;
  let lastId = 0;
  let attempts = 0;
  const waiting = new Map<number, Waiting>();

  function connect(): Worker {
    const fresh = spawn();
    vitals.fresh();
    fresh.onmessage = (event: MessageEvent<Report>) => {
      vitals.heard();
      hear(event.data);
    };
    fresh.onerror = () => {
      if (fresh === worker) replace();
    };
    return fresh;
  }

  function hear(report: Report): void {
    if (report.type === "pong") return;
    if (report.type === "unknown") introduce(report.id, report.message);
    else if (report.type === "answer" || report.type === "unanswered") settle(report);
    else {
      if (report.type === "stopped") vitals.left(report.id);
      if (report.id === work?.command.id) hearOfWork(report);
    }
  }

  function hearOfWork(report: WorkReport): void {
    attempts = 0;
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
    const asked = waiting.get(report.id);
    waiting.delete(report.id);
    attempts = 0;
    if (report.type === "answer") asked?.resolve(report.answer as never);
    else asked?.reject(report.message === null ? new Superseded() : new Error(report.message));
  }

  /** The worker does not know the run of a command: it is told of data and choices again, unless code could not be loaded. */
  function introduce(id: number, missing: string | null): void {
    const isWork = id === work?.command.id;
    if (!isWork && !waiting.has(id)) return;
    attempts += 1;
    if (missing === null && attempts <= ATTEMPTS) {
      again();
      return;
    }
    const message = missing ?? GIVEN_UP;
    if (isWork) over(() => events.failed(message));
    else settle({ type: "unanswered", id, message });
    if (!work) retire(new Error(message));
  }

  /** No worker until something is asked for again: in Firefox what it failed to load once it never loads. */
  function retire(reason: Error): void {
    worker?.terminate();
    vitals.fresh();
    worker = null;
    known = {};
    dismiss(reason);
  }

  /** The work begins again where it was, under a new number; questions are left to who asked them. */
  function again(): void {
    known = {};
    dismiss(new Superseded());
    if (work) start(work.input, { ...work.command, id: newId() });
  }

  function dismiss(reason: Error): void {
    const asked = [...waiting.values()];
    waiting.clear();
    for (const { reject } of asked) reject(reason);
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

  /** Ends the worker and starts another, which takes up the work; after too many in a row, none. */
  function replace(): void {
    worker?.terminate();
    attempts += 1;
    if (attempts <= ATTEMPTS) {
      worker = connect();
      again();
    } else {
      retire(new Error(GIVEN_UP));
      if (work) over(() => events.failed(GIVEN_UP));
    }
  }

  /** Sends a command about `input`, of which the worker is told what it does not know yet. */
  function send(input: EngineInput, command: Command): void {
    if (!worker) {
      attempts = 0;
      worker = connect();
    }
    const { run, data, choices } = input;
    const stale = known.data !== data;
    if (stale) worker.postMessage({ type: "data", data } satisfies Command);
    if (stale || known.run !== run || known.choices !== choices)
      worker.postMessage({ type: "pose", run, choices } satisfies Command);
    known = input;
    worker.postMessage(command);
    vitals.watch();
  }

  function start(input: EngineInput, command: Work): void {
    work = { input, command };
    send(input, command);
  }

  function newId(): number {
    lastId += 1;
    return lastId;
  }

  /** Tells the worker to leave the work; one that does not answer is replaced, and `late` told. */
  function leave(late: () => void): void {
    if (!work) return;
    const { id } = work.command;
    worker?.postMessage({ type: "cancel", id } satisfies Command);
    vitals.leaving(id, () => {
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
      return new Promise<Answers[T]>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send(input, { type: "ask", id, run: input.run, question });
      });
    },
  };
}
