import { describe, expect, test } from "vitest";
import type { Choices } from "../registry/session.ts";
import { type Frame, qOriginOf } from "../run/frame.ts";
import { advance, begun, framesIn } from "../testing/hosted.ts";
import { choicesWith, climbQ, data, together, withOneWeight } from "../testing/oneWeight/given.ts";
import { runFor } from "../testing/run.ts";
import type { QuestionOf, Report } from "./protocol.ts";

withOneWeight();

/** A host on the pairs, and the frames that its run is to have. */
function hosted(choices: Choices, halfSteps: number) {
  return { ...begun(choices, data), wanted: runFor(data, choices, halfSteps).frames };
}

const statisticsAt = (frame: Frame): QuestionOf<"statistics"> => ({
  topic: "statistics",
  origin: qOriginOf(frame) ?? expect.unreachable(),
  point: 0,
});

const answersIn = (reports: readonly Report[]) =>
  reports.flatMap((report) => (report.type === "answer" ? [report.answer] : []));

describe.each([
  ["a step on q, then θ", choicesWith({ inference: climbQ })],
  ["both at once", choicesWith({ inference: climbQ, learning: together })],
  ["q alone", choicesWith({ inference: climbQ }, { alone: true })],
])("where a frame carries φ: %s", (_, choices) => {
  test("it crosses the wire with θ₀ and every frame, and the run is the engine's", () => {
    const { thread, from, wanted } = hosted(choices, 20);
    expect(from).toEqual(wanted[0]);
    thread.send(advance(from, 20));
    thread.run();
    expect(framesIn(thread.reports)).toEqual(wanted.slice(1));
    expect(thread.reports.at(-1)).toEqual({ type: "stopped", id: 2, end: null });
  });

  test("a worker that knows no more than a frame goes on from it, and from an earlier one after that", () => {
    const { thread, wanted } = hosted(choices, 12);
    for (const at of [9, 4]) {
      thread.reports.length = 0;
      thread.send(advance(wanted[at] as Frame, 3));
      thread.run();
      expect(framesIn(thread.reports)).toEqual(wanted.slice(at + 1, at + 4));
    }
  });

  test("cancelled half-way it keeps what it made, and goes on as if it had not been", () => {
    const { thread, from } = hosted(choices, 0);
    thread.send(advance(from, 1e6));
    thread.run(5);
    thread.send({ type: "cancel", id: 2 });
    const made = framesIn(thread.reports);
    thread.reports.length = 0;
    thread.send(advance(made.at(-1) as Frame, 3));
    thread.run();
    const { frames } = runFor(data, choices, made.length + 3);
    expect(framesIn(thread.reports)).toEqual(frames.slice(-3));
  });

  test("a question on the q of one frame is answered by its φ, and leaves a run as it was", () => {
    const { thread, from, wanted } = hosted(choices, 30);
    const asked = [wanted[8], wanted[0]] as Frame[];
    const alone = asked.map((frame) => {
      const own = begun(choices, data).thread;
      own.send({ type: "ask", id: 1, run: 1, question: statisticsAt(frame) });
      own.run();
      return answersIn(own.reports)[0] as { readonly stats: { readonly q: unknown } };
    });
    expect(alone.map(({ stats }) => stats.q)).toEqual(asked.map(({ phi }) => phi));
    thread.send(advance(from, 30));
    for (const [i, frame] of asked.entries()) {
      thread.send({ type: "ask", id: 3 + i, run: 1, question: statisticsAt(frame) });
      thread.run(2);
    }
    thread.run();
    expect(answersIn(thread.reports)).toEqual(alone);
    expect(framesIn(thread.reports)).toEqual(wanted.slice(1));
  });
});
