import type { Choices } from "../../engine/registry/session.ts";
import type { QOrigin } from "../../engine/run/frame.ts";
import type {
  Found,
  Study,
  StudyCommand,
  StudyKind,
  StudyReport,
} from "../../engine/study/protocol.ts";
import type { Data } from "../../models/contract/kernel.ts";

/** A study of one kind. */
export type StudyOf<K extends StudyKind> = Extract<Study, { readonly kind: K }>;

/** What becomes of a study's reports. */
export interface StudyEvents<K extends StudyKind> {
  progress(done: number, of: number): void;
  found(found: Found[K]): void;
  done(): void;
  failed(message: string): void;
}

export interface Underway {
  /** The colours of the points by a q of one of the runs compared (from 0), once they are made. */
  colours(
    run: number,
    choices: Choices,
    origin: QOrigin,
    palette: readonly number[],
  ): Promise<Uint32Array>;
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
  const waiting = new Map<number, (pixels: Uint32Array) => void>();
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
      case "colours":
        waiting.get(report.id)?.(report.pixels);
        waiting.delete(report.id);
    }
  };
  worker.onerror = () => events.failed("The study stopped working. Run it again to go on.");
  send({ type: "study", data, study });
  return {
    colours(run, choices, origin, palette) {
      const id = nextId++;
      send({ type: "colours", id, run, choices, origin, palette });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    end: () => worker.terminate(),
  };
}
