import type { SceneGroup } from "../../contract/scene.ts";
import { perfect, runsAway } from "./ends.ts";
import { mapWeights, ninePoints, sideBySide, twoTops } from "./learnt.ts";
import { outlier, prior, tenPoints } from "./posterior.ts";

export const scenes: readonly SceneGroup[] = [
  {
    heading: "Bayesian linear regression",
    scenes: [
      ninePoints,
      prior,
      tenPoints,
      sideBySide,
      twoTops,
      mapWeights,
      outlier,
      runsAway,
      perfect,
    ],
  },
];
