import "../testing/fakeWorkers.ts";
import { expect, test, vi } from "vitest";
import { lab } from "../lab/lab.ts";
import { fromFirstScene } from "../testing/fromFirstScene.ts";
import { settled, until } from "../testing/settled.ts";
import { engine, engineInput } from "./engine.ts";
import * as transport from "./transport.ts";

/** The code that plays stages arrives when a test says so. */
const network = vi.hoisted(() => ({ arrives: (): void => {} }));
vi.mock("./stages.ts", async (original) => {
  await new Promise<void>((arrives) => Object.assign(network, { arrives }));
  return original();
});

fromFirstScene();

/** Until the worker has told whatever it had been asked for before. */
async function workerHasSpoken(): Promise<void> {
  const s = lab.getState();
  for (let i = 0; i < 3; i++)
    await engine.ask(engineInput(s), { topic: "probe", theta: s.run.frames[0]?.theta });
}

const made = () => lab.getState().run.frames.length - 1;

test("in slow motion a half-step waits for what plays its stages, or for another speed", async () => {
  transport.setSlow();
  transport.stepTo("E");
  await workerHasSpoken();
  expect(made()).toBe(0);
  transport.setSpeed(2);
  await settled();
  expect(made()).toBe(1);
  expect(lab.getState().view.stage).toBeNull();

  transport.setSlow();
  transport.togglePlay();
  await workerHasSpoken();
  expect(made()).toBe(1);
  transport.togglePlay();
  transport.stepTo("M");
  await workerHasSpoken();
  expect(made()).toBe(1);
  network.arrives();
  expect((await until(({ view }) => view.stage === 0)).cursor).toBe(2);
  transport.setSpeed(2);
});
