import "../registry/first.ts";
import { newHost } from "../thread/host.ts";
import type { Command, Report } from "../thread/protocol.ts";

/** A host on a thread whose clock and callbacks are run by hand. */
export interface FakeThread {
  readonly reports: Report[];
  send(...commands: readonly Command[]): void;
  /** Runs slices until none is left, at most `slices`; whether work is left. */
  run(slices?: number): boolean;
}

/** A millisecond goes by with every look at the clock; messages are copied by `copy`, as between threads. */
export function fakeThread(copy: <T>(message: T) => T): FakeThread {
  const reports: Report[] = [];
  let waiting: (() => void) | null = null;
  let clock = 0;
  const handle = newHost({
    post: (report) => reports.push(copy(report)),
    later: (callback) => {
      waiting = callback;
    },
    now: () => {
      clock += 1;
      return clock;
    },
  });
  return {
    reports,
    send: (...commands) => {
      for (const command of commands) handle(copy(command));
    },
    run: (slices = 1e6) => {
      for (let i = 0; i < slices && waiting; i++) {
        const callback = waiting;
        waiting = null;
        callback();
      }
      return waiting !== null;
    },
  };
}
