import { expect, test } from "vitest";
import type { Frame } from "../../engine/run/frame.ts";
import { klGap } from "../../engine/run/klGap.ts";
import type { Phi } from "../../models/log-density/theta.ts";
import { loadAllRules } from "../../rules/loaded.ts";
import { sceneOf } from "./testing/find.ts";
import { play } from "./testing/play.ts";

await loadAllRules({ kind: "log-density", target: { kind: "ring" }, family: "full" });

interface Theta {
  readonly lambda: number;
}

const last = (id: string): Frame => play(sceneOf(id)).frames.at(-1) as Frame;
const phiOf = (frame: Frame | undefined) => frame?.phi as Phi;
const varianceOf = (frame: Frame, d: number) => phiOf(frame).covariance[d]?.[d] ?? Number.NaN;

test("mean field: variances of 0.36 for 1, and 0.51 nats that stay", () => {
  const frame = last("mean-field");
  for (const d of [0, 1]) expect(varianceOf(frame, d)).toBeCloseTo(0.36, 6);
  expect(klGap(frame)).toBeCloseTo(0.51, 2);
});

test("forward KL: 0.51 nats one way, 1.27 the other, and a lower ELBO", () => {
  const frame = last("forward-kl");
  for (const d of [0, 1]) expect(varianceOf(frame, d)).toBeCloseTo(1, 6);
  expect(frame.lines?.forwardKl).toBeCloseTo(0.51, 2);
  expect(klGap(frame)).toBeCloseTo(1.27, 2);
  expect(frame.elbo ?? 0).toBeLessThan(last("mean-field").elbo ?? 0);
});

test("one mode: the mode that q begins at is kept, log 0.4 and log 0.6 below ℓ", () => {
  const scene = sceneOf("one-mode");
  const right = last("one-mode");
  expect(phiOf(right).mean[0]).toBeGreaterThan(2);
  expect(klGap(right)).toBeCloseTo(-Math.log(0.4), 2);
  const start = { mean: [-1.5, 0], covariance: phiOf(play(scene).frames[0]).covariance };
  const left = play(scene, { start: start as never }).frames.at(-1) as Frame;
  expect(phiOf(left).mean[0]).toBeLessThan(-2);
  expect(klGap(left)).toBeCloseTo(-Math.log(0.6), 2);
});

test("logistic regression with λ learnt: the ELBO never falls and settles at 1/λ = 4.02, ℓ is highest at 4.3", () => {
  const scene = sceneOf("bayesian-logistic-prior");
  const { frames, choices } = play(scene);
  const heights = frames.map(({ elbo }) => elbo ?? Number.NaN);
  for (const [i, height] of heights.entries())
    if (i > 0) expect(height).toBeGreaterThanOrEqual((heights[i - 1] ?? 0) - 1e-9);
  expect(1 / (frames.at(-1) as Frame<Theta>).theta.lambda).toBeCloseTo(4.02, 2);
  const stop = { tolerance: 0, maxIterations: 1 };
  const [below = 0, top = 0, above = 0] = [4.2, 4.3, 4.4].map((priorVariance) => {
    const model = { ...choices.model, target: { kind: "logistic", priorVariance } };
    return play(scene, { model: model as typeof choices.model, stop }).frames[0]?.logLikelihood;
  });
  expect(top).toBeGreaterThan(below);
  expect(top).toBeGreaterThan(above);
});

test("the banana: no tilt, and 0.32 nats", () => {
  const frame = last("banana");
  expect(phiOf(frame).covariance[0]?.[1]).toBeCloseTo(0, 2);
  expect(klGap(frame)).toBeCloseTo(0.32, 2);
});

test("a step too long: the ELBO falls, and falls faster; shorter ones rise", () => {
  const { frames } = play(sceneOf("ascent-too-long"));
  const elbos = frames.slice(0, 7).map(({ elbo }) => elbo ?? 0);
  const rises = elbos.slice(1).map((elbo, i) => elbo - (elbos[i] ?? 0));
  expect(rises.at(-1)).toBeLessThan(0);
  expect(rises.at(-1)).toBeLessThan(rises.at(-2) ?? 0);
  const { inference } = play(sceneOf("ascent-too-long")).choices;
  const short = Object.assign({}, inference, { stepSize: 0.1 });
  const calm = play(sceneOf("ascent-too-long"), { inference: short }).frames;
  for (const [i, { elbo }] of calm.entries())
    if (i > 0) expect(elbo ?? 0).toBeGreaterThanOrEqual(calm[i - 1]?.elbo ?? 0);
});

test("draws: five reparameterised ones hover near the top, by the score function they throw q about", () => {
  const scene = sceneOf("sampled-gradients");
  const lateOf = (estimate: string) => {
    const inference = Object.assign({}, play(scene).choices.inference, { estimate });
    const { frames } = play(scene, { inference });
    return frames.slice(60).map(({ elbo }) => elbo ?? Number.NaN);
  };
  const [path, score] = [lateOf("reparameterised"), lateOf("score")];
  expect(path.reduce((sum, elbo) => sum + elbo, 0) / path.length).toBeGreaterThan(2);
  expect(Math.min(...path)).toBeGreaterThan(1);
  expect(Math.min(...score)).toBeLessThan(0);
});

test("logistic regression: the gap is hundredths of a nat", () => {
  const gap = klGap(last("bayesian-logistic")) ?? Number.NaN;
  expect(gap).toBeGreaterThan(0.001);
  expect(gap).toBeLessThan(0.1);
});
