import { normal, seeded } from "../../maths/random.ts";
import type { Data } from "../../models/contract/kernel.ts";
import { fullSpec, unit } from "../../models/gaussian-mixture/testing/plain.ts";
import { pointsFromRows } from "../../models/shared/points.ts";
import type { Choices } from "../registry/session.ts";
import type { Frame } from "../run/frame.ts";
import type { Report } from "../thread/protocol.ts";
import { fakeThread } from "./fakeThread.ts";
import { choicesFor } from "./run.ts";

const rng = seeded(1);
export const rows = Array.from({ length: 300 }, (_, n) => [
  normal(rng) + (n % 2 ? 4 : 0),
  normal(rng),
]);
/** Three hundred points about two centres. */
export const data = { points: pointsFromRows(rows) };
export const theta = {
  weights: [0.5, 0.5],
  means: [
    [1, 1],
    [2, -1],
  ],
  covariances: [unit, unit],
};
export const model = fullSpec();
export const choices = choicesFor(model, theta);

/** A host with a run begun, and its first frame. */
export function begun(given: Choices = choices, points: Data = data) {
  const thread = fakeThread(structuredClone);
  thread.send({ type: "data", data: points }, { type: "pose", run: 1, choices: given });
  thread.send({ type: "begin", id: 1, run: 1 });
  thread.run();
  const [first] = thread.reports;
  if (first?.type !== "begun") throw new Error(`not begun: ${JSON.stringify(first)}`);
  thread.reports.length = 0;
  return { thread, from: first.frame };
}

/** Half-steps of run 1 from a frame. */
export const advance = (from: Frame, halfSteps: number, heedStop = false) =>
  ({ type: "advance", id: 2, run: 1, from: [from], halfSteps, heedStop }) as const;
/** Every frame reported. */
export const framesIn = (reports: readonly Report[]): Frame[] =>
  reports.flatMap((report) => (report.type === "frames" ? report.frames : []));
