import "../../engine/testing/setup.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { pack } from "../../store/files/linkText.ts";
import { browser, database, empty, load, newTab, stubBrowser } from "../testing/fakeBrowser.ts";
import { blobs, choose, halfSteps, moons, name, offered, own, there } from "../testing/ownWork.ts";

vi.mock("idb-keyval", () => database());
stubBrowser();
beforeEach(empty);

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
