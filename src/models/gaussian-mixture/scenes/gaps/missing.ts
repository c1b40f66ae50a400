import { generate } from "../../../../data/generators/generate.ts";
import { withHidden } from "../../../../data/hidden.ts";
import type { LectureRecipe, Recipe } from "../../../../data/recipe.ts";
import type { Scene } from "../../../contract/scene.ts";
import { mixture } from "../session.ts";
import { roundStart } from "../starts.ts";

const one: LectureRecipe = {
  generator: "two-class-lecture",
  n: 150,
  seed: 6316,
  weights: [1],
  means: [[1, 0.5]],
  covariances: [
    [
      [3, 1.6],
      [1.6, 1.5],
    ],
  ],
};

const two: LectureRecipe = { generator: "two-class-lecture", n: 300, seed: 6316 };

const gapped = mixture(1, { data: hiding(one, 0.3), start: roundStart([[-1, 2]], 1) });

/** Every second label of the two classes. */
const half = Array.from(generate(two).labels ?? [], (k, n) => (n % 2 === 0 ? k : null));

/** Missing features as latent variables. */
export const missing: readonly Scene[] = [
  {
    id: "missing-features",
    title: "Missing features",
    about:
      "One Gaussian, three entries in ten missing: what is missing is latent. Hollow points stand where q expects them, with 1σ of that.",
    found:
      "Without gaps the first M-step is the maximum. Here EM takes 11 iterations: each fills the gaps by a regression, and adds to Σ the variance that it leaves.",
    session: gapped,
    view: { hidden: true },
  },
  {
    id: "column-means",
    title: "Gaps filled with column means",
    about:
      "The same table with its gaps, and with the mean of its column in each. Which run has the spread of the whole table?",
    found:
      "Filled in, the variances are 17 and 32 % below those of the whole table and the covariance 45 %. As latent variables the gaps leave them 12, 3 and 6 % above: noise, not bias.",
    session: gapped,
    view: { study: { kind: "compare", data: "column-means" } },
  },
  {
    id: "hidden-tenth",
    title: "Old Faithful, a tenth hidden",
    about:
      "A tenth of the entries are hidden. How well does a mixture of two tell them? Crosses show where they are.",
    found:
      "The duration to 0.45 and the wait to 0.43 of their standard deviations, where column means are off by 0.93: a short eruption means a short wait.",
    session: mixture(2, {
      data: hiding({ generator: "old-faithful", standardised: true }, 0.1),
      start: roundStart(
        [
          [-1.5, 1],
          [1.5, -1],
        ],
        0.5,
      ),
    }),
    view: { hidden: true },
    walk: "end",
  },
  {
    id: "labels-and-gaps",
    title: "Labels and gaps",
    about:
      "A fifth of the entries hidden, half of the labels observed. Where x is missing, y says little of the class: does the label help?",
    found:
      "x is told to 1.56, root mean square; to 2.02 without a label, to 1.07 with all of them. The mean of its column is off by 2.14.",
    session: mixture(2, {
      data: { ...hiding(two, 0.2), observed: half },
      start: roundStart(
        [
          [1.2, 2.2],
          [0.2, -2],
        ],
        1.5,
      ),
    }),
    view: { hidden: true, labels: true },
    walk: "end",
  },
];

/** `data` of a session: a recipe with a share of its entries hidden, as Hide entries… draws them by seed 1. */
function hiding(recipe: Recipe, share: number): object {
  const { points, hidden } = withHidden(generate(recipe), share, 1);
  const { dimensions } = points;
  const at = Array.from(hidden?.at ?? [], (place) => [
    Math.floor(place / dimensions),
    place % dimensions,
  ]);
  return { ...recipe, hidden: at };
}
