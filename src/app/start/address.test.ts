import "../../engine/testing/setup.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { pack } from "../../store/files/linkText.ts";
import { FakeReader } from "../../store/testing/fakeReader.ts";
import { browser, database, empty, load, newTab, stubBrowser } from "../testing/fakeBrowser.ts";
import { moons, name, own, there } from "../testing/ownWork.ts";

vi.mock("idb-keyval", () => database());
stubBrowser();
beforeEach(empty);

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
