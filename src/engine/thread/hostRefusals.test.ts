import { describe, expect, test } from "vitest";
import { unit } from "../../models/gaussian-mixture/testing/plain.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import { fakeThread } from "../testing/fakeThread.ts";
import { advance, begun, choices, data, framesIn, model, theta } from "../testing/hosted.ts";
import { choicesFor } from "../testing/run.ts";

describe("what cannot be done is told in a sentence", () => {
  test("work and questions about a run that is not known here", () => {
    const thread = fakeThread(structuredClone);
    const question = { topic: "probe", theta } as const;
    thread.send({ type: "pose", run: 1, choices }, { type: "begin", id: 1, run: 1 });
    thread.send({ type: "data", data }, { type: "begin", id: 2, run: 1 });
    thread.send({ type: "pose", run: 3, choices }, { type: "ask", id: 3, run: 1, question });
    thread.run();
    expect(thread.reports).toEqual([1, 2, 3].map((id) => ({ type: "unknown", id, message: null })));
  });

  test("a start that is no θ of the model", () => {
    const thread = fakeThread(structuredClone);
    const start = { ...theta, weights: [0.5, 0.6] };
    thread.send({ type: "data", data }, { type: "pose", run: 1, choices: { ...choices, start } });
    thread.send({ type: "begin", id: 1, run: 1 });
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
