import { expect, test } from "vitest";
import { clear, skyline } from "../labels/skyline.ts";
import { gapAt, placeCurveLabels } from "./curveLabels.ts";
import { heightOf } from "./curves.ts";
import { layoutOf } from "./layout.ts";

const at = (ell: number, bound: number) =>
  gapAt({
    positions: [0, 1, 2],
    logLikelihood: [ell - 1, ell, ell - 1],
    bounds: [
      { name: "bound of q₁", values: [bound - 1, bound, bound - 1], touches: 0, meets: false },
    ],
    iteration: 1,
    phase: "M",
    slopes: null,
    prior: false,
  })?.kl;

test("the KL along the step is what lies between ℓ and the bound, and never below 0", () => {
  expect(at(-421.5, -425.25)).toBe(3.75);
  for (const ell of [-421.5, 3e-9, 7e11])
    expect(at(ell, ell + 1.3e-13 * Math.abs(ell) + 1e-16)).toBe(0);
});

test("texts cover no curve, and the gap is named wherever there is room for it", () => {
  const positions = Array.from({ length: 41 }, (_, i) => -1 + i / 10);
  for (const [width, height, font] of [
    [540, 220, 13],
    [380, 130, 16],
    [350, 170, 13],
  ] as const)
    for (const bend of [0.4, 2, 9, 40])
      for (const slope of [0.5, 6, 30]) {
        const bound = {
          name: "bound of q₄",
          values: positions.map((s) => slope * s - (slope / 2) * s * s),
          touches: 0,
          meets: true,
        };
        const props = {
          positions,
          logLikelihood: bound.values.map((value, i) => value + bend * (positions[i] ?? 0) ** 2),
          bounds: [bound],
          iteration: 4,
          phase: "M",
          slopes: { logLikelihood: slope, bound: slope, same: true },
        } as const;
        const range = heightOf(props);
        if (!range) throw new Error("There is nothing to draw.");
        const layout = layoutOf({ width, height, font, spacing: 0 }, positions, range);
        const curves = [props.logLikelihood, bound.values].map((values) =>
          skyline(
            [values.map((value, i) => ({ x: layout.x(positions[i] ?? 0), y: layout.y(value) }))],
            width,
          ),
        );
        const texts = placeCurveLabels(props, layout, { font, spacing: 0 });
        expect(texts.map(({ kind }) => kind)).toContain("gap");
        for (const { text, rect } of texts)
          expect(clear(rect, curves), `${text}, ${width}, ${bend}, ${slope}`).toBe(true);
      }
});
