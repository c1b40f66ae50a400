import type { Choices } from "../../engine/registry/session.ts";
import type {
  Found,
  RunTopic,
  Study,
  StudyCommand,
  StudyKind,
  StudyReport,
} from "../../engine/study/protocol.ts";
import type { Answers, QuestionOf } from "../../engine/thread/protocol.ts";
import type { Data } from "../../models/contract/kernel.ts";

/** A study of one kind. */
export type StudyOf<K extends StudyKind> = Extract<Study, { readonly kind: K }>;

/** What becomes of a study's reports. */
interface StudyEvents<K extends StudyKind> {
  progress(done: number, of: number): void;
  found(found: Found[K]): void;
  done(): void;
  failed(message: string): void;
}

export interface Underway {
  /** What is asked of one of the runs compared (from 0), once it is known. */
  ask<T extends RunTopic>(
    run: number,
    choices: Choices,
    question: QuestionOf<T>,
  ): Promise<Answers[T]>;
  /** Ends it at once, whatever it is at. */
  end(): void;
}

/** Begins a study in a worker of its own, which lives until it is ended. */
export function beginStudy<K extends StudyKind>(
  data: Data,
  study: StudyOf<K>,
  events: StudyEvents<K>,
): Underway {
  const worker = new Worker(new URL("../../engine/study/worker.ts", import.meta.url), {
    type: "module",
  });
  const send = (command: StudyCommand): void => worker.postMessage(command);
  const waiting = new Map<number, (answer: never) => void>();
  let nextId = 0;
  worker.onmessage = ({ data: report }: MessageEvent<StudyReport>) => {
    switch (report.type) {
      case "progress":
        return events.progress(report.done, report.of);
      case "found":
        return events.found(report.found as Found[K]);
      case "done":
        return events.done();
      case "failed":
        return events.failed(report.message);
      case "answer":
        waiting.get(report.id)?.(report.answer as never);
        waiting.delete(report.id);
    }
  };
  worker.onerror = () => events.failed("The study stopped working. Run it again to go on.");
  send({ type: "study", data, study });
  return {
    ask(run, choices, question) {
      const id = nextId++;
      send({ type: "ask", id, run, choices, question });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    end: () => worker.terminate(),
  };
}
