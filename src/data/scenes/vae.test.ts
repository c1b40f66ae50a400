import { expect, test } from "vitest";
import type { Frame } from "../../engine/run/frame.ts";
import { klGap } from "../../engine/run/klGap.ts";
import { editors } from "../../models/faces.ts";
import { vae } from "../../models/index.ts";
import { closedForm } from "../../models/ppca/closedForm.ts";
import { logVarianceOf, type Theta } from "../../models/vae/theta.ts";
import { loadAllRules } from "../../rules/loaded.ts";
import { engineData } from "../dataset.ts";
import { sceneOf } from "./testing/find.ts";
import { type Played, play } from "./testing/play.ts";

await Promise.all([loadAllRules(vae.first), editors.load(vae.first)]);

const last = ({ frames }: Played): Frame => frames.at(-1) as Frame;
const noiseOf = (frame: Frame): number => Math.exp(logVarianceOf(frame.theta as Theta));

function manifoldOf(played: Played) {
  const { model } = played.choices;
  const { theta, phi } = last(played);
  const told = editors.of(model).manifold?.(model, engineData(played.dataset), theta, phi);
  return told ?? expect.unreachable();
}

/** How many tops p(z | x_n) has that are a tenth of the highest at least. */
function topsOf(played: Played, n: number): number {
  const { posterior } = manifoldOf(played).overZ(n);
  const most = Math.max(...posterior);
  return posterior.filter(
    (p, i) => p > most / 10 && p > (posterior[i - 1] ?? 0) && p >= (posterior[i + 1] ?? 0),
  ).length;
}

test("half-moons: a curve leaves less than a third of the noise that a line does, and some posteriors have two tops", () => {
  const played = play(sceneOf("vae-half-moons"));
  const { noise } = closedForm(played.dataset.points, 1);
  expect(noiseOf(last(played))).toBeLessThan(noise / 3);
  const points = Array.from({ length: 200 }, (_, n) => n);
  expect(points.some((n) => topsOf(played, n) > 1)).toBe(true);
});

test("a ring is cut: there neighbours have z far apart", () => {
  const played = play(sceneOf("vae-ring"));
  const { m } = manifoldOf(played);
  const [xs, ys] = played.dataset.points.columns as [Float64Array, Float64Array];
  const around = Array.from(m.keys()).sort(
    (a, b) =>
      Math.atan2(ys[a] as number, xs[a] as number) - Math.atan2(ys[b] as number, xs[b] as number),
  );
  const leaps = around.map((n, i) =>
    Math.abs((m[n] as number) - (m[around.at(i - 1) as number] as number)),
  );
  expect(Math.max(...leaps)).toBeGreaterThan(2);
  expect(leaps.toSorted((a, b) => a - b)[75]).toBeLessThan(0.2);
});

test("linear: ℓ is PPCA’s maximum to a thousandth of a nat, and the gap is closed", () => {
  const played = play(sceneOf("vae-linear"));
  const { logLikelihood } = last(played);
  const { points } = played.dataset;
  const { noise, loadings } = closedForm(points, 1);
  // log N(x | x̄, WWᵀ + σ²I) at its maximum: −(N/2)(2 log 2π + log|C| + 2).
  const [[a = 0] = [], [b = 0] = []] = loadings;
  const determinant = noise * (noise + a * a + b * b);
  const best = (-points.size / 2) * (2 * Math.log(2 * Math.PI) + Math.log(determinant) + 2);
  expect(Math.abs((logLikelihood ?? 0) - best)).toBeLessThan(1e-3);
  expect(klGap(last(played))).toBeLessThan(1e-6);
});

test("collapse: q is the prior, the curve a spot, and the gap closed", () => {
  const played = play(sceneOf("vae-collapse"));
  expect(last(played).lines?.klPrior).toBeLessThan(0.01);
  expect(klGap(last(played))).toBeLessThan(0.01);
  const { places, sd } = manifoldOf(played);
  const xs = places.map(([x = 0]) => x);
  expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(sd / 10);
});

test("an encoder too small: ℓ stays far below, and more than half of the gap is the encoder’s", () => {
  const small = last(play(sceneOf("vae-small-encoder")));
  const bent = last(play(sceneOf("vae-half-moons")));
  expect(bent.logLikelihood ?? 0).toBeGreaterThan((small.logLikelihood ?? 0) + 50);
  const { amortisation = 0, approximation = 0 } = small.lines ?? {};
  expect(amortisation).toBeGreaterThan(approximation);
  expect(amortisation).toBeGreaterThan(4);
});

test("one sample: the ELBO falls often; with thirty it falls less often and ends higher", () => {
  const scene = sceneOf("vae-one-sample");
  const { choices, frames } = play(scene);
  const thirty = { ...choices.learning, samples: 30 } as unknown as typeof choices.learning;
  const steady = play(scene, { learning: thirty }).frames;
  const falls = (of: readonly Frame[]) =>
    of.filter((frame, i) => i > 0 && (frame.elbo ?? 0) < (of[i - 1]?.elbo ?? 0)).length;
  expect(falls(frames)).toBeGreaterThan(10);
  expect(falls(steady)).toBeLessThan(falls(frames));
  expect(steady.at(-1)?.elbo ?? 0).toBeGreaterThan(frames.at(-1)?.elbo ?? 0);
});

test("a step too long: the ELBO falls, and the run ends where the weights leave the numbers", () => {
  const { frames, end } = play(sceneOf("vae-step-too-long"));
  expect(frames[1]?.elbo ?? 0).toBeLessThan((frames[0]?.elbo ?? 0) - 1000);
  expect(end).toMatchObject({ reason: "degenerate", components: [] });
  expect(frames.every(({ elbo }) => Number.isFinite(elbo))).toBe(true);
});
