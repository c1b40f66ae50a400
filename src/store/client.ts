import type { End, Frame } from "../engine/frame.ts";
import {
  type Answers,
  type Command,
  type QuestionOf,
  RECENT,
  type Report,
  type Topic,
} from "../engine/protocol.ts";
import type { Choices } from "../engine/session.ts";
import type { Data } from "../models/contract.ts";

/** What the engine is to work on; the worker is told again only what has changed. */
export interface Posed {
  readonly run: number;
  readonly data: Data;
  readonly choices: Choices;
}

/** What becomes of a run's reports. */
export interface RunEvents {
  begun(run: number, frame: Frame): void;
  frames(run: number, frames: readonly Frame[]): void;
  stopped(run: number, end: End | null): void;
  failed(run: number, message: string): void;
}

/** Rejects a question that a newer one replaced; not an error to show. */
export class Superseded extends Error {}

/** A cancelled worker that stays silent this long (ms) is ended and replaced. */
const PATIENCE = 300;
/** While work is under way: how often (ms) the worker is asked for a sign of life, and how long it may take. */
const PULSE = 500;
const LIFELESS = 2500;
/** Replacements in a row, without a report between them, before the work is given up. */
const ATTEMPTS = 3;

type Work = Extract<Command, { type: "begin" | "advance" }>;

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * The main thread's end of the engine's message queue. It replaces a worker that dies or
 * does not answer, and takes the work up again from the last frame that arrived.
 */
export function newClient(spawn: () => Worker, events: RunEvents) {
  let worker = connect();
  let known: Partial<Posed> = {};
  let work: { posed: Posed; command: Work } | null = null;
  let nextId = 0;
  let heard = 0;
  let pinged = 0;
  let attempts = 0;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let pulse: ReturnType<typeof setInterval> | undefined;
  const waiting = new Map<number, Waiting>();

  function connect(): Worker {
    const fresh = spawn();
    fresh.onmessage = (event: MessageEvent<Report>) => {
      heard = performance.now();
      attempts = 0;
      hear(event.data);
    };
    fresh.onerror = () => {
      if (fresh === worker) replace();
    };
    return fresh;
  }

  function hear(report: Report): void {
    switch (report.type) {
      case "pong":
        break;
      case "begun":
        over(() => events.begun(report.run, report.frame));
        break;
      case "frames":
        progress(report.frames);
        events.frames(report.run, report.frames);
        break;
      case "stopped":
        over(() => events.stopped(report.run, report.end));
        break;
      case "failed":
        over(() => events.failed(report.run, report.message));
        break;
      case "answer":
        waiting.get(report.id)?.resolve(report.answer as never);
        waiting.delete(report.id);
        break;
      case "unanswered":
        waiting
          .get(report.id)
          ?.reject(report.message === null ? new Superseded() : new Error(report.message));
        waiting.delete(report.id);
        break;
    }
  }

  function over(tell: () => void): void {
    clearTimeout(silence);
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

  /** Ends the worker and starts another, which takes up the work. */
  function replace(): void {
    clearTimeout(silence);
    worker.terminate();
    worker = connect();
    known = {};
    heard = pinged;
    for (const { reject } of waiting.values()) reject(new Superseded());
    waiting.clear();
    attempts += 1;
    if (!work) return;
    const { posed, command } = work;
    if (attempts <= ATTEMPTS) start(posed, command);
    else
      over(() => events.failed(posed.run, "The engine stopped working. Reload the page to go on."));
  }

  function start(posed: Posed, command: Work): void {
    pose(posed);
    work = { posed, command };
    watch();
    worker.postMessage(command);
  }

  function pose({ run, data, choices }: Posed): void {
    const stale = known.data !== data;
    if (stale) send({ type: "data", data });
    if (stale || known.run !== run || known.choices !== choices)
      send({ type: "pose", run, choices });
    known = { run, data, choices };
  }

  function send(command: Command): void {
    worker.postMessage(command);
  }

  /** Asks for signs of life while anything is under way; late timers, as in a hidden tab, do no harm. */
  function watch(): void {
    pulse ??= setInterval(() => {
      const now = performance.now();
      if (!work && waiting.size === 0) {
        clearInterval(pulse);
        pulse = undefined;
      } else if (heard >= pinged) {
        pinged = now;
        send({ type: "ping" });
      } else if (now - pinged > LIFELESS) replace();
    }, PULSE);
  }

  return {
    /** θ₀ of the run posed. */
    begin(posed: Posed): void {
      start(posed, { type: "begin", run: posed.run });
    },
    /** Half-steps from the last of `from`, the newest frames: a number of them, or until the stop rule holds. */
    advance(posed: Posed, from: readonly Frame[], halfSteps: number, heedStop: boolean): void {
      start(posed, { type: "advance", run: posed.run, from, halfSteps, heedStop });
    },
    /** Stops the work; answered by `stopped` at once, or by a new worker where the old one is stuck. */
    cancel(run: number): void {
      send({ type: "cancel", run });
      clearTimeout(silence);
      silence = setTimeout(() => {
        over(() => events.stopped(run, { reason: "cancelled" }));
        replace();
      }, PATIENCE);
    },
    /** Rejects with Superseded where a newer question of the topic took its place. */
    ask<T extends Topic>(posed: Posed, question: QuestionOf<T>): Promise<Answers[T]> {
      pose(posed);
      const id = nextId++;
      send({ type: "ask", id, question });
      watch();
      return new Promise<Answers[T]>((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
  };
}
