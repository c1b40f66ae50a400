import "../testing/fakeWorkers.ts";
import { beforeAll, expect, test } from "vitest";
import { openText } from "../../data/reader/open.ts";
import type { Session } from "../../data/reader/protocol.ts";
import { loadFormats } from "../../data/session/read.ts";
import { advance, again, begin } from "../../engine/run/advance.ts";
import type { Frame } from "../../engine/run/frame.ts";
import { finish, newProblem } from "../../engine/run/problem.ts";
import { startOf } from "../../engine/run/startOf.ts";
import { restore } from "../files/restore.ts";
import { followAgain } from "../follow/again.ts";
import { lab } from "../lab/lab.ts";
import { drawnFrame, shownFrame, shownTheta } from "../lab/selectors.ts";
import { settled, until } from "../testing/settled.ts";
import { dataOf } from "./engine.ts";
import { bytesOf, ROOM } from "./thinning.ts";
import { goTo, runToConvergence, startTransport, stepOn } from "./transport.ts";
import { undo } from "./undo.ts";

const ITERATIONS = 140;
/** Some 8700 weights, with Adam’s moments 210 kB a frame: more frames than there is room for. */
const file = JSON.stringify({
  format: "elbo-lab/session@1",
  data: {
    points: [
      [0, 1],
      [1, 0],
      [2, 1],
    ],
  },
  model: { kind: "vae", hidden: [64, 64] },
  learning: { kind: "vae-steps", steps: 1, stepSize: 0.001, batch: 2 },
  stop: { tolerance: 0, maxIterations: ITERATIONS },
});

beforeAll(async () => {
  await loadFormats();
  startTransport();
  followAgain();
  await restore(openText("vae.json", file) as unknown as Session, null);
  await settled();
  runToConvergence();
  await until(({ run }) => run.end !== null);
}, 60_000);

/** The frame as it is made from θ₀ on, whatever was kept. */
function made(at: number): Frame {
  const { dataset, choices } = lab.getState();
  const problem = newProblem(dataOf(dataset, choices.model), choices);
  const first = finish(begin(problem, startOf(problem.data, choices)));
  const before = { phase: "EM", iteration: at - 1, ...finish(again(problem, first, at - 1)) };
  return finish(advance(problem, { ...first, ...before } as Frame)).frame as Frame;
}

const whole = () => until((s) => shownFrame(s)?.thinned === undefined);
const frames = () => lab.getState().run.frames;

test("a run of large networks keeps the numbers of all frames, and of θ and φ no more than there is room for", () => {
  expect(frames()).toHaveLength(ITERATIONS + 1);
  expect(frames().every(({ elbo }) => Number.isFinite(elbo))).toBe(true);
  const kept = frames().filter(({ thinned }) => !thinned);
  expect(kept.length).toBeLessThan(ITERATIONS);
  expect(kept.length * bytesOf(frames().at(-1) as Frame)).toBeLessThan(1.1 * ROOM);
});

test("a frame gone back to is made again, and until then the one kept before it is drawn", async () => {
  const at = frames().findIndex(({ thinned }, i) => thinned && i > 50);
  goTo(at);
  const before = lab.getState();
  expect(drawnFrame(before)).toBe(before.run.frames[at - 1]);
  expect(shownTheta(before)).toBe(before.run.frames[at - 1]?.theta);
  const s = await whole();
  expect(shownFrame(s)).toEqual(made(at));
  expect(shownTheta(s)).toBe(shownFrame(s)?.theta);
});

test("going on from there walks to the same numbers, and past the last makes new ones", async () => {
  const was = frames().map(({ elbo }) => elbo);
  const { cursor } = lab.getState();
  stepOn(3);
  await until((s) => s.cursor === cursor + 3);
  const s = await whole();
  expect(shownFrame(s)).toEqual(made(cursor + 3));
  expect(frames().map(({ elbo }) => elbo)).toEqual(was);
  goTo(ITERATIONS);
  stepOn();
  await until(({ run }) => run.frames.length === ITERATIONS + 2);
  expect(frames().at(-1)?.elbo).toBe(made(ITERATIONS + 1).elbo);
  undo();
});
