import { expect, test, vi } from "vitest";
import type { End, Frame } from "../engine/frame.ts";
import { newClient, type Posed } from "./client.ts";
import { firstScene } from "./firstScene.ts";
import { FakeWorker } from "./testing/fakeWorker.ts";

const { dataset, choices } = firstScene();
const posed: Posed = {
  run: 1,
  data: { points: dataset.points },
  choices: { ...choices, stop: { tolerance: 0, maxIterations: 40 } },
};

/** A client on workers of this thread, with what it reported. */
function connected() {
  const workers: FakeWorker[] = [];
  const frames: Frame[] = [];
  const ends: (End | null)[] = [];
  const client = newClient(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    {
      begun: (_run, frame) => frames.push(frame),
      frames: (_run, more) => frames.push(...more),
      stopped: (_run, end) => ends.push(end),
      failed: (_run, message) => expect.unreachable(message),
    },
  );
  return { client, workers, frames, ends };
}

async function wholeRun(disturb: (workers: FakeWorker[], frames: Frame[]) => void) {
  const { client, workers, frames, ends } = connected();
  client.begin(posed);
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  client.advance(posed, frames.slice(0, 1), Number.POSITIVE_INFINITY, true);
  disturb(workers, frames);
  await vi.waitFor(() => expect(ends).toHaveLength(1), { timeout: 10_000 });
  return { frames, ends, workers };
}

test("a worker that dies is replaced, and the run comes to the same frames", async () => {
  const whole = await wholeRun(() => {});
  const broken = await wholeRun((workers) => workers[0]?.onerror?.());
  expect(broken.workers).toHaveLength(2);
  expect(broken.frames).toEqual(whole.frames);
  expect(broken.ends).toEqual([{ reason: "cap" }]);
});

test("a worker that shows no sign of life is replaced, and the run comes to the same frames", async () => {
  const whole = await wholeRun(() => {});
  const silent = await wholeRun((workers) => workers[0]?.terminate());
  expect(silent.workers).toHaveLength(2);
  expect(silent.frames).toEqual(whole.frames);
});

test("Cancel is answered also where the worker is stuck", async () => {
  const { client, workers, frames, ends } = connected();
  client.begin(posed);
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  const [worker] = workers;
  if (worker) worker.stuck = true;
  client.advance(posed, frames.slice(0, 1), Number.POSITIVE_INFINITY, true);
  client.cancel(posed.run);
  await vi.waitFor(() => expect(ends).toEqual([{ reason: "cancelled" }]));
  expect(workers).toHaveLength(2);
});

test("of two questions of a topic the newer is answered", async () => {
  const { client, frames } = connected();
  client.begin(posed);
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  const theta = frames[0]?.theta;
  const first = client.ask(posed, { topic: "probe", theta });
  const second = client.ask(posed, { topic: "probe", theta });
  await expect(first).rejects.toThrow();
  await expect(second).resolves.toBe(frames[0]?.logLikelihood);
});
