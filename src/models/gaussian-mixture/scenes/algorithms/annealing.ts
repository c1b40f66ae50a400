import type { Scene } from "../../../contract/scene.ts";
import { fiveGroups } from "../points/fiveGroups.ts";
import { mixture } from "../session.ts";

const session = (inference: object) =>
  mixture(5, {
    data: { points: fiveGroups },
    model: { covariance: "spherical" },
    start: { kind: "random-points", seed: 1 },
    inference,
  });

/** A poor optimum, a way round it, and that way taken too hot. */
export const annealing: readonly Scene[] = [
  {
    id: "poor-optimum",
    title: "A poor optimum",
    about: "Five groups, five components, and a start that is not a good one.",
    found:
      "EM settles with three components in one group and one spread over three groups. It stays there however long it runs, with ℓ 98 nats below what the next scene reaches.",
    points: "Five groups",
    session: session({ kind: "exact" }),
    view: { tab: "parameters" },
    walk: "end",
  },
  {
    id: "annealing",
    title: "Annealing out of it",
    about: "The same start with the posterior to the power β, from 0.1 up to 1.",
    found:
      "At first each component sees nearly all points, then they part. It ends 98 nats above EM.",
    points: "Five groups",
    session: session({ kind: "tempered", beta: 0.1, growth: 1.1 }),
  },
  {
    id: "too-hot",
    title: "Annealing, too hot",
    about: "The same, begun at β = 0.05: is softer still better?",
    found:
      "The components melt into one, and when β is 1 they are too much alike for EM to part them: the symmetry of identical starts.",
    points: "Five groups",
    session: session({ kind: "tempered", beta: 0.05, growth: 1.1 }),
    view: { tab: "parameters" },
    walk: "end",
  },
];
