import { newHost } from "../../engine/thread/host.ts";
import type { Command, Report } from "../../engine/thread/protocol.ts";
import type { Thread } from "../../engine/thread/slices.ts";

/** A worker in this thread: the engine's host behind messages that are cloned, as real ones are. */
export class FakeWorker {
  static readonly alive = new Set<FakeWorker>();
  onmessage: ((event: { data: Report }) => void) | null = null;
  onerror: (() => void) | null = null;
  /** While true it takes messages and answers none, as a worker that is stuck. */
  stuck = false;
  private readonly thread: Thread = {
    post: (report) => this.deliver(() => this.onmessage?.({ data: structuredClone(report) })),
    later: (callback) => this.deliver(callback),
    now: () => performance.now(),
  };
  private handle = newHost(this.thread);

  constructor() {
    FakeWorker.alive.add(this);
  }

  postMessage(command: Command): void {
    const copy = structuredClone(command);
    this.deliver(() => this.handle(copy));
  }

  terminate(): void {
    FakeWorker.alive.delete(this);
  }

  /** Another host takes over, which knows of nothing, as where a worker is evaluated twice. */
  forget(): void {
    this.handle = newHost(this.thread);
  }

  private deliver(callback: () => void): void {
    setTimeout(() => {
      if (FakeWorker.alive.has(this) && !this.stuck) callback();
    });
  }
}
