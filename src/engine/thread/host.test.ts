import { describe, expect, test } from "vitest";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { Choices } from "../registry/session.ts";
import type { Frame } from "../run/frame.ts";
import { fakeThread } from "../testing/fakeThread.ts";
import { advance, begun, choices, data, framesIn, rows } from "../testing/hosted.ts";
import { runFor } from "../testing/run.ts";
import { RECENT } from "./protocol.ts";

describe("a run asked of the host", () => {
  test("is the run of the engine, frame by frame, and ends with a word", () => {
    const { thread, from } = begun();
    const wanted = runFor(data, choices, 40).frames;
    expect(from).toEqual(wanted[0]);
    thread.send(advance(from, 40));
    thread.run();
    expect(framesIn(thread.reports)).toEqual(wanted.slice(1));
    expect(thread.reports.at(-1)).toEqual({ type: "stopped", id: 2, end: null });
  });

  test("goes on from the last frame of the first", () => {
    const { thread, from } = begun();
    thread.send(advance(from, 3));
    thread.run();
    const third = framesIn(thread.reports).at(-1) as Frame;
    thread.send(advance(third, 3));
    thread.run();
    expect(framesIn(thread.reports)).toEqual(runFor(data, choices, 6).frames.slice(1));
  });

  test("sends frames in batches, not one by one nor all at the end", () => {
    const { thread, from } = begun();
    thread.send(advance(from, 200));
    thread.run();
    const batches = thread.reports.filter(({ type }) => type === "frames");
    expect(batches.length).toBeGreaterThan(2);
    expect(batches.length).toBeLessThan(100);
  });

  test("stops by its tolerance, or at its cap", () => {
    const { thread, from } = begun();
    thread.send(advance(from, 1e6, true));
    thread.run();
    expect(thread.reports.at(-1)).toMatchObject({ end: { reason: "converged" } });
    const capped = begun({ ...choices, stop: { tolerance: 0, maxIterations: 7 } });
    capped.thread.send(advance(capped.from, 1e6, true));
    capped.thread.run();
    expect(capped.thread.reports.at(-1)).toMatchObject({ end: { reason: "cap" } });
    expect(framesIn(capped.thread.reports).at(-1)).toMatchObject({ phase: "M", iteration: 7 });
  });

  test.each([{ kind: "ecm" }, { kind: "closed-form" }] as const)(
    "of $kind, taken up from recent frames, stops where it would have",
    (learning) => {
      const own: Choices = { ...choices, inference: { kind: "hard" }, learning };
      const whole = begun(own);
      whole.thread.send(advance(whole.from, 1e6, true));
      whole.thread.run();
      const frames = [whole.from, ...framesIn(whole.thread.reports)];
      expect(whole.thread.reports.at(-1)).toMatchObject({ end: { objective: "elbo" } });
      for (const left of [1, 2, 3, 6]) {
        const { thread } = begun(own);
        const from = frames.slice(0, -left).slice(-RECENT);
        thread.send({ type: "advance", id: 2, run: 1, from, halfSteps: 1e6, heedStop: true });
        thread.run();
        expect(framesIn(thread.reports)).toEqual(frames.slice(-left));
        expect(thread.reports.at(-1)).toEqual(whole.thread.reports.at(-1));
      }
    },
  );

  test("cancelled half-way keeps the frames made, tells so within a slice, and can go on", () => {
    const { thread, from } = begun();
    thread.send(advance(from, 1e6));
    expect(thread.run(5)).toBe(true);
    thread.send({ type: "cancel", id: 2 });
    const made = framesIn(thread.reports);
    expect(thread.reports.at(-1)).toEqual({
      type: "stopped",
      id: 2,
      end: { reason: "cancelled" },
    });
    expect(made.length).toBeGreaterThan(1);
    expect(made).toEqual(runFor(data, choices, made.length).frames.slice(1));
    expect(thread.run()).toBe(false);
    thread.reports.length = 0;
    thread.send(advance(made.at(-1) as Frame, 2));
    thread.run();
    const wanted = runFor(data, choices, made.length + 2).frames.slice(-2);
    expect(framesIn(thread.reports)).toEqual(wanted);
  });

  test("that nobody asked to cancel is not cancelled", () => {
    const { thread, from } = begun();
    thread.send(advance(from, 4));
    thread.send({ type: "cancel", id: 1 });
    thread.run();
    expect(thread.reports.at(-1)).toEqual({ type: "stopped", id: 2, end: null });
  });

  test("is over when the data are replaced, and never heard of again", () => {
    const { thread, from } = begun();
    thread.send(advance(from, 1e6));
    thread.run(2);
    thread.reports.length = 0;
    thread.send({ type: "data", data: { points: pointsFromRows(rows.slice(0, 50)) } });
    thread.send(advance(from, 2));
    thread.run();
    expect(thread.reports).toEqual([{ type: "unknown", id: 2, message: null }]);
    thread.reports.length = 0;
    thread.send({ type: "pose", run: 2, choices }, { type: "begin", id: 3, run: 2 });
    thread.send({ ...advance(from, 2), id: 4 });
    thread.run();
    expect(thread.reports).toMatchObject([
      { type: "unknown", id: 4 },
      { type: "begun", id: 3 },
    ]);
  });

  test("that is overtaken reports what it had made under its own number, and then only the newer", () => {
    const { thread, from } = begun();
    thread.send({ ...advance(from, 1e6), id: 5 });
    thread.run(4);
    thread.reports.length = 0;
    thread.send({ ...advance(from, 3), id: 6 });
    const late = thread.reports.length;
    thread.run();
    expect(thread.reports.slice(0, late).every((report) => "id" in report && report.id === 5)).toBe(
      true,
    );
    const own = thread.reports.slice(late);
    expect(own.every((report) => "id" in report && report.id === 6)).toBe(true);
    expect(framesIn(own)).toEqual(runFor(data, choices, 3).frames.slice(1));
  });
});

test("a ping is answered at once", () => {
  const thread = fakeThread(structuredClone);
  thread.send({ type: "ping" });
  expect(thread.reports).toEqual([{ type: "pong" }]);
});
