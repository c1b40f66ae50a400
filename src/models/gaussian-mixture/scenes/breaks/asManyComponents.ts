import type { Scene } from "../../../contract/scene.ts";
import { mixture } from "../session.ts";
import { roundStart } from "../starts.ts";

const points = [
  [2.87, 0.71],
  [0.67, 2.34],
  [-2.19, 1.63],
  [-2.87, -0.71],
  [-0.67, -2.34],
  [2.19, -1.63],
];

export const asManyComponents: Scene = {
  id: "k-equals-n",
  title: "K = N",
  about: "Six components for six points: step on, and see what each takes.",
  found:
    "Each takes a point for itself. The fit is perfect, ℓ is infinite, and nothing has been learnt.",
  points: "Six points",
  session: mixture(6, {
    data: { points },
    start: roundStart(
      points.map((point) => point.map((x) => 0.9 * x)),
      1,
    ),
  }),
  view: { tab: "terms" },
  walk: 2,
};
