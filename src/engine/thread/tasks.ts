import type { Answer } from "../questions/late.ts";
import { advance, begin, endOf } from "../run/advance.ts";
import type { End, Frame } from "../run/frame.ts";
import type { Problem } from "../run/problem.ts";
import { startOf } from "../run/startOf.ts";
import { stopAt } from "../run/stopRule.ts";
import { type Command, type Question, RECENT } from "./protocol.ts";
import type { Task, Thread } from "./slices.ts";

/** Milliseconds between two batches of frames. */
const BATCH = 30;

/** θ₀ of a run. */
export function* starting(thread: Thread, own: Problem, id: number): Task {
  const frame = yield* begin(own, startOf(own.data, own.choices));
  thread.post({ type: "begun", id, frame });
}

/** Half-steps of a run, the frames of each moment in one report. */
export function* advancing(
  thread: Thread,
  own: Problem,
  { id, from, halfSteps, heedStop }: Extract<Command, { type: "advance" }>,
): Task {
  const { choices, data } = own;
  const recent = from.slice();
  let batch: Frame[] = [];
  let sent = thread.now();
  let end: End | null = null;
  const flush = () => {
    if (batch.length > 0) thread.post({ type: "frames", id, frames: batch });
    batch = [];
    sent = thread.now();
  };
  try {
    for (let i = 0; i < halfSteps; i++) {
      const frame = recent.at(-1);
      if (!frame) break;
      const { frame: next, ended } = yield* advance(own, frame);
      if (next) {
        batch.push(next);
        recent.push(next);
        if (recent.length > RECENT) recent.shift();
      }
      end = ended ? endOf(ended) : null;
      if (next && !end && heedStop) end = stopAt(choices, data.points.size, recent);
      if (end) break;
      if (thread.now() - sent > BATCH) flush();
    }
  } finally {
    flush();
  }
  thread.post({ type: "stopped", id, end });
}

/** The answer to a question about a run. */
export function* answering(
  thread: Thread,
  own: Problem,
  id: number,
  question: Question,
  answer: Answer,
): Task {
  const found = yield* answer(own, question);
  const transfer = found instanceof Uint32Array ? [found.buffer as ArrayBuffer] : [];
  thread.post({ type: "answer", id, answer: found }, transfer);
}
