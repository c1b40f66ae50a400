import "../../engine/testing/setup.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { database, empty, load, newTab, stubBrowser } from "../testing/fakeBrowser.ts";
import { halfSteps, there } from "../testing/ownWork.ts";

vi.mock("idb-keyval", () => database());
stubBrowser();
beforeEach(empty);

test.each([
  ["the first screen", "", 0],
  ["own work", "", 2],
  ["a scene", "scene=singularity", 0],
  ["a scene, stepped on", "scene=singularity", 1],
])("a reload of %s is looked at as before", async (_, link, steps) => {
  const tab = newTab(link);
  const page = await there(await load(tab));
  page.stepOn(steps);
  await page.settled();
  const view = { tab: "parameters", log: true, showLabels: true, picked: 7 } as const;
  page.setView({ ...view, panel: "starts", study: { kind: "starts", count: 50 } });
  page.leave();
  const again = await there(await load(tab, "reload"));
  expect(halfSteps(again)).toBe(halfSteps(page));
  expect(again.lab.getState().view).toMatchObject({
    ...view,
    panel: "starts",
    study: { kind: "starts", count: 50 },
  });
});

test("a reload looks at nothing of a session that is another, or that was kept damaged", async () => {
  const tab = newTab();
  const page = await there(await load(tab));
  page.setView({ log: true });
  page.leave();
  tab.hash = "scene=plateau";
  expect((await there(await load(tab, "reload"))).lab.getState().view.log).toBe(false);
  tab.hash = "";
  tab.session.set("elbo-lab/view", "{");
  const again = await there(await load(tab, "reload"));
  expect(again.lab.getState().view.log).toBe(false);
});
