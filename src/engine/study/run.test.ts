import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Data } from "../../models/contract/kernel.ts";
import type { Choices } from "../registry/session.ts";
import type { End, Frame } from "../run/frame.ts";
import { clusterChoices, clusters } from "../testing/clusters.ts";
import { fakeThread } from "../testing/fakeThread.ts";
import { sessionsWith } from "../testing/rules.ts";
import { choicesFor } from "../testing/run.ts";
import { fitOf } from "./fit.ts";
import { run, runOut } from "./run.ts";

/** The same session run to its end by the host of the lab. */
function byHost(data: Data, choices: Choices): { frames: Frame[]; end: End | null } {
  const thread = fakeThread((message) => message);
  thread.send(
    { type: "data", data },
    { type: "pose", run: 1, choices },
    { type: "begin", id: 1, run: 1 },
  );
  thread.run();
  const [first] = thread.reports;
  if (first?.type !== "begun") throw new Error("not begun");
  const halfSteps = Number.POSITIVE_INFINITY;
  thread.send({ type: "advance", id: 2, run: 1, from: [first.frame], halfSteps, heedStop: true });
  thread.run();
  const last = thread.reports.at(-1);
  const made = thread.reports.flatMap((each) => (each.type === "frames" ? each.frames : []));
  return { frames: [first.frame, ...made], end: last?.type === "stopped" ? last.end : null };
}

describe("a run of a study", () => {
  test("is the host's, frame by frame and to the same end, under every rule", () => {
    fc.assert(
      fc.property(
        sessionsWith(),
        fc.constantFrom(0, 1e-6, 1e-2),
        ({ data, choices }, tolerance) => {
          const session = { ...choices, stop: { tolerance, maxIterations: 8 } };
          const frames: Frame[] = [];
          const { last, end } = runOut(data, session, (frame) => frames.push(frame));
          const wanted = byHost(data, session);
          expect(frames).toEqual(wanted.frames);
          expect(end).toEqual(wanted.end);
          expect(last).toEqual(wanted.frames.at(-1));
        },
      ),
      { numRuns: 15 },
    );
  });

  test.each(["random-points", "k-means++", "random-responsibilities", "quantiles"])(
    "starts as the host does by %s",
    (kind) => {
      const session = clusterChoices({ start: { kind, seed: 7 } });
      const data = clusters(90);
      expect(runOut(data, session).last).toEqual(byHost(data, session).frames.at(-1));
    },
  );

  test("of PPCA is the host's too", () => {
    const data = clusters(60);
    const start = { kind: "random-directions", seed: 3 };
    const session = choicesFor({ kind: "ppca", factors: 1 }, start);
    expect(fitOf(data, session, () => 0).frames).toEqual(byHost(data, session).frames);
  });

  test("that collapses keeps its last finite frame and says why", () => {
    const points = {
      size: 3,
      dimensions: 2,
      columns: [
        [0, 5, 6],
        [0, 1, 9],
      ].map((c) => Float64Array.from(c)),
    };
    const session = clusterChoices({ start: { kind: "random-points", seed: 1 } });
    const wanted = byHost({ points }, session);
    const { last, end } = runOut({ points }, session);
    expect(end).toEqual(wanted.end);
    expect(end.reason).toBe("degenerate");
    expect(Number.isFinite(last.logLikelihood)).toBe(true);
  });

  test("whose θ₀ can't be made says so", () => {
    const session = clusterChoices({ start: { kind: "no-such-rule", seed: 1 } });
    expect(() => runOut(clusters(9), session)).toThrow('There is no start called "no-such-rule".');
  });
});

describe("a fit", () => {
  test("is timed from its first frame to its last, the warming up left out", () => {
    let clock = 0;
    const now = () => {
      clock += 1000;
      return clock;
    };
    expect(fitOf(clusters(30), clusterChoices(), now).seconds).toBe(1);
  });

  test("is pulled frame by frame", () => {
    const task = run(clusters(30), clusterChoices());
    const phases = [1, 2, 3, 4].map(() => {
      const { value, done } = task.next();
      return done ? "end" : value.phase;
    });
    expect(phases).toEqual(["init", "E", "M", "E"]);
  });
});
