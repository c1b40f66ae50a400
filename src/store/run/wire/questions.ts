import type { Report } from "../../../engine/thread/protocol.ts";

/** Rejects a question that a newer one replaced; not an error to show. */
export class Superseded extends Error {}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: Error) => void;
}

/** The questions that wait for an answer, each by its number. */
export function newQuestions() {
  const waiting = new Map<number, Waiting>();
  return {
    any: (): boolean => waiting.size > 0,
    has: (id: number): boolean => waiting.has(id),
    /** Waits for the answer to what `send` sends. */
    ask<Answer>(id: number, send: () => void): Promise<Answer> {
      return new Promise<Answer>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send();
      });
    },
    settle(report: Extract<Report, { type: "answer" | "unanswered" }>): void {
      const asked = waiting.get(report.id);
      waiting.delete(report.id);
      if (report.type === "answer") asked?.resolve(report.answer as never);
      else asked?.reject(report.message === null ? new Superseded() : new Error(report.message));
    },
    /** None is waited for any more. */
    dismiss(reason: Error): void {
      const asked = [...waiting.values()];
      waiting.clear();
      for (const { reject } of asked) reject(reason);
    },
  };
}
