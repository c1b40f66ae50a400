import type { GaussianMixtureSpec } from "../../models/gaussian-mixture/spec.ts";

/** What each model chooses once. */
export type Spec = GaussianMixtureSpec;
