import { beforeEach, expect, test, vi } from "vitest";
import {
  browser,
  close,
  database,
  empty,
  load,
  newTab,
  stubBrowser,
} from "../testing/fakeBrowser.ts";
import { halfSteps, moons, name, own, there } from "../testing/ownWork.ts";

vi.mock("idb-keyval", () => database());
stubBrowser();
beforeEach(empty);

test("drawn points, a floor, a run to its end and the place in it come back", async () => {
  const tab = newTab();
  const page = await there(await load(tab));
  const { addPoints, clearPoints } = await import("../../store/edits/editData.ts");
  const { setModel } = await import("../../store/edits/editModel.ts");
  const { editors } = await import("../../models/faces.ts");
  await editors.load(page.lab.getState().choices.model);
  clearPoints();
  for (let i = 0; i < 10; i++) addPoints([[Math.cos(3 * i), Math.sin(5 * i)]], i);
  await page.settled();
  const { model } = page.lab.getState().choices;
  if (model.kind === "gaussian-mixture")
    setModel({ ...model, floor: { kind: "clamp", eps: 1e-3 } });
  await page.settled();
  page.runToConvergence();
  await vi.waitUntil(() => page.lab.getState().run.end);
  page.goTo(3);
  const { dataset, choices, run, cursor } = page.lab.getState();
  close(tab);
  const again = await there(await load(newTab()));
  expect(again.lab.getState()).toMatchObject({ dataset, choices, cursor });
  expect(again.lab.getState().run).toMatchObject({ frames: run.frames, end: run.end });
});

test("an empty plane comes back empty", async () => {
  const tab = newTab();
  await there(await load(tab));
  const { clearPoints } = await import("../../store/edits/editData.ts");
  clearPoints();
  await vi.waitUntil(() => browser.sessions.size === 1);
  const { opened, lab } = await load(tab, "reload");
  await opened;
  expect(lab.getState().dataset.points.size).toBe(0);
  expect(lab.getState().run.frames).toEqual([]);
});

test.each(["blocked", "full"] as const)("storage that is %s is no error", async (fault) => {
  browser.fault = fault;
  const tab = newTab();
  for (const type of ["navigate", "reload"] as const) {
    const page = await there(await load(tab, type));
    const { setSettings } = await import("../../store/lab/settings.ts");
    page.stepOn(2);
    await page.settled();
    setSettings({ letterKeys: false });
    expect(halfSteps(page)).toBe(2);
    expect(page.lab.getState().notice).toBeNull();
  }
  expect(browser.sessions.size + browser.local.size).toBe(0);
});

test("a half-step made before the page was there stands, and is kept", async () => {
  const tab = newTab();
  const page = await there(await load(tab, "navigate", "E-step"));
  expect(halfSteps(page)).toBe(1);
  await vi.waitUntil(() => browser.sessions.size === 1);
  expect(halfSteps(await there(await load(tab, "reload")))).toBe(1);
});

test("what the first version kept is brought back", async () => {
  const page = await own(newTab(), moons, 3);
  const [session] = browser.sessions.values();
  const [place] = [...browser.local.values()].map((text) => JSON.parse(text));
  const { stamp, halfSteps: steps, stopped, cursor } = place;
  empty();
  browser.sessions.set("elbo-lab/own/session", session);
  const old = { stamp, halfSteps: steps, stopped, cursor };
  browser.local.set("elbo-lab/own/place", JSON.stringify(old));
  const again = await there(await load(newTab()));
  expect([name(again), halfSteps(again)]).toEqual([name(page), 3]);
});

test("a database that never answers keeps the page waiting for a moment only", async () => {
  await own(newTab(), moons, 3);
  browser.silent = true;
  const page = await there(await load(newTab()));
  expect(name(page)).toMatchObject({ recipe: { generator: "two-class-lecture" } });
  page.stepOn(1);
  await page.settled();
});
