import { beforeEach, expect, test, vi } from "vitest";
import {
  browser,
  close,
  database,
  empty,
  inTab,
  load,
  newTab,
  stubBrowser,
} from "../testing/fakeBrowser.ts";
import { blobs, choose, halfSteps, moons, name, offered, own, there } from "../testing/ownWork.ts";

vi.mock("idb-keyval", () => database());
stubBrowser();
beforeEach(empty);

test("two tabs keep their own; the newest is shown, the other offered until it is taken up", async () => {
  const [a, b] = [newTab(), newTab()];
  const first = await own(a, blobs, 2);
  const second = await own(b, moons, 4);
  inTab(a);
  first.stepOn(1);
  await first.settled();
  inTab(b);
  second.stepOn(1);
  await second.settled();
  const again = await there(await load(a, "reload"));
  expect([name(again), halfSteps(again)]).toEqual([{ kind: "recipe", recipe: blobs }, 3]);
  close(a);
  close(b);
  const page = await there(await load(newTab()));
  expect([name(page), halfSteps(page)]).toEqual([{ kind: "recipe", recipe: moons }, 5]);
  expect(offered(page)).toEqual(["Open it", "Forget it"]);
  await choose(page, "Open it");
  await page.settled();
  expect([name(page), halfSteps(page)]).toEqual([{ kind: "recipe", recipe: blobs }, 3]);
});

test("one tab at a time leaves one session behind", async () => {
  for (const recipe of [blobs, moons, blobs]) {
    const tab = newTab();
    const page = await own(tab, recipe, 1);
    expect(offered(page)).toEqual([]);
    await vi.waitUntil(() => browser.sessions.size === 1);
    close(tab);
  }
  expect(browser.local.size).toBe(1);
});

test("a tab opened beside another takes nothing from it", async () => {
  const a = newTab();
  const first = await own(a, blobs, 2);
  await own(newTab(), moons, 1);
  inTab(a);
  first.stepOn(2);
  await first.settled();
  const again = await there(await load(a, "reload"));
  expect([name(again), halfSteps(again)]).toEqual([{ kind: "recipe", recipe: blobs }, 4]);
});
