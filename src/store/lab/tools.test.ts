import "../testing/fakeWorkers.ts";
import { beforeAll, expect, test } from "vitest";
import { addPoints, clearPoints, replaceData } from "../edits/editData.ts";
import { setField } from "../edits/editModel.ts";
import { restore } from "../files/restore.ts";
import * as transport from "../run/transport.ts";
import { undo } from "../run/undo.ts";
import { fromFirstScene } from "../testing/fromFirstScene.ts";
import { settled } from "../testing/settled.ts";
import { firstScene } from "./firstScene.ts";
import { lab, setView } from "./lab.ts";
import { startTools, takeTool, toolInHand } from "./tools.ts";

fromFirstScene();
beforeAll(() => {
  startTools();
});

const inHand = () => toolInHand(lab.getState());

async function step() {
  transport.stepOn();
  return settled();
}

test("Add is in hand until the first half-step is asked for, then Select", async () => {
  expect(inHand()).toBe("add");
  transport.stepOn();
  expect(inHand()).toBe("select");
  await settled();
  expect(inHand()).toBe("select");
});

test("the same plane, begun anew or from an edited θ, keeps Select; other data bring Add", async () => {
  await step();
  for (const again of [transport.restart, transport.newStart, () => setField("weights.0", 0.3)]) {
    again();
    await settled();
    expect(inHand()).toBe("select");
    await step();
  }
  replaceData({ ...firstScene().dataset });
  await settled();
  expect(inHand()).toBe("add");
});

test("Add taken by hand in a run stays, over more steps and edits, until another run begins", async () => {
  await step();
  takeTool("add");
  const { run } = await step();
  expect(inHand()).toBe("add");
  addPoints([[1, 2]], 1);
  await settled();
  expect(inHand()).toBe("add");
  await step();
  expect(inHand()).toBe("select");
  takeTool("erase");
  undo();
  expect(lab.getState().run.id).toBe(run.id);
  expect(inHand()).toBe("select");
});

test("undo of an edit gives back the run with the tool that was taken in it", async () => {
  await step();
  takeTool("add");
  addPoints([[1, 2]], 2);
  await settled();
  undo();
  expect(inHand()).toBe("add");
});

test("an emptied plane has Add in hand; a run to its end, and one restored, have Select", async () => {
  await step();
  clearPoints();
  expect(inHand()).toBe("add");
  undo();
  transport.restart();
  takeTool("erase");
  transport.runToConvergence();
  const { dataset, choices } = await settled();
  expect(inHand()).toBe("select");
  await restore({ dataset, choices }, { halfSteps: 3, stopped: false, cursor: 3 });
  await settled();
  expect(inHand()).toBe("select");
});

test("in Present it is Select whatever was taken, and that is back afterwards", () => {
  takeTool("erase");
  setView({ present: true });
  expect(inHand()).toBe("select");
  setView({ present: false });
  expect(inHand()).toBe("erase");
});
