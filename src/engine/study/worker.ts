import { newStudyHost } from "./host.ts";
import type { StudyCommand } from "./protocol.ts";

const handle = newStudyHost(
  (report, transfer = []) => self.postMessage(report, { transfer }),
  () => performance.now(),
);
self.onmessage = (event: MessageEvent<StudyCommand>) => handle(event.data);
