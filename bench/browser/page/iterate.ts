import type { Frame } from "../../../src/engine/frame.ts";
import type { Command, Report } from "../../../src/engine/protocol.ts";
import type { Choices } from "../../../src/engine/session.ts";
import type { Data } from "../../../src/models/contract.ts";
import { blobs } from "./blobs.ts";

export interface Iterated {
  /** ms an iteration, round by round. */
  readonly times: readonly number[];
  /** ℓ of the last frame a round ended with, in nats. */
  readonly logLikelihood: number;
}

/**
 * Times EM along the app's path: commands to the engine's own worker, frames back. Every
 * round makes the same iterations from θ₀; the first is not counted.
 */
export async function iterate(
  size: number,
  components: number,
  iterations: number,
  rounds: number,
): Promise<Iterated> {
  const { xs, ys } = blobs(size, components);
  const data: Data = { points: { size, dimensions: 2, columns: [xs, ys] } };
  const engine = newEngine();
  engine.tell({ type: "data", data });
  engine.tell({ type: "pose", run: 1, choices: choicesFor(components) });
  const begun = await engine.until({ type: "begin", run: 1 }, "begun");
  const times: number[] = [];
  for (let i = 0; i <= rounds; i++) {
    const from = performance.now();
    await engine.until(advance(begun.frame, 2 * iterations), "stopped");
    if (i > 0) times.push((performance.now() - from) / iterations);
    check(engine.frames, 2 * iterations);
  }
  engine.end();
  return { times, logLikelihood: engine.frames.at(-1)?.logLikelihood ?? Number.NaN };
}

function newEngine() {
  const worker = new Worker(new URL("../../../src/engine/worker.ts", import.meta.url), {
    type: "module",
  });
  const engine = {
    /** Those of the command last waited for. */
    frames: [] as readonly Frame[],
    tell: (command: Command) => worker.postMessage(command),
    until<T extends Report["type"]>(command: Command, type: T) {
      engine.frames = [];
      engine.tell(command);
      return new Promise<Extract<Report, { type: T }>>((resolve, reject) => {
        worker.onmessage = ({ data: report }: MessageEvent<Report>) => {
          if (report.type === "failed") reject(new Error(report.message));
          else if (report.type === "frames") engine.frames = [...engine.frames, ...report.frames];
          else if (report.type === type) resolve(report as Extract<Report, { type: T }>);
        };
      });
    },
    end: () => worker.terminate(),
  };
  return engine;
}

function advance(from: Frame, halfSteps: number): Command {
  return { type: "advance", run: 1, from, halfSteps, heedStop: false };
}

function choicesFor(components: number): Choices {
  return {
    model: { kind: "gaussian-mixture", components, covariance: "full", floor: null },
    start: { kind: "k-means++", seed: 1 },
    inference: { kind: "exact" },
    learning: { kind: "closed-form" },
    stop: { tolerance: 0, maxIterations: 1_000_000 },
    seed: 1,
  };
}

/**
 * What was timed must be EM: all half-steps there, ℓ never falling, and no fixed point, where
 * the engine has nothing to do.
 */
function check(frames: readonly Frame[], wanted: number): void {
  if (frames.length !== wanted) throw new Error(`${frames.length} frames of ${wanted} arrived.`);
  const [last, before] = [frames.at(-1), frames.at(-3)];
  if (JSON.stringify(last?.theta) === JSON.stringify(before?.theta))
    throw new Error("EM has come to a fixed point.");
  for (const [i, { logLikelihood }] of frames.entries()) {
    const before = frames[i - 1]?.logLikelihood ?? Number.NEGATIVE_INFINITY;
    if (!(logLikelihood >= before - 1e-10 * Math.abs(before))) throw new Error("ℓ fell.");
  }
}
