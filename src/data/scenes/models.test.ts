import { expect, test } from "vitest";
import type { Frame } from "../../engine/run/frame.ts";
import { closedForm } from "../../models/ppca/closedForm.ts";
import type { PpcaTheta } from "../../models/ppca/theta.ts";
import { errors } from "./testing/classes.ts";
import { climb, mixtureOf, sceneOf } from "./testing/find.ts";
import { play } from "./testing/play.ts";

test("Old Faithful: 36 % and 64 %, as mclust finds (0.3559, 0.6441)", () => {
  const { frames } = play(sceneOf("old-faithful"));
  const { weights } = mixtureOf(frames.at(-1));
  expect(weights[0]).toBeCloseTo(0.3559, 3);
  expect(weights[1]).toBeCloseTo(0.6441, 3);
});

/** With two groups and two components the better of the two ways to match them. */
const wrong = (id: string): number => {
  const { dataset, frames } = play(sceneOf(id));
  const share = errors(dataset, mixtureOf(frames.at(-1)));
  return Math.min(share, 1 - share);
};

test("half-moons: more than one point in four is in the wrong group", () => {
  expect(wrong("half-moons")).toBeGreaterThan(0.25);
});

test("half-moons in pieces: 195 nats higher", () => {
  const [two = 0, eight = 0] = ["half-moons", "half-moons-8"].map((id) =>
    climb(play(sceneOf(id)).frames).at(-1),
  );
  expect(eight - two).toBeCloseTo(195, -0.5);
});

test("rings: the colours know nothing of the rings", () => {
  expect(wrong("rings")).toBeGreaterThan(0.4);
});

test("PPCA: EM climbs to the closed form", () => {
  const { frames, dataset, end } = play(sceneOf("ppca"));
  expect(end.reason).toBe("converged");
  const best = closedForm(dataset.points, 1);
  const { theta } = frames.at(-1) as Frame<PpcaTheta>;
  const { loadings, noise, mean } = theta;
  const outer = (w: PpcaTheta["loadings"]) => w.flatMap(([a = 0]) => w.map(([b = 0]) => a * b));
  for (const [i, value] of outer(best.loadings).entries())
    expect(outer(loadings)[i]).toBeCloseTo(value, 2);
  expect(noise).toBeCloseTo(best.noise, 3);
  for (const d of [0, 1]) expect(mean[d]).toBeCloseTo(best.mean[d] ?? 0, 3);
  const atBest = play(sceneOf("ppca"), { start: best }).frames[0];
  expect((atBest?.logLikelihood ?? 0) - (climb(frames).at(-1) ?? 0)).toBeLessThan(1e-5);
});
