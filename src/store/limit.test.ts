import { expect, test, vi } from "vitest";
import { sceneOf } from "../data/scenes/testing/find.ts";
import { readSession } from "../data/session/read.ts";
import { FakeWorker } from "./testing/fakeWorker.ts";
import { settled, until } from "./testing/settled.ts";

vi.stubGlobal("Worker", FakeWorker);
const { lab, setView } = await import("./lab.ts");
const { followLimit } = await import("./limit.ts");
const { restore } = await import("./restore.ts");
const { setStop } = await import("./editModel.ts");
const { runToConvergence } = await import("./transport.ts");

test("ℓ* that was a saddle’s is sought again once the run has left the saddle", async () => {
  const { session } = sceneOf("saddle");
  await restore(readSession(JSON.stringify(session)), null);
  await settled();
  followLimit();
  setView({ log: true });
  runToConvergence();
  await until((s) => s.run.end !== null);
  const { limit } = await until((s) => s.limit?.run === s.run.id);
  expect(limit?.logLikelihood).toBeCloseTo(-1300.826, 3);
  setStop({ tolerance: 1e-14, maxIterations: 5000 });
  runToConvergence();
  await until((s) => s.run.end !== null && s.activity === "idle");
  const found = await until((s) => (s.limit?.logLikelihood ?? 0) > -1300.5);
  expect(found.limit?.logLikelihood).toBeCloseTo(-1300.152, 3);
  expect(lab.getState().notice).toBeNull();
});
