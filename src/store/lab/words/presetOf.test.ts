import "../../../engine/testing/setup.ts";
import { expect, test } from "vitest";
import type { Choices } from "../../../engine/registry/session.ts";
import { clusterChoices } from "../../../engine/testing/clusters.ts";
import { fullSpec } from "../../../models/gaussian-mixture/testing/plain.ts";
import { gaussianMixture } from "../../../models/index.ts";
import { give, type Spec } from "../../../models/kinds.ts";
import { pairOf, presets } from "../../../rules/presets.ts";
import { presetOf } from "./presetOf.ts";

const level = {
  weights: [0.5, 0.5],
  means: [
    [0, 0],
    [1, 2],
  ],
  covariances: Array.from({ length: 2 }, () => [
    [0.3, 0],
    [0, 0.3],
  ]),
};
const nameOf = (changes: Partial<Choices>) => presetOf({ choices: clusterChoices(changes) });

test("K-means and its kin are called so from equal weights and equal circles alone", () => {
  for (const preset of presets) {
    const { name, levelled } = preset;
    const pair = pairOf(preset, fullSpec(2)) ?? expect.unreachable();
    expect(nameOf({ ...pair, start: level })).toBe(name);
    const other = levelled ? null : name;
    expect(nameOf({ ...pair, start: { ...level, weights: [0.6, 0.4] } })).toBe(other);
    const oval = [
      [0.3, 0.1],
      [0.1, 0.3],
    ];
    expect(nameOf({ ...pair, start: { ...level, covariances: [oval, oval] } })).toBe(other);
    const start = { kind: "k-means++", seed: 3 };
    expect(nameOf({ ...pair, start, model: fullSpec(2) })).toBe(other);
    const model = { ...fullSpec(2), covariance: "spherical" } as const;
    expect(nameOf({ ...pair, start, model })).toBe(name);
  }
});

test("where a model has no K-means, hard inference with the closed form is Classification EM", () => {
  const model = { kind: "no-k-means" } as unknown as Spec;
  const { kMeans: _, ...row } = gaussianMixture;
  const takeOut = give({ ...row, kind: model.kind } as unknown as Parameters<typeof give>[0]);
  expect(nameOf({ model, inference: { kind: "hard" } })).toBe("Classification EM");
  takeOut();
});
