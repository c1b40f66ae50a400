import type { Scene } from "../../../contract/scene.ts";
import { mixture } from "../session.ts";
import { roundStart } from "../starts.ts";

const data = { generator: "two-class-lecture", n: 600, seed: 6316 };

/** What follows from the components being exchangeable. */
export const symmetry: readonly Scene[] = [
  {
    id: "label-switching",
    title: "Label switching",
    about: "The start of the first screen with components 1 and 2 exchanged.",
    found:
      "ℓ is the same at every step, and the answer is the same with its numbers exchanged: K components have K! such twins.",
    session: mixture(2, {
      data: { ...data, n: 1000 },
      start: roundStart(
        [
          [0.2, -2],
          [1.2, 2.2],
        ],
        1.5,
      ),
    }),
    view: { tab: "parameters", labels: true },
    walk: "end",
  },
  {
    id: "identical-starts",
    title: "Identical starts",
    about: "Two components that start alike: can EM tell them apart? Then drag one mean a little.",
    found:
      "They believe alike of every point and so stay alike: ℓ never passes that of one Gaussian. One mean dragged a little, and EM leaves the symmetry.",
    session: mixture(2, {
      data,
      start: roundStart(
        [
          [1, 1],
          [1, 1],
        ],
        1,
      ),
    }),
    view: { tab: "parameters" },
    walk: "end",
  },
];
