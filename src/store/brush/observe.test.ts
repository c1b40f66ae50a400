import "../testing/fakeWorkers.ts";
import { beforeAll, expect, test, vi } from "vitest";
import { openFile } from "../files/open.ts";
import { lab } from "../lab/lab.ts";
import { startTransport } from "../run/transport.ts";
import { FakeReader } from "../testing/fakeReader.ts";
import { openFirstScene } from "../testing/fromFirstScene.ts";
import { settled } from "../testing/settled.ts";
import { observeShare } from "./observe.ts";

beforeAll(() => startTransport());

async function openRows(labels: readonly string[]) {
  await openFirstScene();
  const rows = labels.map((label, n) => `${Math.cos(n * n)},${Math.sin(3 * n)},${label}\n`);
  const opening = openFile(new File(["x,y,label\n", ...rows], "labelled.csv"));
  (await vi.waitUntil(() => FakeReader.alive[0])).answer();
  await opening;
  await settled();
}

test.each([
  ["1", "2"],
  ["7", "30"],
  ["no", "yes"],
])("labels %s and %s are two components, half of them observed", async (one, other) => {
  await openRows(Array.from({ length: 24 }, (_, n) => (n % 3 ? other : one)));
  observeShare(0.5, -1);
  const { dataset } = await settled();
  const known = [...(dataset.observed ?? [])].filter((code) => code >= 0);
  expect(known).toHaveLength(12);
  expect(Math.max(...known)).toBe(1);
  expect(dataset.classes).toEqual([one, other]);
});

test("a label that no component is left for is called as in its file", async () => {
  await openRows(["5", "6", "8", "5", "6", "8"]);
  expect(() => observeShare(0.5, -1)).toThrow(
    "Label 8 has no component: there are only 2. Set K to 3 first.",
  );
  expect(lab.getState().dataset.observed).toBeNull();
});
