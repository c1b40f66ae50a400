import { addFalls } from "./breaks/addFalls.ts";
import { asManyComponents } from "./breaks/asManyComponents.ts";
import { emptyComponent } from "./breaks/emptyComponent.ts";
import { saddle } from "./breaks/saddle.ts";
import { singularity } from "./breaks/singularity.ts";
import { slips } from "./breaks/slips.ts";
import { slow } from "./breaks/slow.ts";
import { symmetry } from "./breaks/symmetry.ts";
import type { SceneGroup } from "./contract.ts";
import { classifiers, labels } from "./labels/labels.ts";
import { ppca } from "./models/ppca.ts";
import { shapes } from "./models/shapes.ts";
import { annealing } from "./rules/annealing.ts";
import { gradientSteps } from "./rules/gradient.ts";
import { kMeans } from "./rules/kMeans.ts";
import { sampled } from "./rules/sampled.ts";

/** Every scene, in the order of the menu. */
export const sceneGroups: readonly SceneGroup[] = [
  {
    heading: "How it breaks",
    scenes: [
      ...singularity,
      addFalls,
      asManyComponents,
      ...symmetry,
      emptyComponent,
      ...saddle,
      slow,
    ],
  },
  { heading: "Slips", scenes: slips },
  { heading: "Choosing q and θ", scenes: [...kMeans, ...sampled, ...annealing, ...gradientSteps] },
  { heading: "With labels", scenes: [classifiers, ...labels] },
  { heading: "Data and models", scenes: [...shapes, ppca] },
];
