import type { Choices } from "../../../engine/registry/session.ts";
import type { Command, Report } from "../../../engine/thread/protocol.ts";
import type { Data } from "../../../models/contract/kernel.ts";
import { newVitals } from "../vitals.ts";

/** What the engine is to work on; the worker is told again only what has changed. */
export interface EngineInput {
  readonly run: number;
  readonly data: Data;
  readonly choices: Choices;
}

/** Times in a row, without a frame or an answer between them, that a worker is replaced or told anew before it is given up. */
const ATTEMPTS = 3;
export const GIVEN_UP = "The engine stopped working. Reload the page to go on.";

/** Whose worker it is. */
interface Owner {
  /** Whether there is anything that the worker owes an answer to. */
  owes(): boolean;
  hear(report: Exclude<Report, { type: "pong" }>): void;
  /** Another worker took the place of one that died: what was under way is to be asked for again. */
  again(): void;
  /** Too many died in a row; there is no worker until something is sent. */
  givenUp(): void;
}

/** One worker at a time: told what it does not know yet, and replaced where it dies or does not answer. */
export function newConnection(spawn: () => Worker, { owes, hear, again, givenUp }: Owner) {
  const vitals = newVitals({ owes, ping: () => post({ type: "ping" }), replace });
  /** Null until something is asked for: at first, and where the last one was given up or lacked code that could not be loaded. */
  let worker: Worker | null = null;
  let known: Partial<EngineInput> = {};
  let attempts = 0;

  function connect(): Worker {
    const fresh = spawn();
    vitals.fresh();
    fresh.onmessage = ({ data: report }: MessageEvent<Report>) => {
      vitals.heard();
      if (report.type === "stopped") vitals.left(report.id);
      if (report.type !== "pong") hear(report);
    };
    fresh.onerror = () => {
      if (fresh === worker) replace();
    };
    return fresh;
  }

  /** Counts one more attempt; false where they were too many. */
  function attempt(): boolean {
    attempts += 1;
    return attempts <= ATTEMPTS;
  }

  /** Ends the worker and starts another; after too many in a row, none. */
  function replace(): void {
    worker?.terminate();
    if (attempt()) {
      worker = connect();
      again();
    } else {
      retire();
      givenUp();
    }
  }

  function retire(): void {
    worker?.terminate();
    vitals.fresh();
    worker = null;
    known = {};
  }

  function post(command: Command): void {
    worker?.postMessage(command);
  }

  return {
    attempt,
    /** No worker until something is asked for again: in Firefox what it failed to load once it never loads. */
    retire,
    /** A frame or an answer came. */
    served(): void {
      attempts = 0;
    },
    /** The worker is to be told of data and choices again. */
    forget(): void {
      known = {};
    },
    /** Sends a command about `input`, of which the worker is told what it does not know yet. */
    send(input: EngineInput, command: Command): void {
      if (!worker) {
        attempts = 0;
        worker = connect();
      }
      const { run, data, choices } = input;
      const stale = known.data !== data;
      if (stale) post({ type: "data", data });
      if (stale || known.run !== run || known.choices !== choices)
        post({ type: "pose", run, choices });
      known = input;
      post(command);
      vitals.watch();
    },
    /** Tells the worker to leave the command `id`; one that does not answer is replaced, and `late` told. */
    cancel(id: number, late: () => void): void {
      post({ type: "cancel", id });
      vitals.leaving(id, late);
    },
  };
}
