import type { GaussianMixtureSpec } from "../../models/gaussian-mixture/spec.ts";
import type { PpcaSpec } from "../../models/ppca/spec.ts";

/** What each model chooses once. */
export type Spec = GaussianMixtureSpec | PpcaSpec;
