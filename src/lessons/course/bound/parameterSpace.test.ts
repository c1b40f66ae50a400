import { expect, test } from "vitest";
import { responsibilitiesOf } from "../../../data/scenes/testing/classes.ts";
import { mixtureOf } from "../../../data/scenes/testing/find.ts";
import { counted } from "../../../models/gaussian-mixture/counted.ts";
import { fullSpec } from "../../../models/gaussian-mixture/testing/plain.ts";
import { rowsOf } from "../../../models/shared/points.ts";
import { alongOf, peakOf, slopesOf, touchesOf } from "../testing/along.ts";
import { changeOf, seen, valueIn } from "../testing/watch.ts";
import { lesson } from "./parameterSpace.ts";

test("two Gaussians in the plane have 11 free numbers", () => {
  expect(counted.parameters(fullSpec(2), 2)).toBe(11);
});

test("the bound of q₇ touches ℓ at θ₆ alone, that of q₈ at θ₇ alone", () => {
  const watched = seen(lesson, "touch");
  expect(watched.before).toMatchObject({ phase: "M", iteration: 7 });
  const found = alongOf(watched, 7);
  expect(touchesOf(found, found.bounds[0])).toEqual([0]);
  expect(touchesOf(found, found.bounds[1])).toEqual([1]);
  expect(changeOf(watched, "elbo")).toBeCloseTo(valueIn(watched.before, "gap"), 6);
});

test("the M-step goes to the top of the bound of q₈, and ℓ rises beyond", () => {
  const watched = seen(lesson, "top");
  expect(watched.after).toMatchObject({ phase: "M", iteration: 8 });
  const { logLikelihood, bounds } = alongOf(watched, 8);
  expect(peakOf(bounds[0] ?? [])).toBe(1);
  expect(peakOf(logLikelihood)).toBeGreaterThan(1.2);
});

test("the curves meet with one slope", () => {
  const watched = seen(lesson, "slope");
  expect(watched.after).toMatchObject({ phase: "M", iteration: 1 });
  const slopes = slopesOf(watched, 1);
  expect(slopes).toMatchObject({ same: true });
  expect(Math.abs(slopes?.logLikelihood ?? 0)).toBeGreaterThan(1);
});

test("overlapping components: half of the points are in doubt", () => {
  const { dataset, before } = seen(lesson, "slow");
  const sure = rowsOf(dataset.points).filter(
    (point) => Math.max(...responsibilitiesOf(point, mixtureOf(before))) > 0.95,
  );
  expect(sure.length / dataset.points.size).toBeCloseTo(0.5, 1);
});

test("overlapping components: about a fortieth of the way in an iteration", () => {
  const watched = seen(lesson, "slow");
  const { frames } = watched;
  const end = mixtureOf(frames.at(-1));
  const away = (i: number) => {
    const { weights, means } = mixtureOf(frames[i]);
    return Math.hypot(
      ...weights.map((w, k) => w - (end.weights[k] ?? 0)),
      ...means.flatMap((mean, k) => mean.map((x, d) => x - (end.means[k]?.[d] ?? 0))),
    );
  };
  const share = 1 - away(202) / away(200);
  expect(share).toBeGreaterThan(1 / 50);
  expect(share).toBeLessThan(1 / 33);
  // θ₁₀₀ is the bound's top and close to where it touches; ℓ is still rising at the end of what is drawn.
  const { logLikelihood, bounds } = alongOf(watched, 100);
  expect(peakOf(bounds[0] ?? [])).toBe(1);
  expect(peakOf(logLikelihood)).toBe(2);
});
