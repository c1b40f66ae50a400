import type { Report } from "./protocol.ts";

/** What the host needs of the thread it runs on. */
export interface Thread {
  post(report: Report, transfer?: ArrayBuffer[]): void;
  /** Calls back after messages that wait have been handled. */
  later(callback: () => void): void;
  /** Milliseconds, monotone. */
  now(): number;
}

/** What is done bit by bit, and reports by itself what comes of it. */
export type Task = Generator<void, void>;

/** A task with the number of the command that asked for it. */
interface Numbered {
  readonly id: number;
  readonly task: Task;
}

/** Milliseconds of work between two looks at the message queue. */
const SLICE = 8;

/** The work of one run and beside it one question a topic, each taken on in slices, so that a command is heard within a slice. */
export function newSlices(thread: Thread) {
  let working = false;
  let running: Numbered | null = null;
  const asked = new Map<string, Numbered>();

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

  function wake(): void {
    if (working) return;
    working = true;
    thread.later(slice);
  }

  return {
    /** Works on a run, in the place of what was worked on. */
    run(id: number, task: Task): void {
      running?.task.return();
      running = { id, task };
      wake();
    },
    /** Leaves the work `id`; false where that is not what is worked on. */
    leave(id: number): boolean {
      if (running?.id !== id) return false;
      running.task.return();
      running = null;
      return true;
    },
    ask(topic: string, id: number, task: Task): void {
      asked.set(topic, { id, task });
      wake();
    },
    /** The number of the question of a topic that is worked on. */
    askedOf: (topic: string): number | undefined => asked.get(topic)?.id,
    /** Forgets all that is worked on; returns the numbers of the questions. */
    clear(): readonly number[] {
      const ids = [...asked.values()].map(({ id }) => id);
      asked.clear();
      running = null;
      return ids;
    },
  };
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
