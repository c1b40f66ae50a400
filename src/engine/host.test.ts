import { describe, expect, test } from "vitest";
import { normal, seeded } from "../maths/random.ts";
import { pointsFromRows } from "../models/points.ts";
import type { Frame } from "./frame.ts";
import { RECENT, type Report } from "./protocol.ts";
import type { Choices } from "./session.ts";
import { fakeThread } from "./testing/fakeThread.ts";
import { choicesFor, runFor } from "./testing/run.ts";

const rng = seeded(1);
const rows = Array.from({ length: 300 }, (_, n) => [normal(rng) + (n % 2 ? 4 : 0), normal(rng)]);
const data = { points: pointsFromRows(rows) };
const unit = [
  [1, 0],
  [0, 1],
];
const theta = {
  weights: [0.5, 0.5],
  means: [
    [1, 1],
    [2, -1],
  ],
  covariances: [unit, unit],
};
const model = { kind: "gaussian-mixture", components: 2, covariance: "full", floor: null } as const;
const choices = choicesFor(model, theta);

/** A host with a run begun, and its first frame. */
function begun(given: Choices = choices, points = data) {
  const thread = fakeThread(structuredClone);
  thread.send({ type: "data", data: points }, { type: "pose", run: 1, choices: given });
  thread.send({ type: "begin", run: 1 });
  thread.run();
  const [first] = thread.reports;
  if (first?.type !== "begun") throw new Error(`not begun: ${JSON.stringify(first)}`);
  thread.reports.length = 0;
  return { thread, from: first.frame };
}

const advance = (from: Frame, halfSteps: number, heedStop = false) =>
  ({ type: "advance", run: 1, from: [from], halfSteps, heedStop }) as const;
const framesIn = (reports: readonly Report[]): Frame[] =>
  reports.flatMap((report) => (report.type === "frames" ? report.frames : []));

