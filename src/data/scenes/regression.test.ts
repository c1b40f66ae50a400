import { expect, test } from "vitest";
import type { Frame } from "../../engine/run/frame.ts";
import { runFor } from "../../engine/testing/run.ts";
import { designOf } from "../../models/linear-regression/kernel/design.ts";
import { covarianceOf, posteriorOf } from "../../models/linear-regression/kernel/posterior.ts";
import type { RegressionTheta } from "../../models/linear-regression/theta.ts";
import { engineData } from "../dataset.ts";
import { sceneOf } from "./testing/find.ts";
import { play } from "./testing/play.ts";

const heights = (frames: readonly Frame[]) =>
  frames.filter(({ phase }) => phase !== "E").map(({ logLikelihood }) => logLikelihood ?? 0);

test("EM and MacKay’s rule: the same end, 109 iterations against 34 to a millionth of a nat", () => {
  const { dataset, choices } = play(sceneOf("regression-em-and-mackay"));
  const made = (kind: string) =>
    heights(runFor(engineData(dataset), { ...choices, learning: { kind } as never }, 1200).frames);
  const ends = ["closed-form", "mackay"].map((kind) => {
    const all = made(kind);
    const top = all.at(-1) ?? 0;
    return { top, at: all.findIndex((value) => Math.abs(top - value) < 1e-6) };
  });
  expect(ends.map(({ at }) => at)).toEqual([109, 34]);
  expect(ends[0]?.top).toBeCloseTo(ends[1]?.top ?? 0, 9);
});

test("nine points: EM ends at a curve, MacKay’s rule at noise alone, 0.09 nats higher", () => {
  const scene = sceneOf("regression-two-tops");
  const noise = play(scene);
  expect(noise.end).toMatchObject({ reason: "degenerate", onto: "zero" });
  const stop = { tolerance: 1e-12, maxIterations: 2000 };
  const curve = play(scene, { learning: { kind: "closed-form" }, stop });
  const last = curve.frames.at(-1) as Frame<RegressionTheta>;
  expect(last.theta.lambda).toBeCloseTo(1.1, 1);
  expect(heights(curve.frames).at(-1)).toBeCloseTo(-9.4, 2);
  expect(heights(noise.frames).at(-1)).toBeCloseTo(-9.31, 2);
});

test("a perfect fit ends with β on its way to infinity, λ that runs away with the weights at 0", () => {
  expect(play(sceneOf("regression-perfect-fit")).end).toMatchObject({
    reason: "degenerate",
    onto: "fit",
  });
  expect(play(sceneOf("regression-runs-away")).end).toMatchObject({
    reason: "degenerate",
    onto: "zero",
  });
});

test("ten points: q is 11 times as narrow as the prior in the intercept, 6 in the slope", () => {
  const { dataset, choices, frames } = play(sceneOf("regression-ten-points"));
  const theta = frames.at(-1)?.theta as RegressionTheta;
  const basis = { kind: "polynomial", degree: 1 } as const;
  const s = covarianceOf(posteriorOf(designOf(basis, engineData(dataset).points), theta));
  const [one, slope] = s.map((row, i) => 1 / Math.sqrt(theta.lambda * (row[i] ?? 0)));
  expect([Math.floor(one ?? 0), Math.floor(slope ?? 0)]).toEqual([11, 6]);
  expect(choices.start).toEqual(theta);
});

test("weights as a point: what is climbed never falls, both precisions come out larger, ℓ ends below EM’s", () => {
  const { dataset, choices, frames } = play(sceneOf("regression-map-weights"));
  const climbed = frames.slice(1).map(({ lines }) => lines?.logJoint ?? Number.NaN);
  for (const [i, value] of climbed.entries())
    if (i > 0) expect(value).toBeGreaterThanOrEqual((climbed[i - 1] ?? 0) - 1e-9);
  const em = runFor(
    engineData(dataset),
    { ...choices, learning: { kind: "closed-form" } },
    1000,
  ).frames.at(-1) as Frame<RegressionTheta>;
  const last = frames.at(-1) as Frame<RegressionTheta>;
  expect(last.theta.beta).toBeGreaterThan(em.theta.beta);
  expect(last.theta.lambda).toBeGreaterThan(em.theta.lambda);
  expect(last.logLikelihood ?? 0).toBeLessThan(em.logLikelihood ?? 0);
});
