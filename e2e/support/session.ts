import { twoComponents } from "../../src/data/testing/session.ts";

/** Six points of two classes, two of them observed, and exact EM for two components: a whole session file. */
export const sixPoints = {
  format: "elbo-lab/session@1",
  data: {
    points: [
      [2.1, 0.3],
      [-1.9, 0.4],
      [1.2, 1.3],
      [-1.1, -0.4],
      [0.2, 2.5],
      [-0.7, -2.2],
    ],
    labels: [0, 1, 0, 1, 0, 1],
    observed: [0, null, null, null, null, 1],
  },
  ...twoComponents,
};
