import { generate } from "../../data/generators/generate.ts";
import type { LectureRecipe } from "../../data/recipe.ts";
import type { Scene } from "../../models/contract/scene.ts";
import { mixture } from "../../models/gaussian-mixture/scenes/session.ts";
import { roundStart } from "../../models/gaussian-mixture/scenes/starts.ts";

/** The lecture's 1000 points of two classes. */
export const lectureData: LectureRecipe = {
  generator: "two-class-lecture",
  n: 1000,
  seed: 6316,
};

/** A θ₀ far enough off to be worth watching. */
const start = roundStart(
  [
    [1.2, 2.2],
    [0.2, -2],
  ],
  1.5,
);

/** EM on the lecture's points without their labels, as the course comes back to it; `change` is of its session. */
export const lecture = (change: object = {}) => mixture(2, { data: lectureData, start, ...change });

/** The same with every label observed. */
export const labelled = (data: LectureRecipe = lectureData) =>
  lecture({ data: { ...data, observed: Array.from(generate(data).labels ?? []) } });

/** θ₀ near the lecture's true means. */
export const near = roundStart(
  [
    [2, 0],
    [-2, 0],
  ],
  1.5,
);

/** The first `count` points of the lecture, each with the component that it does not come from. */
export const misplaced = (count: number): (readonly [number, number])[] =>
  Array.from(generate(lectureData).labels ?? [])
    .slice(0, count)
    .map((label, n) => [n, 1 - label]);

/** A session that begins with a q set by hand at some points, the posterior elsewhere. */
export const byHand = (brushed: readonly (readonly [number, number])[], change: object = {}) =>
  lecture({ start: near, inference: { kind: "by-hand", brushed }, ...change });

/** The session of one of some scenes, by its id. */
export function sessionOf(scenes: readonly Scene[], id: string): object {
  const scene = scenes.find((each) => each.id === id);
  if (!scene) throw new Error(`There is no scene "${id}".`);
  return scene.session;
}
