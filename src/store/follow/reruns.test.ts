import "../testing/fakeWorkers.ts";
import { beforeAll, expect, test, vi } from "vitest";
import { setInference, setLearning } from "../edits/editRules.ts";
import { lab, setView } from "../lab/lab.ts";
import { engine } from "../run/engine.ts";
import { startTransport, stepOn } from "../run/transport.ts";
import { openFirstScene } from "../testing/fromFirstScene.ts";
import { settled, until } from "../testing/settled.ts";
import { followReruns } from "./reruns.ts";

const ask = vi.spyOn(engine, "ask");
const asked = () => ask.mock.calls.filter(([, { topic }]) => topic === "reruns").length;

beforeAll(async () => {
  startTransport();
  await openFirstScene();
  followReruns();
});

const runs = () => lab.getState().reruns?.run;
const shown = () => lab.getState().run.id;

test("nothing is asked for of rules that don't draw", async () => {
  stepOn(2);
  await settled();
  setInference({ kind: "hard" });
  await settled();
  expect(asked()).toBe(0);
});

test("the reruns of a run come once, and again only past their reach", async () => {
  setInference({ kind: "monte-carlo", samples: 2 });
  await settled();
  const first = (await until(() => runs() === shown())).reruns;
  expect(first?.spreads).toHaveLength((first?.reach ?? 0) + 1);
  stepOn(first?.reach ?? 0);
  expect((await settled()).reruns).toBe(first);
  expect(asked()).toBe(1);
  stepOn(1);
  const further = await until(({ reruns }) => reruns !== first);
  expect(asked()).toBe(2);
  expect(further.reruns?.reach).toBeGreaterThan(first?.reach ?? 0);
  expect(further.reruns?.spreads.slice(0, 3)).toEqual(first?.spreads.slice(0, 3));
});

test("switched off they are not asked for, switched on they are", async () => {
  setView({ reruns: false });
  setLearning({ kind: "gradient", stepSize: 0.1, steps: 1, batch: 50, backtracking: false });
  stepOn(2);
  await settled();
  expect(asked()).toBe(2);
  setView({ reruns: true });
  await until(() => runs() === shown());
});
