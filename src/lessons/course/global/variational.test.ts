import { expect, test } from "vitest";
import type { Phi } from "../../../models/log-density/theta.ts";
import { rises } from "../testing/claims.ts";
import { changeOf, seen, valueIn, type Watched } from "../testing/watch.ts";
import { lesson } from "./variational.ts";

const phiOf = ({ after }: Watched) => after.phi as Phi;
const elbos = ({ frames }: Watched) => frames.map(({ elbo }) => elbo ?? Number.NaN);
const startAt = (x: number, y: number) => ({
  mean: [x, y],
  covariance: [
    [1, 0],
    [0, 1],
  ],
});

test("the target: ℓ is the same in every frame, and what the ELBO gains the gap loses", () => {
  const watched = seen(lesson, "target");
  for (const { logLikelihood } of watched.frames)
    expect(logLikelihood).toBe(watched.before.logLikelihood);
  expect(changeOf(watched, "elbo")).toBeGreaterThan(1);
  expect(changeOf(watched, "gap")).toBeCloseTo(-changeOf(watched, "elbo"), 12);
});

test("mean field: −½ log(1 − 0.8²) from any start, with the variances of a slice", () => {
  const price = -0.5 * Math.log(1 - 0.64);
  for (const [x, y] of [
    [-1.5, 1.5],
    [4, -2],
    [0.1, 0],
  ] as const) {
    const watched = seen(lesson, "families", { start: startAt(x, y) });
    expect(valueIn(watched.after, "gap")).toBeCloseTo(price, 6);
    for (const d of [0, 1]) expect(phiOf(watched).covariance[d]?.[d]).toBeCloseTo(1 - 0.64, 6);
  }
});

test("the two KLs change places: 0.51 and 1.27", () => {
  const { before, after } = seen(lesson, "forward");
  const both = [before, after].map((frame) => [valueIn(frame, "gap"), frame.lines?.forwardKl ?? 0]);
  expect(both.flat().map((kl) => kl.toFixed(2))).toEqual(["0.51", "1.27", "1.27", "0.51"]);
  // The start is where coordinate ascent ends.
  const { elbo } = seen(lesson, "families").after;
  expect(before.elbo).toBeCloseTo(elbo ?? 0, 6);
});

test("two modes: −log 0.4 on the right, −log 0.6 from the left, 60 % of p there", () => {
  const watched = seen(lesson, "modes");
  expect(valueIn(watched.after, "gap")).toBeCloseTo(-Math.log(0.4), 2);
  const left = seen(lesson, "modes", { start: startAt(-1.5, 2) });
  expect(phiOf(left).mean[0]).toBeLessThan(-2.4);
  expect(valueIn(left.after, "gap")).toBeCloseTo(-Math.log(0.6), 2);
  expect((-Math.log(0.6)).toFixed(2)).toBe("0.51");
  const toModes = [
    [-2.5, 0],
    [2.5, 1],
  ].map(([x = 0, y = 0]) => Math.hypot(x - 1.5, y - 2));
  expect(toModes[1]).toBeLessThan(toModes[0] ?? 0);
});

test("draws: exact steps as long never fall and end at 2.21; by the score function q is thrown off", () => {
  const watched = seen(lesson, "draws");
  const withEstimate = (estimate: string) =>
    seen({ ...lesson, scenes: lesson.scenes.map((scene) => ({ ...scene, play: 1 })) }, "draws", {
      inference: { ...watched.choices.inference, estimate } as never,
    });
  const exact = elbos(withEstimate("exact"));
  expect(exact).toHaveLength(151);
  expect(Math.min(...rises(exact))).toBeGreaterThan(-1e-9);
  expect(exact.at(-1)).toBeCloseTo(2.21, 2);
  expect(withEstimate("score").end.reason).toBe("degenerate");
  expect(watched.after.iteration).toBe(150);
});

test("learnt λ: in this M-step ℓ falls and the ELBO rises; q is narrower than p along both axes", () => {
  const watched = seen(lesson, "learnt");
  expect(watched.before).toMatchObject({ phase: "E", iteration: 2 });
  expect(watched.after.phase).toBe("M");
  expect(changeOf(watched, "logLikelihood")).toBeLessThan(-0.005);
  expect(changeOf(watched, "elbo")).toBeGreaterThan(0.005);
  expect(changeOf(watched, "gap")).toBeCloseTo(
    changeOf(watched, "logLikelihood") - changeOf(watched, "elbo"),
    12,
  );
  expect(watched.after.neverFalls).toEqual(["elbo"]);
});
