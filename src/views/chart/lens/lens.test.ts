import fc from "fast-check";
import { expect, test } from "vitest";
import type { Frame } from "../../../engine/run/frame.ts";
import { inside } from "../../labels/rect.ts";
import { chartLayout, framePixels } from "../axes/chartLayout.ts";
import { inNats } from "../axes/verticalAxis.ts";
import { lensAt, levelsIn } from "./lens.ts";

const at = { theta: null, qTheta: null, logPrior: 0, terms: null, neverFalls: [], iteration: 1 };

/** The M-step of iteration 1 with its rise and the gap that it opened, in a plot of some size. */
function drawn(rise: number, gap: number, plot: { width: number; height: number }, to = 4) {
  const before: Frame = { ...at, phase: "E", logLikelihood: -rise, elbo: -rise };
  const frame: Frame = { ...at, phase: "M", logLikelihood: 0, elbo: -gap };
  const sizes = { font: 13, spacing: 0, mark: 1, compact: false, values: 5 };
  const up = { low: -rise * 1.05, high: rise * 0.05 };
  const box = { left: 50, top: 30, ...plot };
  const layout = chartLayout({ ...sizes, plot: box }, { from: 0, to }, up, inNats);
  const [e, m] = framePixels([before, frame], layout);
  return { layout, m, lens: lensAt(e, m, layout) };
}

const plot = fc.record({
  width: fc.double({ min: 200, max: 900, noNaN: true }),
  height: fc.double({ min: 60, max: 500, noNaN: true }),
});

test("a lens lies in the plot, right of its frame, and magnifies what could not be seen", () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-7, max: 1, noNaN: true }),
      plot,
      (rise, share, size) => {
        const gap = rise * share;
        const { layout, m, lens } = drawn(rise, gap, size);
        const pixels = (m?.elbo ?? 0) - (m?.logLikelihood ?? 0);
        if (!lens) return;
        found += 1;
        expect(pixels).toBeLessThanOrEqual(8);
        expect(inside(lens.rect, layout.plot)).toBe(true);
        expect(lens.rect.left).toBeGreaterThan(m?.x ?? 0);
        const { ell, elbo } = levelsIn(lens, layout.font);
        expect(elbo - ell).toBeCloseTo(pixels * lens.times, 6);
        expect(elbo - ell).toBeGreaterThan(1.5 * layout.font);
      },
    ),
    { seed: 4, numRuns: 500 },
  );
  expect(found).toBeGreaterThan(50);
});

test("there is none where the gap shows by itself, where it is 0, and where there is no room", () => {
  const size = { width: 440, height: 220 };
  expect(drawn(1259, 10.8, size).lens).not.toBeNull();
  expect(drawn(100, 30, size).lens).toBeNull();
  expect(drawn(1259, 0, size).lens).toBeNull();
  expect(drawn(1259, 10.8, { width: 150, height: 220 }).lens).toBeNull();
  expect(drawn(1259, 10.8, size, 1.2).lens).toBeNull();
});

test("in little room it says the short names", () => {
  expect(drawn(1259, 10.8, { width: 440, height: 220 }).lens?.short).toBe(false);
  expect(drawn(1259, 10.8, { width: 230, height: 220 }).lens?.short).toBe(true);
});
