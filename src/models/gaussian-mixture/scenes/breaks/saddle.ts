import type { Scene } from "../../../contract/scene.ts";
import { fiveGroups } from "../points/fiveGroups.ts";
import { mixture } from "../session.ts";

const wide = [
  [2, 0.5],
  [0.5, 2],
];

/** The reference run `tied` of `gmm-types-K5`, to a tolerance. */
const session = (tolerance: number, maxIterations: number) =>
  mixture(5, {
    data: { points: fiveGroups },
    model: { covariance: "tied" },
    start: {
      weights: [0.2, 0.2, 0.2, 0.2, 0.2],
      means: [
        [3.757, -7.785],
        [1.025, -10.365],
        [-9.466, 2.574],
        [4.263, -5.171],
        [4.823, -10.091],
      ],
      covariances: [wide, wide, wide, wide, wide],
    },
    stop: { tolerance, maxIterations },
  });

/** Places where ℓ hardly rises and that are no maximum. */
export const saddle: readonly Scene[] = [
  {
    id: "plateau",
    title: "A plateau",
    about: "The run stopped at a tolerance of 0.001 nats a point. Go on, tighter, twice.",
    found:
      "It stops at iteration 6; after a hundred iterations of almost nothing ℓ rises by 103 nats. Stopped is not arrived.",
    points: "Five groups",
    session: session(1e-3, 1000),
    walk: "end",
  },
  {
    id: "saddle",
    title: "A saddle",
    about: "The same run at a tolerance of 10⁻⁶. Go on, tighter, four times.",
    found:
      "It stops at iteration 136, with components 4 and 5 nearly one. It is a saddle, no optimum: ℓ climbs 0.67 nats more.",
    points: "Five groups",
    session: session(1e-6, 5000),
    view: { log: true, tab: "parameters" },
    walk: "end",
  },
];
