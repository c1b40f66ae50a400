import type { Dataset } from "../dataset.ts";
import type { LectureRecipe } from "../recipe.ts";
import { drawMixture, type PlanarMixture } from "./mixture.ts";

/** p(x) = 0.6 N(x | [2, 0], [[1, 0.8], [0.8, 2]]) + 0.4 N(x | [−2, 0], [[2, 0.6], [0.6, 1]]). */
const lectureMixture: PlanarMixture = {
  weights: [0.6, 0.4],
  means: [
    [2, 0],
    [-2, 0],
  ],
  covariances: [
    [
      [1, 0.8],
      [0.8, 2],
    ],
    [
      [2, 0.6],
      [0.6, 1],
    ],
  ],
};

export const lectureDefaults: LectureRecipe = {
  generator: "two-class-lecture",
  n: 1000,
  seed: 6316,
};

/** The data set of a recipe without fault. The first scene needs this, and no more of the generator. */
export function drawLecture(recipe: LectureRecipe): Dataset {
  return drawMixture(recipe, lectureOf(recipe));
}

/** The mixture of a recipe, its own or the lecture's. */
export function lectureOf({
  weights = lectureMixture.weights,
  means = lectureMixture.means,
  covariances = lectureMixture.covariances,
}: LectureRecipe): PlanarMixture {
  return { weights, means, covariances };
}
