import { expect, test } from "vitest";
import type { Frame } from "../../engine/run/frame.ts";
import { cursorOf, pairView, type Side } from "./pairView.ts";

/** A run whose ℓ has these values after each M-step, with the ELBO at ℓ. */
function side(name: Side["name"], values: readonly number[]): Side {
  const frame = (phase: Frame["phase"], iteration: number, value: number): Frame => ({
    phase,
    iteration,
    theta: iteration,
    qTheta: null,
    logLikelihood: value,
    elbo: phase === "init" ? null : value,
    terms: null,
    logPrior: 0,
    neverFalls: [],
  });
  const frames = values.flatMap((value, t) =>
    t === 0 ? [frame("init", 0, value)] : [frame("E", t, values[t - 1] ?? 0), frame("M", t, value)],
  );
  return { name, frames };
}

const quick = side("A", [-100, -60, -50, -50]);
const slow = side("B", [-100, ...Array.from({ length: 30 }, (_, t) => -90 + t)]);

test("what is in view holds both runs, also where one has long ended", () => {
  const view = pairView([quick, slow], 60, true);
  expect(view?.across.to).toBeGreaterThanOrEqual(30);
  expect(view?.up.high).toBeGreaterThan(-50);
  expect(view?.up.low).toBeLessThan(-61);
});

test("a run that has ended stays at its last frame", () => {
  expect(cursorOf(quick, 60)).toBe(6);
  expect(cursorOf(slow, 60)).toBe(60);
  expect(cursorOf(slow, 3)).toBe(3);
  expect(cursorOf({ name: "A", frames: [] }, 3)).toBe(0);
});

test("nothing to show is nothing", () => {
  expect(pairView([], 0, true)).toBeNull();
});
