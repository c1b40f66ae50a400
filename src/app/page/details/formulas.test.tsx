import { fireEvent } from "@testing-library/dom";
import { beforeEach, expect, test } from "vitest";
import { lit, litNow } from "../../../store/lab/lit.ts";
import { openPage } from "../../testing/page.tsx";

const page = await openPage();
beforeEach(page.afresh);

/** The tab, once it is of the frame shown. */
async function opened(): Promise<HTMLElement> {
  const tab = await page.tab("Formulas");
  await page.until(() => {
    const { run, cursor, statistics } = page.lab.getState();
    return statistics?.frame === run.frames[cursor] && tab.querySelector("math");
  });
  return tab;
}

/** The TeX of each formula and what it comes to. */
const said = (tab: Element) =>
  [...tab.querySelectorAll("li")].map((line) =>
    [...line.querySelectorAll("annotation")].map(({ textContent }) => textContent ?? ""),
  );

const comesTo = (tab: Element, symbol: string): string =>
  (
    said(tab)
      .find(([formula = ""]) => formula.includes(symbol))
      ?.at(-1) ?? ""
  ).replace(/.*mathbf\{(.*)\}$/, "$1");

const isLit = (name: string): boolean => litNow(lit.getState()).includes(name);

test("after an E-step the point's responsibility stands in the numbers of One point", async () => {
  await page.half("E");
  page.lab.setState(({ view }) => ({ view: { ...view, picked: 11 } }));
  const share = comesTo(await opened(), "\\gamma_{12,1}");
  const table = await page.tab("One point");
  expect(table.querySelector("tbody tr td:last-child span")?.textContent).toBe(share);
});

test("after an M-step each component's count, weight, mean and covariance are those of θ", async () => {
  await page.leap(1);
  const tab = await opened();
  const { weights, means } = page.theta();
  for (const k of [1, 2]) {
    fireEvent.click(page.button(`Component ${k}`, tab));
    await page.until(() => comesTo(tab, `N_{${k}}} =`) !== "");
    expect(Number(comesTo(tab, `N_{${k}}} =`)) / 1000).toBeCloseTo(weights[k - 1] ?? 0, 5);
    expect(Number(comesTo(tab, `pi_{${k}}} =`))).toBeCloseTo(weights[k - 1] ?? 0, 3);
    expect(comesTo(tab, `mu_{${k}}} =`)).toContain((means[k - 1]?.[0] ?? 0).toFixed(3));
  }
});

test("a symbol lights what it stands for, and that the symbol: by pointer and by keys, one tab stop", async () => {
  await page.leap(1);
  const tab = await opened();
  const symbols = page.text("toolbar", "Symbols");
  expect(symbols).toContain("μ");
  const buttons = [...tab.querySelectorAll<HTMLElement>("[role=toolbar] button")];
  expect(buttons.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  buttons[0]?.focus();
  expect(isLit("share-0")).toBe(true);
  for (let i = 0; i < 3; i++) await page.key("ArrowRight");
  expect(document.activeElement?.textContent).toContain("mean of component 1");
  expect(isLit("centre-0")).toBe(true);
  expect(isLit("share-0")).toBe(false);
  expect(page.lab.getState().run.frames).toHaveLength(3);
  fireEvent.pointerMove(page.button(/^Mean of component 2/));
  expect(isLit("centre-1")).toBe(true);
  const symbol = tab.querySelector('.katex [data-lit="area-0"]') as Element;
  fireEvent.pointerMove(symbol);
  expect(isLit("area-0")).toBe(true);
  expect(document.querySelector('svg g[data-lit="area-0"] ellipse')).not.toBeNull();
  await page.tab("Parameters");
  await page.until(() => !isLit("area-0"));
});

test("a line of the chart lights its symbols, and a term of the chain its value on the chart: by keys", async () => {
  await page.leap(1);
  await page.tab("Why");
  const names = () => document.querySelector("[aria-label='Lines of the chart']");
  const places = () => document.querySelectorAll("svg [data-place]").length;
  await page.until(() => names());
  names()?.querySelector("button")?.focus();
  await page.until(() => isLit("logLikelihood"));
  await page.key("ArrowRight");
  expect(isLit("elbo")).toBe(true);
  const chain = () => document.querySelectorAll<HTMLElement>("table[data-walk] button[data-lit]");
  await page.until(() => chain().length === 9);
  const terms = [...chain()];
  expect(terms.filter((term) => term.matches("[data-lit~='elbo']"))).toHaveLength(4);
  expect(places()).toBe(0);
  const [first, second] = terms;
  expect(terms.filter(({ tabIndex }) => tabIndex === 0)).toEqual([first]);
  first?.focus();
  await page.until(() => isLit("logLikelihood-now") && places() === 1);
  await page.key("ArrowRight");
  expect(document.activeElement).toBe(second);
  expect(isLit("elbo-now")).toBe(true);
  // Kept by a press, also where the formulas are looked at.
  fireEvent.click(second as HTMLElement);
  await page.key("ArrowLeft");
  expect(isLit("elbo-now")).toBe(false);
  first?.blur();
  fireEvent.pointerMove(document.body);
  await opened();
  expect(isLit("elbo-now")).toBe(true);
});

test("the caption of the step, a point and a scene explain their words", async () => {
  const explained = (within: Element | null) =>
    Array.from(
      within?.querySelectorAll("button[aria-describedby]") ?? [],
      ({ textContent }) => textContent,
    );
  await page.leap(1);
  await page.half("E");
  const step = await page.tab("Along the step");
  await page.until(() => explained(step).includes("Fisher’s identity"));
  expect(explained(step)).toContain("bound");
  page.lab.setState(({ view }) => ({ view: { ...view, picked: 11 } }));
  expect(explained(await page.tab("One point"))).toEqual(["γk", "nats"]);
  const { dataset, choices } = page.lab.getState();
  const told = {
    title: "A scene",
    about: "Its log-likelihood is known.",
    found: "It is a saddle.",
  };
  page.lab.setState({ scene: { ...told, dataset, model: choices.model } });
  const strip = () => document.querySelector("[aria-label='Scene']");
  await page.until(() => strip());
  expect(explained(strip())).toEqual(["log-likelihood"]);
  await page.press("What happens");
  expect(explained(strip())).toEqual(["log-likelihood", "saddle"]);
});

test("where a rule has no formula it says so; the tab asks for an E-step where there is no q", async () => {
  expect((await page.tab("Formulas")).textContent).toContain("make an E-step");
  await page.choosePair("Gradient ascent");
  await page.leap(1);
  expect((await opened()).textContent).toContain("No formula gives the maximum here");
});
