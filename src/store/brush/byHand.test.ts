import "../testing/fakeWorkers.ts";
import { beforeEach, expect, test } from "vitest";
import type { ByHand } from "../../rules/inference/byHand.ts";
import { addPoints } from "../edits/editData.ts";
import { setField } from "../edits/editModel.ts";
import { setLearning } from "../edits/editRules.ts";
import { restore } from "../files/restore.ts";
import { lab } from "../lab/lab.ts";
import * as transport from "../run/transport.ts";
import { undo } from "../run/undo.ts";
import { fromFirstScene } from "../testing/fromFirstScene.ts";
import { settled } from "../testing/settled.ts";

const brushed = Int16Array.from({ length: 1000 }, (_, n) => (n < 100 ? 1 : -1));
const hand: ByHand = { kind: "by-hand", brushed, next: "M-step" };

fromFirstScene({ inference: hand });
beforeEach(async () => {
  transport.stepOn();
  await settled();
});

const phases = () =>
  lab
    .getState()
    .run.frames.map(({ phase, iteration }) => phase + iteration)
    .join(" ");

test("after a q by hand either half-step can be asked for, after any other only the next", async () => {
  transport.stepTo("E");
  await settled();
  expect(phases()).toBe("init0 E1 E2");
  transport.stepTo("E");
  await settled();
  expect(phases()).toBe("init0 E1 E2");
  transport.stepTo("M");
  await settled();
  expect(phases()).toBe("init0 E1 E2 M2");
});

test("a whole iteration ends with its M-step, also from a q that an E-step takes back", async () => {
  transport.stepTo("E");
  await settled();
  transport.goTo(0);
  transport.iterateOn();
  await settled();
  expect(phases()).toBe("init0 E1 E2 M2");
  expect(lab.getState().cursor).toBe(3);
  transport.iterateOn();
  await settled();
  expect(phases()).toBe("init0 E1 E2 M2 E3 M3");
});

test("gone back, the other half-step takes the place of the frames made, and undo brings them back", async () => {
  transport.stepTo("M");
  transport.stepOn();
  const before = await settled();
  transport.goTo(1);
  transport.stepTo("E");
  await settled();
  expect(phases()).toBe("init0 E1 E2");
  undo();
  await settled();
  expect(lab.getState().run.frames).toEqual(before.run.frames);
  expect(lab.getState().choices.inference).toHaveProperty("next", "M-step");
});

test("the session kept makes the same frames again", async () => {
  transport.stepTo("E");
  const { dataset, choices, run } = await settled();
  await restore({ dataset, choices }, { halfSteps: 2, stopped: false, cursor: 2 });
  expect((await settled()).run.frames).toEqual(run.frames);
});

test("another way to learn keeps the q by hand; other points or another θ do not", async () => {
  const inference = () => lab.getState().choices.inference.kind;
  setLearning({ kind: "ecm" });
  await settled();
  expect(inference()).toBe("by-hand");
  setField("means.0.0", 0.5);
  await settled();
  expect(inference()).toBe("exact");
  undo();
  await settled();
  expect(inference()).toBe("by-hand");
  addPoints([[0, 0]], 7);
  await settled();
  expect(inference()).toBe("exact");
});
