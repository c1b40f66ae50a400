import { newStudyHost } from "../../engine/study/host.ts";
import type { StudyCommand, StudyReport } from "../../engine/study/protocol.ts";

/** A study's worker in this thread: it works out all at once, and is heard report by report while it lives. */
export class FakeStudy {
  static readonly alive = new Set<FakeStudy>();
  onmessage: ((event: { data: StudyReport }) => void) | null = null;
  onerror: (() => void) | null = null;
  private readonly handle = newStudyHost(
    (report) => {
      const copy = structuredClone(report);
      this.later(() => this.onmessage?.({ data: copy }));
    },
    () => performance.now(),
  );

  constructor() {
    FakeStudy.alive.add(this);
  }

  postMessage(command: StudyCommand): void {
    const copy = structuredClone(command);
    this.later(() => this.handle(copy));
  }

  terminate(): void {
    FakeStudy.alive.delete(this);
  }

  private later(callback: () => unknown): void {
    setTimeout(() => {
      if (FakeStudy.alive.has(this)) callback();
    });
  }
}