describe("a run asked of the host", () => {
  test("is the run of the engine, frame by frame, and ends with a word", () => {
    const { thread, from } = begun();
    const wanted = runFor(data, choices, 40).frames;
    expect(from).toEqual(wanted[0]);
    thread.send(advance(from, 40));
    thread.run();
    expect(framesIn(thread.reports)).toEqual(wanted.slice(1));
    expect(thread.reports.at(-1)).toEqual({ type: "stopped", run: 1, end: null });
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
        thread.send({ type: "advance", run: 1, from, halfSteps: 1e6, heedStop: true });
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
    thread.send({ type: "cancel", run: 1 });
    const made = framesIn(thread.reports);
    expect(thread.reports.at(-1)).toEqual({
      type: "stopped",
      run: 1,
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
    thread.send({ type: "cancel", run: 0 });
    thread.run();
    expect(thread.reports.at(-1)).toEqual({ type: "stopped", run: 1, end: null });
  });

  test("is over when the data are replaced, and never heard of again", () => {
    const { thread, from } = begun();
    thread.send(advance(from, 1e6));
    thread.run(2);
    thread.reports.length = 0;
    thread.send({ type: "data", data: { points: pointsFromRows(rows.slice(0, 50)) } });
    thread.send(advance(from, 2));
    thread.run();
    expect(framesIn(thread.reports)).toEqual([]);
    thread.reports.length = 0;
    thread.send({ type: "pose", run: 2, choices }, { type: "begin", run: 2 });
    thread.send(advance(from, 2));
    thread.run();
    expect(thread.reports).toMatchObject([{ type: "begun", run: 2 }]);
  });
});

describe("what cannot be done is told in a sentence", () => {
  test("before there are any points", () => {
    const thread = fakeThread(structuredClone);
    thread.send({ type: "pose", run: 1, choices }, { type: "begin", run: 1 });
    thread.run();
    expect(thread.reports).toEqual([
      { type: "failed", run: 1, message: "There are no points yet." },
    ]);
  });

  test("a start that is no θ of the model", () => {
    const thread = fakeThread(structuredClone);
    const start = { ...theta, weights: [0.5, 0.6] };
    thread.send({ type: "data", data }, { type: "pose", run: 1, choices: { ...choices, start } });
    thread.send({ type: "begin", run: 1 });
    thread.run();
    expect(thread.reports).toMatchObject([
      { type: "failed", message: expect.stringContaining("start.weights sum to 1.1") },
    ]);
  });

  test("a degenerate component, with its number, its place and the last frames", () => {
    const line = { points: pointsFromRows([0, 1, 2, 3].map((x) => [x, 2 * x])) };
    const { thread, from } = begun(
      choicesFor(
        { ...model, components: 1 },
        { weights: [1], means: [[1, 1]], covariances: [unit] },
      ),
      line,
    );
    thread.send(advance(from, 10));
    thread.run();
    expect(thread.reports).toMatchObject([
      { type: "frames", frames: [{ phase: "E", iteration: 1 }] },
      {
        type: "stopped",
        end: { reason: "degenerate", iteration: 1, components: [0], at: [1.5, 3] },
      },
    ]);
  });

  test("an empty component, which keeps its mean and covariance", () => {
    const start = { ...theta, weights: [1, 0] };
    const { thread, from } = begun({ ...choices, start });
    thread.send(advance(from, 10));
    thread.run();
    expect(thread.reports.at(-1)).toMatchObject({
      end: { reason: "emptyComponent", iteration: 1, components: [1], at: [2, -1] },
    });
    const last = framesIn(thread.reports).at(-1);
    expect(last).toMatchObject({ phase: "M", theta: { weights: [1, 0] } });
  });
});

describe("questions", () => {
  const probe = (id: number, m: number) =>
    ({
      type: "ask",
      id,
      question: { topic: "probe", theta: { ...theta, means: [[m, 0], theta.means[1]] } },
    }) as const;

  test("of one topic only the newest is answered, the others are told so", () => {
    const { thread } = begun();
    thread.send(probe(1, 0), probe(2, 1), probe(3, 2));
    thread.run();
    const start = { ...theta, means: [[2, 0], theta.means[1] ?? []] };
    expect(thread.reports).toEqual([
      { type: "unanswered", id: 1, message: null },
      { type: "unanswered", id: 2, message: null },
      {
        type: "answer",
        id: 3,
        answer: runFor(data, choicesFor(model, start), 0).frames[0]?.logLikelihood,
      },
    ]);
  });

  test("are answered while a run goes on, and leave it as it was", () => {
    const { thread, from } = begun();
    const palette = [0xff0000, 0x0000ff];
    thread.send(advance(from, 60));
    thread.send({
      type: "ask",
      id: 1,
      question: { topic: "colours", belief: { theta, iteration: 1 }, palette },
    });
    thread.send(probe(2, 1));
    thread.send({ type: "ask", id: 3, question: { topic: "limit", from } });
    const at = [0, 0.5, 1];
    const b = { ...theta, weights: [0.4, 0.6] };
    thread.send({
      type: "ask",
      id: 4,
      question: { topic: "along", a: theta, b, beliefs: [{ theta: b, iteration: 1 }], at },
    });
    thread.run();
    const answered = thread.reports.filter(({ type }) => type === "answer");
    expect(answered.map((report) => "id" in report && report.id).sort()).toEqual([1, 2, 3, 4]);
    expect(framesIn(thread.reports)).toEqual(runFor(data, choices, 60).frames.slice(1));
  });

  test("that fail are told why", () => {
    const { thread } = begun();
    const covariances = [[[0]], [[0]]];
    thread.send({
      type: "ask",
      id: 1,
      question: { topic: "probe", theta: { ...theta, covariances } },
    });
    thread.run();
    expect(thread.reports).toMatchObject([
      { type: "unanswered", id: 1, message: expect.stringContaining("not positive definite") },
    ]);
  });

  test("are dropped with the data that they were about", () => {
    const { thread } = begun();
    thread.send(probe(1, 0), { type: "data", data });
    thread.run();
    expect(thread.reports).toEqual([{ type: "unanswered", id: 1, message: null }]);
  });
});

test("a ping is answered at once", () => {
  const thread = fakeThread(structuredClone);
  thread.send({ type: "ping" });
  expect(thread.reports).toEqual([{ type: "pong" }]);
});
