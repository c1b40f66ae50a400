import { describe, expect, test } from "vitest";
import { advance, begun, choices, data, framesIn, model, theta } from "../testing/hosted.ts";
import { choicesFor, runFor } from "../testing/run.ts";

describe("questions", () => {
  const probe = (id: number, m: number) =>
    ({
      type: "ask",
      id,
      run: 1,
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
        answer: {
          logLikelihood: runFor(data, choicesFor(model, start), 0).frames[0]?.logLikelihood,
          elbo: null,
        },
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
      run: 1,
      question: { topic: "colours", origin: { theta, iteration: 1 }, palette },
    });
    thread.send(probe(2, 1));
    thread.send({ type: "ask", id: 3, run: 1, question: { topic: "limit", from } });
    const at = [0, 0.5, 1];
    const b = { ...theta, weights: [0.4, 0.6] };
    thread.send({
      type: "ask",
      id: 4,
      run: 1,
      question: { topic: "along", a: theta, b, origins: [{ theta: b, iteration: 1 }], at },
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
      run: 1,
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
