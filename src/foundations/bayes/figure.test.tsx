// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { standingOf } from "../state.ts";
import { openFigure } from "../testing/openFigure.tsx";
import { figure } from "./figure.tsx";
import { otherWay, type State } from "./rooms.ts";

const results = (state: State) => figure.lines(state).map(({ result }) => Number(result));

test("the formulas come to the areas, and add up as shown", () => {
  for (const ifSo of [0.05, 0.33, 0.98]) {
    const state: State = { order: "room", first: 0.21, ifSo, ifNot: 0.61 };
    const [product, sum, answer] = results(state);
    expect(product).toBeCloseTo(0.21 * ifSo, 9);
    expect(answer).toBeCloseTo((0.21 * ifSo) / (0.21 * ifSo + 0.79 * 0.61), 4);
    const terms = figure.lines(state)[1]?.numbers?.split("+").map(Number) ?? [];
    expect(terms.reduce((total, term) => total + term, 0)).toBeCloseTo(sum ?? 0, 9);
  }
});

test("cut the other way round the square has the same pieces and the formulas say the same", async () => {
  const page = await openFigure("bayes");
  const before = page.state() as State;
  const areas = () => [...page.drawn().matchAll(/= (0\.\d+)/g)].map(([, area]) => area);
  const drawn = areas();
  expect(drawn).toHaveLength(4);
  await page.press("image");
  const after = page.state() as State;
  expect(after.order).toBe("image");
  expect(after.first).toBeCloseTo(0.48, 12);
  expect(results(after)).toEqual(results(before));
  expect(areas()).toEqual(drawn);
  expect(page.names()).toEqual([
    "P(bed seen)",
    "P(bedroom | bed seen)",
    "P(bedroom | no bed seen)",
  ]);
  await page.press("room");
  expect(page.state()).toEqual(before);
});

test("a rare room stays unlikely though a bed is seen", async () => {
  const page = await openFigure("bayes", { first: 0.1, ifSo: 0.9, ifNot: 0.2 });
  expect(results(page.state() as State)).toEqual([0.09, 0.27, 0.3333]);
  await page.key("P(bed seen | dining room)", "ArrowDown");
  expect(page.state().ifNot).toBe(0.1);
  expect(results(page.state() as State)).toEqual([0.09, 0.18, 0.5]);
});

test("nothing is conditioned on what never happens", () => {
  const never = standingOf(figure as never, { ifSo: 0, ifNot: 0 });
  expect(never.fault).toContain("never happens");
  expect(otherWay({ order: "room", first: 0.4, ifSo: 0.75, ifNot: 0.3 }).ifSo).toBeCloseTo(0.625);
});
