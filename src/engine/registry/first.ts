import { kernels } from "../../models/faces.ts";
import { kernel } from "../../models/gaussian-mixture/kernel/index.ts";
import { gaussianMixture } from "../../models/index.ts";

/** The kernel of the first screen, there from the start: asked for by name it would come a journey later. */
kernels.give(gaussianMixture.first, kernel);
