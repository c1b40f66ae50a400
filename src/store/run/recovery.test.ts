import "../testing/fakeWorkers.ts";
import { expect, test, vi } from "vitest";
import { draftTheta } from "../edits/editTheta.ts";
import { followDraft } from "../follow/logLikelihood.ts";
import { lab } from "../lab/lab.ts";
import { shownTheta } from "../lab/selectors.ts";
import { FakeWorker } from "../testing/fakeWorker.ts";
import { fromFirstScene } from "../testing/fromFirstScene.ts";
import { settled, until } from "../testing/settled.ts";
import * as transport from "./transport.ts";

vi.useFakeTimers({ shouldAdvanceTime: true });
fromFirstScene();

/** As a crash ends them: without a word. */
function endWorkers(): void {
  for (const worker of FakeWorker.alive) worker.terminate();
}

/** The seconds until it is seen that nothing answers go by at once. */
const goBy = (): Promise<unknown> => vi.advanceTimersByTimeAsync(4000);

const names = () =>
  lab
    .getState()
    .run.frames.map(({ phase, iteration }) => `${phase[0]}${iteration}`)
    .join(" ");

test("a worker that dies between half-steps is replaced, and nothing is told", async () => {
  transport.stepOn(2);
  await settled();
  endWorkers();
  transport.stepOn(2);
  await goBy();
  await settled();
  expect(names()).toBe("i0 E1 M1 E2 M2");
  expect(lab.getState().notice).toBeNull();
});

test("a worker that dies while playing is replaced, and play goes on to the same frames", async () => {
  transport.stepOn(12);
  const whole = (await settled()).run.frames;
  transport.restart();
  transport.setSpeed(16);
  transport.togglePlay();
  await until((s) => s.run.frames.length > 3);
  endWorkers();
  await goBy();
  const { activity, run } = await until((s) => s.run.frames.length > 12);
  expect(activity).toBe("playing");
  expect(run.frames.slice(0, 13)).toEqual(whole);
  transport.togglePlay();
  await settled();
});

test("a worker that dies during a drag is replaced, and ℓ follows θ again", async () => {
  followDraft();
  const theta = shownTheta(lab.getState()) as { means: number[][] };
  const movedBy = (by: number) => ({
    ...theta,
    means: theta.means.map(([x = 0, y = 0]) => [x + by, y]),
  });
  const told = (s: { draft: { logLikelihood: number | null } | null }) =>
    s.draft?.logLikelihood ?? null;
  draftTheta(movedBy(0.5));
  const before = told(await until((s) => told(s) !== null));
  endWorkers();
  draftTheta(movedBy(1));
  await goBy();
  const after = told(await until((s) => told(s) !== before));
  expect(after).toBeLessThan(before ?? Number.NaN);
  expect(lab.getState().notice).toBeNull();
  lab.setState({ draft: null });
});
