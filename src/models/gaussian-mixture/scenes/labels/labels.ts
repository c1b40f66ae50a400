import { generate } from "../../../../data/generators/generate.ts";
import type { LectureRecipe } from "../../../../data/recipe.ts";
import type { Scene } from "../../../contract/scene.ts";
import { mixture } from "../session.ts";
import { roundStart } from "../starts.ts";

const round = [
  [1, 0],
  [0, 1],
];

const recipe: LectureRecipe = {
  generator: "two-class-lecture",
  n: 600,
  seed: 6316,
  weights: [0.5, 0.5],
  means: [
    [0.8, 0],
    [-0.8, 0],
  ],
  covariances: [round, round],
};

const start = roundStart(
  [
    [1, 1],
    [-1, -1],
  ],
  1,
);

/** The recipe with the labels of its first points observed. */
function observed(count: number): object {
  const { labels } = generate(recipe);
  return { ...recipe, observed: Array.from(labels ?? [], (k, n) => (n < count ? k : null)) };
}

/** What is learnt from labels alone. */
export const classifiers: Scene = {
  id: "classifiers",
  title: "Three classifiers from labels",
  about: "With labels nothing need be inferred: three classifiers on the same points.",
  found:
    "A Gaussian a class has a bent boundary and 21 errors in 1000 points; naive Bayes ignores the tilt (31); logistic regression is a line by 3 numbers (22).",
  session: mixture(2, {
    data: { generator: "two-class-lecture", n: 1000, seed: 6316 },
    start: roundStart(
      [
        [1.2, 2.2],
        [0.2, -2],
      ],
      1.5,
    ),
  }),
  view: { tab: "classifiers", labels: true, boundaries: ["generative", "naive-bayes", "logistic"] },
};

/** The same points and start with none, a few, and all of the labels observed. */
export const labels: readonly Scene[] = [
  {
    id: "no-labels",
    title: "No labels",
    about: "Two classes that overlap, and no labels. Is the likeliest mixture the true one?",
    found:
      "It is not: EM sets a small tight group apart at the left, and two points in five have the wrong colour.",
    session: mixture(2, { data: recipe, start }),
    view: { labels: true, tab: "parameters" },
    walk: "end",
  },
  {
    id: "ten-labels",
    title: "Ten labels of 600",
    about: "The same points and start with ten labels observed, their q clamped.",
    found:
      "That is enough here: the means come near the true ones, and no more points are wrong than with all labels.",
    session: mixture(2, { data: observed(10), start }),
    view: { labels: true, tab: "parameters" },
    walk: "end",
  },
  {
    id: "all-labels",
    title: "All labels",
    about: "The same with every label observed, so that q is given. What is left to do?",
    found:
      "The E-step has nothing to ask, the gap stays 0, and one M-step is maximum likelihood in closed form.",
    session: mixture(2, { data: observed(recipe.n), start }),
    view: { labels: true, tab: "parameters" },
  },
];
