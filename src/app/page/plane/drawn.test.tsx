import { fireEvent } from "@testing-library/dom";
import { beforeEach, expect, test } from "vitest";
import { setView } from "../../../store/lab/lab.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

const PLANE = "fieldset[aria-label='Data plane']";
const CHART = "[aria-label='Log-likelihood and ELBO']";
const all = (selector: string) => [...document.querySelectorAll<SVGElement>(selector)];
const number = (element: Element, name: string) => Number(element.getAttribute(name));

/** The rings of the components by colour, each with its places and radii. */
const rings = (which: string) =>
  all(`${PLANE} ellipse[class*=${which}]`).map((ring) => ({
    colour: ring.getAttribute("stroke"),
    at: /translate\((\S+) (\S+)\)/
      .exec(ring.getAttribute("transform") ?? "")
      ?.slice(1)
      .map(Number),
    rx: number(ring, "rx"),
    ry: number(ring, "ry"),
  }));

test("rings at 1σ and 2σ about each mean, in the component's colour, those of the θ before dashed at 2σ", async () => {
  await page.leap(1);
  const [one, two, past] = [rings("one"), rings("two"), rings("past")];
  expect(one).toHaveLength(2);
  for (const [k, ring] of one.entries()) {
    expect(two[k]).toEqual({ ...ring, rx: 2 * ring.rx, ry: 2 * ring.ry });
    const { left, top } = page.buttons(/^Mean of component/)[k]?.style ?? {};
    for (const [i, at] of [left, top].entries())
      expect(Number.parseFloat(at ?? "")).toBeCloseTo(ring.at?.[i] ?? Number.NaN, 4);
    const label = all(`${PLANE} text[class*=label]`)[k];
    expect(label?.getAttribute("fill")).toBe(ring.colour);
  }
  const areas = one.map(({ rx, ry }) => rx * ry);
  const dets = page
    .theta()
    .covariances.map(([[a = 0, b = 0] = [], [c = 0, d = 0] = []]) => Math.sqrt(a * d - b * c));
  expect((areas[0] ?? 0) / (areas[1] ?? 0)).toBeCloseTo((dets[0] ?? 0) / (dets[1] ?? 0), 6);
  expect(past.map(({ colour }) => colour)).toEqual(one.map(({ colour }) => colour));
  expect(past.map(({ at }) => at)).not.toEqual(one.map(({ at }) => at));
});

test("the path of each mean goes through θ₀ and the θ of every M-step to where it is", async () => {
  await page.leap(3);
  const paths = all(`${PLANE} polyline[class*=trail]`).map((path) =>
    (path.getAttribute("points") ?? "").trim().split(" "),
  );
  const places = rings("one").map(({ at }) => at?.join());
  expect(paths.map((path) => path.length)).toEqual([4, 4]);
  expect(paths.map((path) => path.at(-1))).toEqual(places);
});

test("on the chart the ELBO touches ℓ after an E-step and stays below it after an M-step", async () => {
  const last = (which: string) => {
    // Neither an older run's nor what is to come.
    const path = all(`${CHART} path[class*=${which}]`).find(
      ({ parentElement }) => !/faint|future/.test(parentElement?.getAttribute("class") ?? ""),
    );
    return Number(/,([\d.]+)$/.exec(path?.getAttribute("d") ?? "")?.[1]);
  };
  await page.leap(2);
  await page.until(() => last("elbo") > last("ell"));
  await page.half("E");
  await page.until(() => last("elbo") === last("ell"));
});

test("those who hear the page are told each half-step's values, and where every mean is", async () => {
  await page.leap(2);
  await page.half("E");
  const rows = () => {
    const found = all("caption").find(({ textContent }) => textContent === "The latest half-steps");
    return [...(found?.closest("table")?.querySelectorAll("tbody tr") ?? [])];
  };
  await page.until(() => rows().length === 6);
  const { logLikelihood } = page.readings();
  const told = rows().at(-1)?.querySelector("td")?.textContent ?? "";
  expect(Number(told.replace("−", "-"))).toBeCloseTo(logLikelihood ?? Number.NaN, 1);
  const means = all(`${PLANE} li`).map(({ textContent }) => textContent);
  expect(means).toEqual([1, 2].map((k) => expect.stringMatching(`^Component ${k} .*, mean `)));
});

test("a mean is moved by arrow keys, and a run begins where the key is let go", async () => {
  await page.leap(1);
  const before = page.theta().means;
  const handle = page.buttons(/^Mean of component 1/)[0] as HTMLElement;
  handle.focus();
  fireEvent.keyDown(handle, { key: "ArrowUp" });
  fireEvent.keyDown(handle, { key: "ArrowUp" });
  fireEvent.keyUp(handle, { key: "ArrowUp" });
  await page.until(() => page.readings().iteration === 0);
  const { means } = page.theta();
  expect(means[0]?.[1]).toBeGreaterThan(before[0]?.[1] ?? Number.NaN);
  // Where a place of the screen is, is told in round numbers.
  expect(means[0]?.[0]).toBeCloseTo(before[0]?.[0] ?? Number.NaN, 2);
  expect(means[1]).toEqual(before[1]);
});

test("in slow motion the stage that is on is lit alone", async () => {
  await page.half("E");
  const lit = () => all("[aria-label='Stages of a half-step'] li li[data-lit=true]").length;
  expect(lit()).toBe(2);
  setView({ slow: true, stage: 1 });
  await page.rest();
  expect(
    all("[aria-label='Stages of a half-step'] li li[data-lit=true]").map((li) => li.textContent),
  ).toEqual(["the bound touches ℓ"]);
  setView({ slow: false, stage: null });
});
