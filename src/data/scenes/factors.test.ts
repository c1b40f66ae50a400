import { expect, test } from "vitest";
import { entry } from "../../maths/linear/matrix.ts";
import { gaussianMixture, mixtureOfPpca } from "../../models/index.ts";
import { kindOf } from "../../models/kinds.ts";
import { density } from "../../models/mixture-of-ppca/density.ts";
import type { MixtureOfPpcaTheta } from "../../models/mixture-of-ppca/theta.ts";
import { climb, sceneOf } from "./testing/find.ts";
import { type Played, play } from "./testing/play.ts";

const endOf = ({ frames }: Played) => {
  const last = frames.at(-1);
  if (!last) throw new Error("There is no frame.");
  return last;
};

/** Points by their likeliest component, a row each, and by their label. */
function byComponent({ dataset, choices, frames }: Played): number[][] {
  if (choices.model.kind !== "mixture-of-ppca") throw new Error("It is another model.");
  const { points, labels } = dataset;
  const { components } = choices.model;
  const joint = new Float64Array(components * points.size);
  const { theta } = endOf({ dataset, choices, frames, end: { reason: "cap" } });
  density.logJoint(choices.model, theta as MixtureOfPpcaTheta, points, joint);
  const counts = Array.from({ length: components }, () => [0, 0]);
  for (let n = 0; n < points.size; n++) {
    const own = counts.map((_, k) => entry(joint, k * points.size + n));
    const row = counts[own.indexOf(Math.max(...own))] ?? [];
    const label = labels?.[n] ?? 0;
    row[label] = (row[label] ?? 0) + 1;
  }
  return counts;
}

test("six lines: three to a moon, 2 points of 300 on the other’s, their noise near the data’s", () => {
  const played = play(sceneOf("moons-lines"));
  expect(played.end.reason).toBe("converged");
  const counts = byComponent(played);
  expect(counts.filter(([upper = 0, lower = 0]) => upper > lower)).toHaveLength(3);
  expect(counts.reduce((sum, row) => sum + Math.min(...row), 0)).toBe(2);
  const { noises } = endOf(played).theta as MixtureOfPpcaTheta;
  for (const noise of noises) expect(Math.abs(Math.log(noise / 0.01))).toBeLessThan(Math.log(2));
});

test("two latents: the same ℓ in 82 and in 316 iterations, and a wider gap with factors", () => {
  const scene = sceneOf("moons-two-latents");
  const labels = play(scene);
  const both = play(scene, {
    model: { ...mixtureOfPpca.first, components: 6, latent: "labels-and-factors" },
  });
  expect([labels, both].map((played) => endOf(played).iteration)).toEqual([82, 316]);
  expect(endOf(labels).logLikelihood).toBeCloseTo(endOf(both).logLikelihood, 2);
  expect(both.frames[0]?.theta).toEqual(labels.frames[0]?.theta);
  const gap = ({ frames }: Played) => (frames[2]?.logLikelihood ?? 0) - (frames[2]?.elbo ?? 0);
  expect(gap(both)).toBeGreaterThan(gap(labels));
  expect(climb(labels.frames)[1]).toBeGreaterThan(climb(both.frames)[1] ?? 0);
});

test("iris: 38 parameters against 44, ℓ −201.8 against −180.2, BIC 594 against 581", () => {
  const scene = sceneOf("iris-factors");
  const full = { ...gaussianMixture.first, components: 3 };
  const found = [play(scene), play(scene, { model: full })].map((played) => {
    const { model } = played.choices;
    const { size, dimensions } = played.dataset.points;
    const parameters = kindOf(model).counted?.parameters(model, dimensions) ?? 0;
    const ell = endOf(played).logLikelihood;
    return [parameters, ell.toFixed(1), Math.round(parameters * Math.log(size) - 2 * ell)];
  });
  expect(found).toEqual([
    [38, "-201.8", 594],
    [44, "-180.2", 581],
  ]);
});
