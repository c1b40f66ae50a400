import { expect, test } from "vitest";
import type { Choices } from "../../engine/registry/session.ts";
import { clusterChoices } from "../../engine/testing/clusters.ts";
import { editor } from "../../models/gaussian-mixture/editor/index.ts";
import { fullSpec } from "../../models/gaussian-mixture/testing/plain.ts";
import { presets } from "../../rules/presets.ts";
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
  for (const { name, inference, learning, levelled } of presets) {
    if (levelled) expect(learning).toHaveProperty("hold", editor.kMeans?.holds);
    const pair = { inference, learning };
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
