import { expect, test, vi } from "vitest";
import type { End, Frame } from "../../../engine/run/frame.ts";
import { firstScene } from "../../lab/firstScene.ts";
import { FakeWorker } from "../../testing/fakeWorker.ts";
import { newClient } from "./client.ts";
import type { EngineInput } from "./connection.ts";

const { dataset, choices } = firstScene();
const input: EngineInput = {
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
      begun: (frame) => frames.push(frame),
      frames: (more) => frames.push(...more),
      stopped: (end) => ends.push(end),
      failed: (message) => expect.unreachable(message),
    },
  );
  return { client, workers, frames, ends };
}

async function wholeRun(disturb: (workers: FakeWorker[]) => unknown) {
  const { client, workers, frames, ends } = connected();
  client.begin(input);
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  client.advance(input, frames.slice(0, 1), Number.POSITIVE_INFINITY, true);
  await disturb(workers);
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
  vi.useFakeTimers();
  const silent = await wholeRun(([worker]) => {
    worker?.terminate();
    // The seconds until that is seen.
    return vi.advanceTimersByTimeAsync(4000);
  });
  vi.useRealTimers();
  expect(silent.workers).toHaveLength(2);
  expect(silent.frames).toEqual(whole.frames);
});

test("Cancel is answered also where the worker is stuck", async () => {
  const { client, workers, frames, ends } = connected();
  client.begin(input);
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  const [worker] = workers;
  if (worker) worker.stuck = true;
  client.advance(input, frames.slice(0, 1), Number.POSITIVE_INFINITY, true);
  client.cancel();
  await vi.waitFor(() => expect(ends).toEqual([{ reason: "cancelled" }]));
  expect(workers).toHaveLength(2);
});

test("of two questions of a topic the newer is answered", async () => {
  const { client, frames } = connected();
  client.begin(input);
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  const theta = frames[0]?.theta;
  const first = client.ask(input, { topic: "probe", theta });
  const second = client.ask(input, { topic: "probe", theta });
  await expect(first).rejects.toThrow();
  await expect(second).resolves.toMatchObject({ logLikelihood: frames[0]?.logLikelihood });
});

test("a worker that can't be loaded is given up with a sentence, and tried again when it is asked for", async () => {
  let spawned = 0;
  let loads = false;
  const failures: string[] = [];
  const frames: Frame[] = [];
  const spawn = () => {
    spawned += 1;
    const worker = new FakeWorker();
    if (!loads) {
      worker.stuck = true;
      setTimeout(() => worker.onerror?.());
    }
    return worker as unknown as Worker;
  };
  const client = newClient(spawn, {
    begun: (frame) => frames.push(frame),
    frames: () => {},
    stopped: () => {},
    failed: (message) => failures.push(message),
  });
  client.begin(input);
  const asked = client.ask(input, { topic: "limit", from: {} as Frame });
  await expect(asked).rejects.toThrow();
  await vi.waitFor(() => expect(failures).toEqual([expect.stringContaining("stopped working")]));
  const given = spawned;
  expect(given).toBeLessThan(8);
  loads = true;
  client.begin(input);
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  expect(spawned).toBe(given + 1);
});

test("a worker that has forgotten the run is told of it again, and the run comes to the same frames", async () => {
  const whole = await wholeRun(() => {});
  const forgetful = await wholeRun(([worker]) => worker?.forget());
  expect(forgetful.workers).toHaveLength(1);
  expect(forgetful.frames).toEqual(whole.frames);
  expect(forgetful.ends).toEqual([{ reason: "cap" }]);
});

test("work that is overtaken or left is never heard of, and its successor whole", async () => {
  const { client, frames, ends } = connected();
  client.begin(input);
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  client.advance(input, frames.slice(0, 1), Number.POSITIVE_INFINITY, true);
  client.drop();
  expect(client.busy()).toBe(false);
  client.advance(input, frames.slice(0, 1), 500, true);
  client.advance(input, frames.slice(0, 1), 3, false);
  await vi.waitFor(() => expect(ends).toEqual([null]));
  expect(frames.map(({ phase, iteration }) => phase + iteration)).toEqual([
    "init0",
    "E1",
    "M1",
    "E2",
  ]);
  const theta = frames[0]?.theta;
  await client.ask(input, { topic: "probe", theta });
  expect(frames).toHaveLength(4);
});

test("a worker that could not load what is asked for is left, and a fresh one asked the next time", async () => {
  const { client, workers, frames } = connected();
  client.begin(input);
  await vi.waitFor(() => expect(frames).toHaveLength(1));
  const asked = client.ask(input, { topic: "probe", theta: frames[0]?.theta });
  workers[0]?.onmessage?.({ data: { type: "unknown", id: 2, message: "No network today." } });
  await expect(asked).rejects.toThrow("No network today.");
  const again = client.ask(input, { topic: "probe", theta: frames[0]?.theta });
  await expect(again).resolves.toMatchObject({ logLikelihood: frames[0]?.logLikelihood });
  expect(workers).toHaveLength(2);
});
