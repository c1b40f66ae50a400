// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/dom";
import { expect, test } from "vitest";
import { openFigure } from "../testing/openFigure.tsx";
import { figure } from "./figure.tsx";
import { bound, lowest, STEPS, type State, walksOf } from "./line.ts";

const slide = (name: string, value: number) =>
  fireEvent.change(screen.getByRole("slider", { name }), { target: { value: String(value) } });
const spread = (state: State): number => Number(figure.lines(state)[2]?.result);

test("four times the points halve the spread, in the picture and in the formula", async () => {
  const page = await openFigure("sgd");
  const before = page.state() as State;
  slide("Points a batch n", Math.log2(before.batch) + 2);
  await page.rest();
  const after = page.state() as State;
  expect(after.batch).toBe(4 * before.batch);
  expect(spread(after)).toBeCloseTo(spread(before) / 2, 1);
  expect(page.said("Points a batch n")).toBe("8 of 32");
});

test("at the lowest place the full gradient rests and the batches walk on", () => {
  const state = { start: lowest, stepSize: 0.2, batch: 2, momentum: 0, seed: 1 };
  const { full, noisy } = walksOf(state);
  expect(full).toHaveLength(STEPS + 1);
  for (const theta of full) for (const i of [0, 1]) expect(theta[i]).toBeCloseTo(lowest[i] ?? 0, 9);
  expect(Math.max(...noisy.map(([a]) => Math.abs(a - lowest[0])))).toBeGreaterThan(0.1);
});

test("the bound of the step size tells where the full gradient's walk runs away", () => {
  for (const momentum of [0, 0.7])
    for (const [factor, away] of [
      [0.97, false],
      [1.05, true],
    ] as const) {
      const stepSize = factor * bound(momentum);
      const { fullAbove } = walksOf({ start: [0, 3], stepSize, batch: 1, momentum, seed: 1 });
      expect((fullAbove.at(-1) ?? 0) > (fullAbove[0] ?? 0)).toBe(away);
    }
});

test("momentum at a press, and at another without; too large a step is said", async () => {
  const page = await openFigure("sgd");
  await page.press(/^Momentum/);
  expect(page.state().momentum).toBe(0.7);
  expect(figure.lines(page.state() as State).at(-1)?.note).toContain("comes to rest");
  await page.press(/^Momentum/);
  expect(page.state().momentum).toBe(0);
  slide("Step size η", 1);
  await page.rest();
  expect(page.state().stepSize).toBe(1);
  expect(figure.lines(page.state() as State).at(-1)?.note).toContain("run away");
});

test("a batch is a whole number of points", async () => {
  const page = await openFigure("sgd", { batch: 2.5 });
  expect(page.notice()).toContain("whole number of points");
});
