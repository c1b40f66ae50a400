import type { SceneGroup } from "../../contract/scene.ts";
import { annealing } from "./algorithms/annealing.ts";
import { gradientSteps } from "./algorithms/gradient.ts";
import { kMeans } from "./algorithms/kMeans.ts";
import { sampled } from "./algorithms/sampled.ts";
import { addFalls } from "./breaks/addFalls.ts";
import { asManyComponents } from "./breaks/asManyComponents.ts";
import { emptyComponent } from "./breaks/emptyComponent.ts";
import { saddle } from "./breaks/saddle.ts";
import { singularity } from "./breaks/singularity.ts";
import { slips } from "./breaks/slips.ts";
import { slow } from "./breaks/slow.ts";
import { symmetry } from "./breaks/symmetry.ts";
import { missing } from "./gaps/missing.ts";
import { classifiers, labels } from "./labels/labels.ts";
import { shapes } from "./shapes.ts";

/** The scenes of mixtures, in the order of the menu. */
export const scenes: readonly SceneGroup[] = [
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
  { heading: "Missing entries", scenes: missing },
  { heading: "Data and models", scenes: shapes },
];
