import "../../engine/testing/setup.ts";
import "../testing/fakeWorkers.ts";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { loadScenes } from "../../data/scenes/index.ts";
import * as rows from "../../models/index.ts";
import { setModelKind } from "../edits/editModel.ts";
import { lab } from "../lab/lab.ts";
import { startTransport } from "../run/transport.ts";
import { undo } from "../run/undo.ts";
import { FakeReader } from "../testing/fakeReader.ts";
import { openFirstScene } from "../testing/fromFirstScene.ts";
import { generateData, openFile } from "./open.ts";
import { openLink } from "./openLink.ts";
import { openScene } from "./openScene.ts";
import { cancelRequests } from "./requests.ts";

const sceneGroups = await loadScenes();

beforeAll(() => startTransport());
beforeEach(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  await openFirstScene();
});

const file = (name: string, rows: number) =>
  new File([Array.from({ length: rows }, (_, n) => `${n},${n * n}\n`).join("")], name);
const blobs = (n: number) => ({ generator: "three-blobs", n, seed: 1 }) as const;
const ROWS = "1,2\n3,5\n8,1\n4,4\n";
const [one, other] = sceneGroups.flatMap((group) => group.scenes);
if (!one || !other) throw new Error("There are too few scenes.");
const scenes = [one, other] as const;
const link = () => lab.getState().slot.link;
const sceneTitle = () => lab.getState().scene?.title;
const size = () => lab.getState().dataset.points.size;
/** The reader of the newest request, once its worker has it. */
const reader = () => vi.waitUntil(() => FakeReader.alive[0], { timeout: 5000 });
const gone = () => vi.waitUntil(() => FakeReader.alive.length === 0, { timeout: 5000 });

/** Every way of opening something that takes a while in a worker: two of each, and what tells that it is there. */
const slow: Record<string, (k: 0 | 1) => readonly [() => Promise<unknown>, () => boolean]> = {
  "a large file": (k) => [() => openFile(file("a.csv", 5000 + k)), () => size() === 5000 + k],
  "a paste": (k) => [() => openFile(new Blob([ROWS.slice(4 * k)])), () => size() === 4 - k],
  "a large recipe": (k) => [() => generateData(blobs(30_000 + k)), () => size() === 30_000 + k],
  "a scene": (k) => [() => openScene(scenes[k]), () => sceneTitle() === scenes[k].title],
  "a link": (k) => [() => openLink(`scene=${scenes[k].id}`), () => link().endsWith(scenes[k].id)],
};

describe.each(Object.entries(slow))("%s that is on its way", (_, opening) => {
  const [open, isThere] = opening(0);

  test.each(Object.entries(slow))("gives way to %s", async (_, next) => {
    const [openNext, nextIsThere] = next(1);
    const first = open();
    const early = await reader();
    const second = openNext();
    const late = await vi.waitUntil(() => FakeReader.alive.find((each) => each !== early));
    early.answer();
    late.answer();
    await Promise.all([first, second]);
    expect(nextIsThere()).toBe(true);
    expect(lab.getState().past).toHaveLength(1);
    await gone();
  });

  test("gives way to a small recipe, made on the spot", async () => {
    const first = open();
    const early = await reader();
    await generateData(blobs(50));
    early.answer();
    await first;
    expect(size()).toBe(50);
    expect(lab.getState().notice).toBeNull();
  });

  test("is cancelled, and changes nothing", async () => {
    const before = lab.getState();
    const first = open();
    const early = await reader();
    cancelRequests();
    early.answer();
    await first;
    await gone();
    expect(lab.getState()).toEqual({ ...before, notice: null });
  });

  test("tells what it is and how far, and no more once it is there", async () => {
    const first = open();
    const late = await reader();
    await vi.waitUntil(() => lab.getState().loading);
    expect(lab.getState().loading?.share).toBeNull();
    late.tell(0.25);
    expect(lab.getState().loading?.share).toBe(0.25);
    late.answer();
    await first;
    expect(lab.getState().loading).toBeNull();
    expect(isThere()).toBe(true);
  });
});

test("a file that is refused changes nothing and leaves the newer one alone", async () => {
  const bad = openFile(new File(["1,2\nthree,4\n"], "bad.csv"));
  const early = await reader();
  const good = openFile(file("good.csv", 3));
  const late = await vi.waitUntil(() => FakeReader.alive.find((each) => each !== early));
  early.answer();
  late.answer();
  await Promise.all([bad, good]);
  expect(size()).toBe(3);
  expect(lab.getState().notice).toBeNull();
});

test("another kind of model and other data that are on their way both arrive", async () => {
  const opening = openFile(file("large.csv", 2000));
  const late = await reader();
  await setModelKind(rows.ppca);
  late.answer();
  await opening;
  expect(lab.getState().choices.model.kind).toBe("ppca");
  expect(size()).toBe(2000);
});

test("of two kinds of model chosen one after the other the last is shown", async () => {
  await Promise.all([setModelKind(rows.ppca), setModelKind(rows.gaussianMixture)]);
  expect(lab.getState().choices.model.kind).toBe("gaussian-mixture");
});

test("a link that is opened in a page is one Undo away from what was there, each with its slot", async () => {
  const before = lab.getState();
  const opening = openLink(`scene=${other.id}`);
  (await reader()).answer();
  expect(await opening).toBe(true);
  expect(lab.getState().slot).toMatchObject({ link: `scene=${other.id}` });
  undo();
  expect(lab.getState().slot).toBe(before.slot);
  expect(lab.getState().run).toBe(before.run);
});
