import { beforeEach, expect, test, vi } from "vitest";
import { pack } from "../../store/files/linkText.ts";
import { FakeReader } from "../../store/testing/fakeReader.ts";
import {
  browser,
  close,
  database,
  inTab,
  load,
  newTab,
  stubBrowser,
} from "../testing/fakeBrowser.ts";

vi.mock("idb-keyval", () => database());
stubBrowser();

beforeEach(empty);

function empty(): void {
  browser.sessions.clear();
  browser.local.clear();
  browser.tabs.clear();
  browser.silent = false;
  browser.fault = null;
}

type Page = Awaited<ReturnType<typeof load>>;

const name = ({ lab }: Page) => lab.getState().dataset.source;
const halfSteps = ({ lab }: Page) => lab.getState().run.frames.length - 1;
const blobs = { generator: "three-blobs", n: 60, seed: 3 } as const;
const moons = { generator: "two-half-moons", n: 40, seed: 3 } as const;
const offered = ({ lab }: Page) => lab.getState().notice?.actions?.map(({ label }) => label) ?? [];

/** What a click on one of the choices of the message does. */
async function choose({ lab }: Page, label: string): Promise<void> {
  const action = lab.getState().notice?.actions?.find((each) => each.label === label);
  if (!action) throw new Error(`${label} is not offered.`);
  await action.run();
}

/** Answers what the data worker is asked, until the page is there. */
async function there(page: Page, opened: Promise<unknown> = page.opened): Promise<Page> {
  const answers = setInterval(() => FakeReader.alive[0]?.answer(), 5);
  await opened;
  clearInterval(answers);
  await page.settled();
  return page;
}

/** A page with own work in it: other data and `steps` half-steps. */
async function own(
  tab: ReturnType<typeof newTab>,
  recipe: typeof blobs | typeof moons,
  steps: number,
) {
  const page = await there(await load(tab));
  await page.generateData(recipe);
  await page.settled();
  page.stepOn(steps);
  await page.settled();
  return page;
}

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

async function points(): Promise<string> {
  const { writeSession } = await import("../../data/session/write.ts");
  const { fourPoints, twoComponents } = await import("../../data/testing/session.ts");
  return pack(JSON.stringify(writeSession(fourPoints, twoComponents, { frame: 2 })));
}

const links = { "a scene": async () => "scene=plateau", points };

for (const [what, linkOf] of Object.entries(links)) {
  test(`own work stands though a link to ${what} was opened over it, left and stepped on`, async () => {
    const link = await linkOf();
    const tab = newTab();
    const page = await own(tab, blobs, 3);
    await there(page, page.go(link));
    expect(name(page)).not.toMatchObject({ recipe: blobs });
    page.stepOn(1);
    await page.settled();
    const onLink = halfSteps(page);
    await there(page, page.go(""));
    expect([name(page), halfSteps(page)]).toEqual([{ kind: "recipe", recipe: blobs }, 3]);
    page.stepOn(1);
    await page.settled();
    const again = await there(await load(tab, "reload"));
    expect([name(again), halfSteps(again)]).toEqual([{ kind: "recipe", recipe: blobs }, 4]);
    await there(page, page.go(link));
    expect(halfSteps(page)).toBe(onLink);
  });

  test(`work on a link to ${what} is kept apart, comes back on a reload, and own work by its button`, async () => {
    const link = await linkOf();
    const tab = newTab();
    const page = await own(tab, moons, 2);
    await there(page, page.go(link));
    page.stepOn(1);
    await page.settled();
    const [data, steps] = [name(page), halfSteps(page)];
    const again = await there(await load(tab, "reload"));
    expect([name(again), halfSteps(again)]).toEqual([data, steps]);
    await choose(again, "Back to my session");
    await again.settled();
    expect([name(again), halfSteps(again)]).toEqual([{ kind: "recipe", recipe: moons }, 2]);
    expect(tab.hash).toBe("");
    const other = await there(await load(newTab()));
    expect(name(other)).toEqual({ kind: "recipe", recipe: moons });
  });
}

test("undo back to own work is kept as own work, whatever the address says", async () => {
  const tab = newTab();
  const page = await own(tab, blobs, 2);
  await there(page, page.go("scene=plateau"));
  page.undo();
  page.stepOn(1);
  await page.settled();
  const again = await there(await load(tab, "reload"));
  expect([name(again), halfSteps(again)]).toEqual([{ kind: "recipe", recipe: blobs }, 3]);
});

test("a link that was only looked at writes nothing", async () => {
  const page = await there(await load(newTab("scene=plateau")));
  expect(browser.sessions.size).toBe(0);
  expect(offered(page)).toEqual([]);
});

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

test("a half-step made before the page was there stands, and is kept", async () => {
  const tab = newTab();
  const page = await there(await load(tab, "navigate", "E-step"));
  expect(halfSteps(page)).toBe(1);
  await vi.waitUntil(() => browser.sessions.size === 1);
  expect(halfSteps(await there(await load(tab, "reload")))).toBe(1);
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

const whole = await pack(
  JSON.stringify({
    format: "elbo-lab/link@1",
    frame: 0,
    session: {
      format: "elbo-lab/session@1",
      data: {
        points: [
          [1, 2],
          [3, 5],
          [8, 1],
        ],
      },
    },
  }),
);
const damaged = {
  "cut off": whole.slice(0, whole.length / 2),
  "with a letter changed": `${whole.slice(0, 40)}${whole[40] === "A" ? "B" : "A"}${whole.slice(41)}`,
  "of something else": "lecture-5",
  "of no letters of a link": "%F0%9F%92%A9/../%00",
};

test.each(Object.entries(damaged))(
  "a link %s says so and shows own work, which stays",
  async (_, hash) => {
    await own(newTab(), moons, 3);
    browser.tabs.clear();
    const page = await there(await load(newTab(hash)));
    expect(page.lab.getState().notice?.text).toMatch(/^This link is damaged/);
    expect(name(page)).toEqual({ kind: "recipe", recipe: moons });
  },
);

test("the same link whole is opened", async () => {
  const page = await there(await load(newTab(whole)));
  expect(page.lab.getState().dataset.points.size).toBe(3);
});

test("a link changed twice at once shows the last, and back again what the address says", async () => {
  const page = await there(await load(newTab()));
  const early = page.go("scene=plateau");
  await vi.waitUntil(() => FakeReader.alive[0]);
  await there(page, Promise.all([early, page.go("scene=saddle")]));
  expect(page.lab.getState().slot.link).toBe("scene=saddle");
  const late = page.go("scene=plateau");
  await there(page, Promise.all([page.go("scene=saddle"), late]));
  expect(page.lab.getState().slot.link).toBe("scene=saddle");
});

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
