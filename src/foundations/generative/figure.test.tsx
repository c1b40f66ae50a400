// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { openFigure } from "../testing/openFigure.tsx";
import { figure } from "./figure.tsx";
import { readingOf, type State } from "./reading.ts";

const lines = (state: State) => figure.lines(state);

test("both models answer for a whole x, and only one where a coordinate is missing", async () => {
  const page = await openFigure("generative");
  const before = readingOf(page.state() as State);
  expect(before.discriminative).not.toBeNull();
  await page.press(/^x\s*2$/);
  const state = page.state() as State;
  expect(state.missing).toBe("x2");
  const reading = readingOf(state);
  expect(reading.discriminative).toBeNull();
  expect(lines(state)[0]?.result).toBeUndefined();
  expect(page.drawn()).toContain("it needs both");
  // The coordinate that is missing has no say.
  const other = { ...state, x: [state.x[0] ?? 0, 4] };
  expect(readingOf(other).generative).toBe(reading.generative);
  expect(lines(other)[1]?.result).toBe(lines(state)[1]?.result);
});

test("where a coordinate is missing, only the other is dragged", async () => {
  const page = await openFigure("generative", { missing: "x1" });
  const [a, b = 0] = page.state().x as number[];
  await page.key("x, left", "ArrowUp");
  expect(page.state().x).toEqual([a, expect.closeTo(b + 0.1, 9)]);
  await page.key("x, right", "ArrowRight");
  expect(page.state().x).toEqual([a, expect.closeTo(b + 0.2, 9)]);
});

test("far from all points the boundary is sure, and no sample is as rare", () => {
  const far: State = { x: [4.8, 4.8], missing: "none", samples: 0 };
  const reading = readingOf(far);
  expect(reading.discriminative).toBeGreaterThan(0.999);
  expect(reading.rank).toBe(0);
  expect(lines(far)[2]?.note).toContain("no sample");
});

test("only p(x, y) is sampled, other points at each press", async () => {
  const page = await openFigure("generative");
  const before = page.drawn();
  await page.press("Sample p(x, y)");
  const first = page.drawn();
  expect(first).not.toBe(before);
  await page.press("Sample p(x, y)");
  expect(page.drawn()).not.toBe(first);
  expect(page.state().samples).toBe(2);
});
