import { addFalls } from "./breaks/addFalls.ts";
import { asManyComponents } from "./breaks/asManyComponents.ts";
import { emptyComponent } from "./breaks/emptyComponent.ts";
import { saddle } from "./breaks/saddle.ts";
import { singularity } from "./breaks/singularity.ts";
import { slow } from "./breaks/slow.ts";
import { symmetry } from "./breaks/symmetry.ts";
import type { SceneGroup } from "./contract.ts";

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
];
